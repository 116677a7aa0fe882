use alloc::string::String;

use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// How an identity was verified.
    pub enum IdVerificationMethod {
        /// By a document.
        Document = "document",
        /// By looking an identity number up in a registry.
        IdLookup = "id_lookup",
        /// By a credential in a wallet.
        Wallet = "wallet",
    }
}

open_enum! {
    /// What the identity rests on.
    pub enum Assurance {
        /// A document that was examined.
        Documentary = "documentary",
        /// Data that agree.
        DataMatch = "data_match",
        /// A digital signature.
        Cryptographic = "cryptographic",
    }
}

record! {
    /// The method that was tried before and did not work out.
    pub struct FallbackFrom {
        /// The method.
        method: IdVerificationMethod,
        /// Why it did not work out.
        reason: String,
        /// What was done then.
        action: String,
    }

    /// The result of looking an identity number up.
    pub struct IdLookup {
        /// The registry.
        source: String,
        /// When.
        checked_at: String,
        /// How many attempts there were.
        attempts: i64,
        /// How many were allowed.
        max_attempts: i64,
        /// How it ended.
        outcome: String,
        /// What agrees and what does not. Its shape is not documented.
        comparison: RawJson,
        /// A short-lived link to the portrait the registry has.
        registry_portrait: String,
        /// How much that portrait resembles the user, from 0 to 100.
        face_match_score: f64,
    }

    /// The credential of a wallet.
    pub struct WalletVerification {
        /// The wallet.
        provider: String,
        /// The name of the wallet.
        provider_name: String,
        /// Who issued the credential.
        issuing_authority: String,
        /// The country of the issuer.
        issuing_country: String,
        /// What kind of credential it is.
        credential_type: String,
        /// The level of assurance the issuer states.
        level_of_assurance: String,
        /// When it was verified.
        verified_at: String,
        /// Whether its signature is valid.
        signature_valid: bool,
        /// What it says, in the format of the credential.
        attributes: RawJson,
        /// A short-lived link to its portrait.
        portrait: String,
        /// How much the portrait resembles the user, from 0 to 100.
        face_match_score: f64,
    }
}
