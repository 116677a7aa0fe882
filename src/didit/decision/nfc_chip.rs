use alloc::string::String;
use alloc::vec::Vec;

use crate::model::record;

record! {
    /// What the chip of a document says.
    ///
    /// The documentation names other members than deliveries have; both are here. Check digits are called
    /// hashes.
    pub struct NfcChip {
        /// Such as `ID` or `P`.
        document_type: String,
        /// The issuing country, as documented.
        issuing_country: String,
        /// The number of the document.
        document_number: String,
        /// The last day of validity, as documented.
        expiration_date: String,
        /// Given names, as documented.
        first_name: String,
        /// Family names, as documented.
        last_name: String,
        /// The date of birth.
        birth_date: String,
        /// The sex or gender, as documented.
        gender: String,
        /// ISO 3166-1 alpha-3.
        nationality: String,
        /// The address.
        address: String,
        /// The place of birth.
        place_of_birth: String,
        /// Family names, as delivered.
        surname: String,
        /// Given names, as delivered.
        name: String,
        /// The sex or gender, as delivered.
        sex: String,
        /// The issuing country, as delivered.
        country: String,
        /// The last day of validity, as delivered.
        expiry_date: String,
        /// The data groups that were read, such as `DG1`.
        dgs: Vec<String>,
        /// The format of the machine-readable zone, such as `TD1`.
        mrz_type: String,
        /// The machine-readable zone.
        mrz_string: String,
        /// What the issuing state puts there.
        optional_data: String,
        /// The check digit of that.
        optional_data_hash: String,
        /// The check digit of the date of birth.
        birth_date_hash: String,
        /// The check digit of the last day of validity.
        expiry_date_hash: String,
        /// The check digit of the number.
        document_number_hash: String,
        /// The check digit of the whole.
        final_hash: String,
    }
}
