use alloc::string::String;
use alloc::vec::Vec;

use super::nfc_chip::NfcChip;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{Decimal, open_enum, record};

open_enum! {
    /// Why a chip was not read.
    pub enum NfcSkipReason {
        /// The user did not want to.
        UserSkipped = "USER_SKIPPED",
        /// The document has none.
        DocumentWithoutChip = "DOCUMENT_WITHOUT_CHIP",
        /// The certificate to check it with is not to be had.
        ChipCertificateUnavailable = "CHIP_CERTIFICATE_UNAVAILABLE",
        /// The device cannot.
        DeviceWithoutNfc = "DEVICE_WITHOUT_NFC",
        /// The integration, such as a web page, may not.
        IntegrationWithoutNfcAccess = "INTEGRATION_WITHOUT_NFC_ACCESS",
        /// The key to the chip could not be read from the document.
        MrzKeyUnavailable = "MRZ_KEY_UNAVAILABLE",
    }
}

record! {
    /// Whether the content of a chip is what the issuer put there.
    pub struct NfcAuthenticity {
        /// Whether the issuer's signature is valid.
        sod_integrity: bool,
        /// Whether the data are those that were signed.
        dg_integrity: bool,
    }

    /// The certificate the content of a chip is signed with.
    pub struct CertificateSummary {
        /// Who issued it.
        issuer: String,
        /// Whose it is.
        subject: String,
        /// The serial number; often an integer of some forty digits.
        serial_number: Decimal,
        /// `YYYY-MM-DD HH:MM:SS`.
        not_valid_after: String,
        /// `YYYY-MM-DD HH:MM:SS`.
        not_valid_before: String,
    }

    /// The check of the chip of an identity document.
    pub struct NfcVerification {
        /// The step of the workflow, such as `feature_nfc`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// Whether it was left out.
        is_nfc_skipped: bool,
        /// Why it was left out.
        skip_reason: NfcSkipReason,
        /// A short-lived link to the portrait on the chip.
        portrait_image: String,
        /// A short-lived link to the signature on the chip.
        signature_image: String,
        /// What the chip says.
        chip_data: NfcChip,
        /// Whether to believe it.
        authenticity: NfcAuthenticity,
        /// The certificate it is signed with.
        certificate_summary: CertificateSummary,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
