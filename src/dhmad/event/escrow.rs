use alloc::string::String;
use alloc::vec::Vec;

use super::EventType;
use super::party::Party;
use super::proof::EscrowProof;
use crate::model::{Decimal, open_enum, record};

open_enum! {
    /// How far an escrow is.
    pub enum EscrowStatus {
        /// Not paid yet.
        Pending = "pending",
        /// Paid, and not delivered, or not accepted, yet.
        Paid = "paid",
        /// Delivered.
        Delivered = "delivered",
        /// Finished as agreed.
        Completed = "completed",
        /// Ended without; what was paid was refunded.
        Cancelled = "cancelled",
    }
}

open_enum! {
    /// How an escrow is carried out.
    pub enum EscrowMode {
        /// The ordinary way.
        Standard = "standard",
        /// A quick escrow, with or without a proof.
        Quick = "quick",
        /// An instant escrow, which guests can use.
        Instant = "instant",
    }
}

record! {
    /// An `escrow.*` event.
    pub struct EscrowEvent {
        /// Which event it is.
        event_type as "type": EventType,
        /// What it is about.
        data: EscrowData,
    }

    /// What an `escrow.*` event is about.
    pub struct EscrowData {
        /// The escrow.
        escrow: Escrow,
        /// The proof of a quick escrow with proof, under the name that it has in the REST API.
        proof: EscrowProof,
    }

    /// An escrow. Webhooks are known to have `id`, `title`, `status` and the buyer's `_id`; the other members
    /// are those that the REST API has.
    pub struct Escrow {
        /// The identifier of the escrow.
        id: String,
        /// The same identifier, under the name that the database gives it.
        mongo_id as "_id": String,
        /// What is sold.
        title: String,
        /// How far it is.
        status: EscrowStatus,
        /// How it is carried out.
        mode: EscrowMode,
        /// The price, in units of `currency`.
        amount: Decimal,
        /// The price in Tunisian dinars.
        amount_tnd as "amountTnd": Decimal,
        /// `TND`, `USD` or `EUR`.
        currency: String,
        /// DHMAD's fee.
        escrow_fee as "escrowFee": Decimal,
        /// The fee of the developer through whom the escrow was made.
        developer_fee as "developerFee": Decimal,
        /// The same fee, in per cent of the amount.
        developer_fee_percentage as "developerFeePercentage": Decimal,
        /// The seller, once known.
        seller: Party,
        /// The buyer, once known.
        buyer: Party,
        /// The seller's email address.
        seller_email as "sellerEmail": String,
        /// The buyer's email address.
        buyer_email as "buyerEmail": String,
        /// How many days delivery takes.
        estimated_delivery_days as "estimatedDeliveryDays": i64,
        /// Until when the escrow can be paid, as RFC 3339 text.
        expires_at as "expiresAt": String,
        /// When it was paid, as RFC 3339 text.
        paid_at as "paidAt": String,
        /// When it was delivered, as RFC 3339 text.
        delivered_at as "deliveredAt": String,
        /// When it was completed, as RFC 3339 text.
        completed_at as "completedAt": String,
        /// When it was cancelled, as RFC 3339 text.
        cancelled_at as "cancelledAt": String,
        /// Until when it has to be completed after delivery, as RFC 3339 text.
        completion_deadline as "completionDeadline": String,
        /// When it was made, as RFC 3339 text.
        created_at as "createdAt": String,
        /// When it last changed, as RFC 3339 text.
        updated_at as "updatedAt": String,
        /// Whether it was made through the API.
        created_via_third_party as "createdViaThirdParty": bool,
        /// The application through which it was made.
        created_by_application_name as "createdByApplicationName": String,
        /// The identifier of the dispute, if there is one.
        dispute_ticket_id as "disputeTicketId": String,
        /// The dispute, if there is one.
        dispute_ticket as "disputeTicket": DisputeTicket,
        /// Who has signed the contract.
        signatures: EscrowSignatures,
        /// The deliveries that the buyer rejected.
        delivery_rejections as "deliveryRejections": Vec<DeliveryRejection>,
    }

    /// A dispute about an escrow.
    pub struct DisputeTicket {
        /// The number that people use.
        ticket_number as "ticketNumber": String,
        /// The kind of ticket, such as `dispute`.
        ticket_type as "type": String,
        /// What it is about.
        subject: String,
        /// Its state, such as `open`.
        status: String,
        /// When it was opened, as RFC 3339 text.
        created_at as "createdAt": String,
        /// The beginning of the reason.
        preview_reason as "previewReason": String,
    }

    /// Who has signed the contract of an escrow.
    pub struct EscrowSignatures {
        /// Whether the seller has.
        seller_signed as "sellerSigned": bool,
        /// When the seller did, as RFC 3339 text.
        seller_signed_at as "sellerSignedAt": String,
        /// Whether the buyer has.
        buyer_signed as "buyerSigned": bool,
        /// When the buyer did, as RFC 3339 text.
        buyer_signed_at as "buyerSignedAt": String,
        /// Whether both have.
        is_fully_signed as "isFullySigned": bool,
        /// When the second of them did, as RFC 3339 text.
        signed_at as "signedAt": String,
    }

    /// A delivery that the buyer rejected.
    pub struct DeliveryRejection {
        /// When it was rejected, as RFC 3339 text.
        rejected_at as "rejectedAt": String,
        /// Why, in the buyer's words, if the buyer said so.
        reason: String,
        /// When it had been delivered, as RFC 3339 text.
        previous_delivered_at as "previousDeliveredAt": String,
    }
}
