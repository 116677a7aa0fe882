//! `travel_rule.status.updated`.

use alloc::string::String;

use super::Direction;
use super::enveloped::event_record;
use crate::model::{RawJson, open_enum};

open_enum! {
    /// Where the exchange of names with the other side of a transaction stands. Didit has two more states
    /// than it publishes.
    pub enum TravelRuleStatus {
        /// The other side has not answered.
        AwaitingCounterparty = "AWAITING_COUNTERPARTY",
        /// Nobody has proved to own the wallet.
        UnconfirmedOwnership = "UNCONFIRMED_OWNERSHIP",
        /// The exchange is complete.
        Completed = "COMPLETED",
        /// Over, for good.
        Finished = "FINISHED",
        /// Nobody knows who holds the other wallet.
        CounterpartyVaspNotFound = "COUNTERPARTY_VASP_NOT_FOUND",
        /// Whoever holds the other wallet cannot be reached.
        CounterpartyVaspNotReachable = "COUNTERPARTY_VASP_NOT_REACHABLE",
        /// Too little is known about the other side.
        NotEnoughCounterpartyData = "NOT_ENOUGH_COUNTERPARTY_DATA",
        /// The rule does not apply, for example to a small amount.
        NotApplicable = "NOT_APPLICABLE",
        /// Put on hold.
        OnHold = "ON_HOLD",
        /// Called off, for good.
        Cancelled = "CANCELLED",
        /// Not finished in time, for good.
        Expired = "EXPIRED",
    }
}

open_enum! {
    /// The network over which names are exchanged.
    pub enum Rail {
        /// Between two customers of Didit.
        Internal = "INTERNAL",
        /// Travel Rule Protocol.
        Trp = "TRP",
        /// Global Travel Rule.
        Gtr = "GTR",
        /// TRUST.
        Trust = "TRUST",
        /// VerifyVASP.
        VerifyVasp = "VERIFYVASP",
        /// Sygna.
        Sygna = "SYGNA",
        /// By e-mail.
        Email = "EMAIL",
    }
}

event_record! {
    /// The travel-rule exchange of a transaction moved on.
    pub struct TravelRuleEvent {
        /// Didit's identifier of the transaction.
        transaction_id: String,
        /// Your own identifier of the transaction.
        txn_id: String,
        /// Where the exchange stands.
        travel_rule_status: TravelRuleStatus,
        /// The network it goes over.
        rail: Rail,
        /// Which way the money goes.
        direction: Direction,
        /// Your own identifier of the user or business.
        vendor_data: String,
        /// What you attached; in test deliveries, that it is one.
        metadata: RawJson,
    }
}
