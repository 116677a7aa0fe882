use alloc::string::String;
use alloc::vec::Vec;

use crate::model::{open_enum, record};

open_enum! {
    /// Where the proof of a quick escrow stands.
    pub enum ProofPhase {
        /// The seller has to upload it.
        WaitingSellerProof = "waiting_seller_proof",
        /// The buyer has to look at it.
        SubmittedWaitingBuyerReview = "submitted_waiting_buyer_review",
        /// The buyer accepted it.
        Accepted = "accepted",
        /// The buyer did not answer in time, which counts as acceptance.
        AcceptedByTimeout = "accepted_by_timeout",
    }
}

record! {
    /// The proof that the seller of a quick escrow hands in.
    pub struct EscrowProof {
        /// Where it stands.
        phase: ProofPhase,
        /// How often the buyer asked for corrections.
        correction_rounds as "correctionRounds": i64,
        /// Until when the seller can upload, as RFC 3339 text.
        upload_deadline as "uploadDeadline": String,
        /// Until when the buyer can answer, as RFC 3339 text.
        review_deadline as "reviewDeadline": String,
        /// How often something was handed in.
        submission_count as "submissionCount": i64,
        /// What was handed in.
        submissions: Vec<ProofSubmission>,
        /// What was handed in last.
        latest_submission as "latestSubmission": ProofSubmission,
        /// What the parties can do now.
        checkout_actions as "checkoutActions": Vec<CheckoutAction>,
    }

    /// Something that the seller handed in.
    pub struct ProofSubmission {
        /// When, as RFC 3339 text.
        submitted_at as "submittedAt": String,
        /// What the seller wrote about it.
        note: String,
        /// The files.
        attachments: Vec<ProofAttachment>,
    }

    /// A file of a proof.
    pub struct ProofAttachment {
        /// Its media type, such as `image/jpeg`.
        mime_type as "mimeType": String,
        /// Where it can be seen.
        view_url as "viewUrl": String,
    }

    /// Something that a party can do, for which you make a checkout session.
    pub struct CheckoutAction {
        /// The name of the action, such as `review_proof`.
        action: String,
        /// Who can do it.
        target_user_email as "targetUserEmail": String,
        /// What it means, for developers.
        description: String,
    }
}
