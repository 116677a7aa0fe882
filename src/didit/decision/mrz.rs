use alloc::string::String;

use crate::model::{RawJson, record};

record! {
    /// The machine-readable zone of a document. Its check digits are called hashes.
    pub struct Mrz {
        /// Family names.
        surname: String,
        /// Given names.
        name: String,
        /// The issuing state, ISO 3166-1 alpha-3.
        country: String,
        /// ISO 3166-1 alpha-3.
        nationality: String,
        /// The date of birth.
        birth_date: String,
        /// The last day of validity.
        expiry_date: String,
        /// `M`, `F` or another letter.
        sex: String,
        /// Such as `ID` or `P`.
        document_type: String,
        /// The number of the document.
        document_number: String,
        /// What the issuing state puts there.
        optional_data: String,
        /// The second such field.
        optional_data_2: String,
        /// The check digit of the date of birth.
        birth_date_hash: String,
        /// The check digit of the last day of validity.
        expiry_date_hash: String,
        /// The check digit of the number.
        document_number_hash: String,
        /// The check digit of the whole.
        final_hash: String,
        /// The personal number.
        personal_number: String,
        /// What is odd about the zone. Its shape is not documented.
        warnings: RawJson,
        /// What is wrong with the zone. Its shape is not documented.
        errors: RawJson,
        /// The format, such as `TD1`.
        mrz_type: String,
        /// The zone as printed.
        mrz_string: String,
        /// The key to the chip.
        mrz_key: String,
    }
}
