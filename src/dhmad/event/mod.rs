//! What DHMAD's events say.

mod contract;
mod escrow;
mod identity;
mod party;
mod proof;

use alloc::vec::Vec;

use serde::Serialize;

pub use contract::{Contract, ContractData, ContractEvent, Signatory};
pub use escrow::{
    DeliveryRejection, DisputeTicket, Escrow, EscrowData, EscrowEvent, EscrowMode, EscrowSignatures,
    EscrowStatus,
};
pub use identity::{
    ClaimStatus, IdentityEvent, IdentityVerification, KycStatus, StatusSource, VerificationSessionStatus,
};
pub use party::Party;
pub use proof::{CheckoutAction, EscrowProof, ProofAttachment, ProofPhase, ProofSubmission};

use crate::canonical::Value;
use crate::content::text;
use crate::model::{self, Model, Problem, RawJson, Shape, open_enum};

open_enum! {
    /// The events that DHMAD documents. An identity event comes only to a webhook that subscribed to it; a
    /// new webhook has [`EscrowStatusUpdated`](Self::EscrowStatusUpdated) alone.
    pub enum EventType {
        /// A verification that was started before the user had an account became approved or rejected.
        IdentityVerificationUpdated = "identity.verification.updated",
        /// The verified user registered with the same email address.
        IdentityVerificationLinked = "identity.verification.linked",
        /// The status of an escrow changed.
        EscrowStatusUpdated = "escrow.status.updated",
        /// Title, amount, delivery time or terms of an escrow changed.
        EscrowUpdated = "escrow.updated",
        /// The buyer asks to cancel a paid or delivered escrow; its status stays.
        EscrowCancellationRequested = "escrow.cancellation.requested",
        /// The other party refused to cancel; the status stays.
        EscrowCancellationRejected = "escrow.cancellation.rejected",
        /// The escrow was refunded and is cancelled. `escrow.status.updated` is sent too.
        EscrowCancellationAccepted = "escrow.cancellation.accepted",
        /// An administrator rejected a guest's proof of payment.
        EscrowDepositProofRejected = "escrow.deposit_proof.rejected",
        /// The buyer rejected a delivery, and the escrow is paid again.
        EscrowDeliveryRejected = "escrow.delivery.rejected",
        /// A quick escrow with proof was funded, and the seller has to upload the proof.
        EscrowProofRequired = "escrow.proof.required",
        /// The seller uploaded the proof.
        EscrowProofSubmitted = "escrow.proof.submitted",
        /// The buyer did not accept the proof as it is.
        EscrowProofNeedsReview = "escrow.proof.needs_review",
        /// The buyer accepted the proof.
        EscrowProofAccepted = "escrow.proof.accepted",
        /// The buyer did not answer in time, which counts as acceptance.
        EscrowProofAcceptedByTimeout = "escrow.proof.accepted_by_timeout",
        /// One party signed the contract; sent once per signature.
        ContractSigned = "contract.signed",
    }
}

/// What a body from DHMAD says.
///
/// DHMAD publishes no webhook body. Members are those that its guides name in webhooks and, because the
/// objects have the same names, those that its REST API returns for them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one event a delivery, so its size does not add up")]
pub enum Event {
    /// `identity.*`: about a user's verification.
    Identity(IdentityEvent),
    /// `escrow.*`: about an escrow.
    Escrow(EscrowEvent),
    /// `contract.*`: about the signing of an escrow's contract.
    Contract(ContractEvent),
    /// Anything else, as it stands in the body.
    Other(RawJson),
}

/// The kinds of events by what they hold.
enum Family {
    Identity,
    Escrow,
    Contract,
    Other,
}

impl Family {
    fn of(root: Value<'_, '_>) -> Self {
        let event_type = text(root, "type").unwrap_or_default();
        match event_type.split_once('.') {
            Some(("identity", _)) => Self::Identity,
            Some(("escrow", _)) => Self::Escrow,
            Some(("contract", _)) => Self::Contract,
            _ => Self::Other,
        }
    }
}

impl Event {
    pub(crate) fn read(root: Value<'_, '_>) -> Result<Self, Problem> {
        Ok(match Family::of(root) {
            Family::Identity => Self::Identity(model::read(root)?),
            Family::Escrow => Self::Escrow(model::read(root)?),
            Family::Contract => Self::Contract(model::read(root)?),
            Family::Other => Self::Other(model::read(root)?),
        })
    }

    pub(crate) fn problems(root: Value<'_, '_>) -> Vec<Problem> {
        model::problems(root, &[Self::shape(root)])
    }

    /// What is documented of the kind of event that a body holds.
    pub(crate) fn shape(root: Value<'_, '_>) -> &'static Shape {
        match Family::of(root) {
            Family::Identity => IdentityEvent::SHAPE,
            Family::Escrow => EscrowEvent::SHAPE,
            Family::Contract => ContractEvent::SHAPE,
            Family::Other => RawJson::SHAPE,
        }
    }
}
