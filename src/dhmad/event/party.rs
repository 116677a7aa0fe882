use alloc::string::String;

use crate::model::record;

record! {
    /// The seller or the buyer of an escrow. Webhooks are known to have its `_id`.
    pub struct Party {
        /// DHMAD's identifier of the user.
        id as "_id": String,
        /// The email address.
        email: String,
        /// The given name.
        first_name as "firstName": String,
        /// The family name.
        last_name as "lastName": String,
    }
}
