use alloc::string::String;

use crate::model::{RawJson, one_of, record};

one_of! {
    /// A file beyond the usual ones. Their shape is not documented.
    pub enum ExtraFile {
        /// A short-lived link.
        Url(String) = String,
        /// A description of the file.
        Details(RawJson) = Object,
    }
    expected "string or object"
}

record! {
    /// What the file of a document says about itself.
    pub struct DocumentMetadata {
        /// In bytes.
        file_size: i64,
        /// Such as `application/pdf`.
        content_type: String,
        /// When the file says it was made.
        creation_date: String,
        /// When the file says it was last changed.
        modified_date: String,
        /// Signs that something was laid over the content. Its shape is not documented.
        overlay_manipulation: RawJson,
        /// The program the document was written with.
        creator: String,
        /// The program that made the file.
        producer: String,
        /// The program named in the image.
        software: String,
        /// How the file is encrypted. Its shape is not documented.
        encryption: RawJson,
        /// Whether it has a digital signature.
        is_signed: bool,
        /// Whether it was changed after it was made.
        is_tampered: bool,
        /// The digital signature. Its shape is not documented.
        signature_info: RawJson,
        /// When the photograph was taken, according to it.
        exif_original_date: String,
        /// When the photograph was digitised, according to it.
        exif_digitized_date: String,
        /// Whether a program known for editing was used.
        processed_by_known_editor: bool,
        /// Whether the two dates of the file differ.
        has_different_creation_mod_date: bool,
    }
}
