use super::EventType;
use crate::model::{open_enum, record};

open_enum! {
    /// A party that signs.
    pub enum Signatory {
        /// The seller.
        Seller = "seller",
        /// The buyer.
        Buyer = "buyer",
    }
}

record! {
    /// A `contract.*` event.
    pub struct ContractEvent {
        /// Which event it is.
        event_type as "type": EventType,
        /// What it is about.
        data: ContractData,
    }

    /// What a `contract.*` event is about.
    pub struct ContractData {
        /// The contract.
        contract: Contract,
    }

    /// A contract. Its documentation names one member.
    pub struct Contract {
        /// Who signed just now.
        signed_by as "signedBy": Signatory,
    }
}
