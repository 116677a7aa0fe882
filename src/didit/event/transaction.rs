//! `transaction.created` and `transaction.status.updated`.

use alloc::string::String;

use super::enveloped::{Content, Enveloped};
use super::{SessionStatus, Timestamp};
use crate::event::Outcome;
use crate::model::{Decimal, RawJson, open_enum, record};

open_enum! {
    /// Where a transaction stands.
    pub enum TransactionStatus {
        /// Let through.
        Approved = "APPROVED",
        /// A person of yours has to look at it.
        InReview = "IN_REVIEW",
        /// Stopped.
        Declined = "DECLINED",
        /// The user has to do something; see [`Transaction::action_required`].
        AwaitingUser = "AWAITING_USER",
    }
}

impl TransactionStatus {
    /// What the status means in words common to all providers; None for a status that this version does not
    /// know.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Approved => Some(Outcome::Approved),
            Self::Declined => Some(Outcome::Declined),
            Self::InReview => Some(Outcome::InReview),
            Self::AwaitingUser => Some(Outcome::Pending),
            Self::Other(_) => None,
        }
    }
}

open_enum! {
    /// Why the status changed. Only in the nested envelope; today it takes an API call to learn it.
    pub enum TransactionReason {
        /// A rule that takes its time, such as an external screening, changed the score.
        RuleAsyncCompleted = "rule_async_completed",
        /// An analyst approved it.
        AnalystApproved = "analyst_approved",
        /// An analyst declined it.
        AnalystDeclined = "analyst_declined",
        /// An analyst found nothing wrong with it.
        AnalystCleared = "analyst_cleared",
        /// The user did what was asked.
        RemediationCompleted = "remediation_completed",
        /// The user did not pass what was asked.
        RemediationFailed = "remediation_failed",
        /// A source of Didit's changed its result.
        ProviderUpdate = "provider_update",
        /// Somebody set it by API or in the console.
        ApiPatched = "api_patched",
    }
}

open_enum! {
    /// Which way the money goes, seen from your user.
    pub enum Direction {
        /// To your user.
        Inbound = "INBOUND",
        /// From your user.
        Outbound = "OUTBOUND",
    }
}

open_enum! {
    /// What a user has to do before a transaction goes on.
    pub enum ActionType {
        /// Go through a verification session.
        VerificationSession = "verification_session",
        /// Prove to own a wallet.
        WalletOwnership = "wallet_ownership",
    }
}

record! {
    /// What a user has to do before a transaction goes on. Which members there are depends on its type.
    pub struct ActionRequired {
        /// What it is.
        action_type as "type": ActionType,
        /// Where to send the user.
        url: String,
        /// The verification session.
        session_id: String,
        /// The token that opens the session: whoever has it can act as the user.
        session_token: String,
        /// Where the session stands.
        status: SessionStatus,
        /// The session in which to prove the ownership of a wallet.
        widget_session_id: String,
        /// Until when the user can do it.
        expires_at: String,
    }

    /// A transaction. Events of today carry a summary; the nested envelope had a few members more.
    pub struct Transaction {
        /// Didit's identifier of the transaction.
        transaction_id: String,
        /// Your own identifier of the transaction.
        txn_id: String,
        /// Where it stands.
        status: TransactionStatus,
        /// Where it stood; only in the nested envelope.
        previous_status: TransactionStatus,
        /// The risk: zero for none, a hundred and more for the highest.
        score: f64,
        /// How grave the worst finding is, such as `HIGH`.
        severity: String,
        /// The amount in `currency`.
        amount: Decimal,
        /// The currency, such as `EUR`.
        currency: String,
        /// The amount in `default_currency_code`; only in the nested envelope.
        amount_in_default_currency: Decimal,
        /// The currency you compare amounts in; only in the nested envelope.
        default_currency_code: String,
        /// Which way the money goes.
        direction: Direction,
        /// What the user has to do, for AWAITING_USER.
        action_required: ActionRequired,
        /// Your own identifier of the user or business.
        vendor_data: String,
        /// Your own identifier of the party you act for; only in the nested envelope.
        applicant_vendor_data: String,
        /// Your own identifier of the other party; only in the nested envelope.
        counterparty_vendor_data: String,
        /// How many rules it set off; only in the nested envelope.
        rules_matched_count: i64,
        /// When the transaction was created; only in the nested envelope. In the flat one the member of this
        /// name is about the event, see [`FlatEnvelope`](super::FlatEnvelope).
        created_at: Timestamp,
        /// When the status changed; only in the nested envelope.
        changed_at: Timestamp,
        /// Why the status changed; only in the nested envelope.
        reason: TransactionReason,
        /// Who changed the status; only in the nested envelope.
        actor: String,
        /// What you attached to the transaction; in test deliveries, that it is one.
        metadata: RawJson,
    }
}

impl Content for Transaction {
    fn leave_to_flat_envelope(&mut self) {
        self.created_at = None;
    }
}

/// A transaction was created or its status changed, in either envelope.
pub type TransactionEvent = Enveloped<Transaction>;

impl Enveloped<Transaction> {
    /// The transaction.
    #[must_use]
    pub fn transaction(&self) -> &Transaction {
        &self.content
    }
}
