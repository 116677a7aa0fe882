// Written from the Rust models by their tests; not to be edited by hand.

/** Person or company. */
export type AgioApplicantType =
  | "individual"
  | "company"
  | (string & {});

/**
 * What happened to an applicant: the events of Sumsub, whose form Agio passes on. Agio itself documents
 * `ApplicantReviewed`.
 */
export type AgioEventType =
  | "applicantCreated"
  | "applicantPending"
  | "applicantPrechecked"
  | "applicantReviewed"
  | "applicantOnHold"
  | "applicantAwaitingUser"
  | "applicantAwaitingService"
  | "applicantActionPending"
  | "applicantActionReviewed"
  | "applicantActionOnHold"
  | "applicantActionLevelChanged"
  | "applicantPersonalInfoChanged"
  | "applicantTagsChanged"
  | "applicantLevelChanged"
  | "applicantActivated"
  | "applicantDeactivated"
  | "applicantDeleted"
  | "applicantPersonalDataDeleted"
  | "applicantReset"
  | "applicantWorkflowCompleted"
  | "applicantWorkflowFailed"
  | "videoIdentStatusChanged"
  | "videoIdentCompositionCompleted"
  | (string & {});

/** The check of a person or company, which Sumsub carries out for Agio. */
export interface AgioKycEvent {
  /** The identifier of the webhook. */
  WebhookPayloadId?: number | null;
  /** Which event it is. */
  type?: AgioEventType | null;
  /** The applicant. */
  applicantId?: string | null;
  /** Person or company. */
  applicantType?: AgioApplicantType | null;
  /**
   * The companies that the applicant belongs to. Agio describes one identifier, Sumsub an array of
   * objects.
   */
  applicantMemberOf?: unknown;
  /** The action that the applicant was asked for. */
  applicantActionId?: string | null;
  /** Your own identifier of that action. */
  externalApplicantActionId?: string | null;
  /** The inspection. */
  inspectionId?: string | null;
  /** The request that led to the event. Several events may have the same. */
  correlationId?: string | null;
  /** Your own identifier of the user. */
  externalUserId?: string | null;
  /** The level of verification. */
  levelName?: string | null;
  /** The client at Sumsub. */
  clientId?: string | null;
  /** Where the event comes from. */
  sourceKey?: string | null;
  /** Whether it is a test. */
  sandboxMode?: boolean | null;
  /** How far the review is. */
  reviewStatus?: AgioReviewStatus | null;
  /** What came of the review, once it is completed. */
  reviewResult?: AgioReviewResult | null;
  /**
   * Whether the applicant is approved for good. False also means that nothing is decided, or that the
   * applicant can try again.
   */
  reviewApproved?: boolean | null;
  /** How far the identification by video is. */
  videoIdentReviewStatus?: string | null;
  /**
   * When the event was made, such as `2020-02-21 13:23:19+0000`; see
   * `occurred_at`.
   */
  createdAt?: string | null;
}

/** The check of a wallet. */
export interface AgioKytEvent {
  /** The record of the wallet, the same in all its events. */
  id?: number | null;
  /** The address that was checked. */
  wallet_address?: string | null;
  /** Your own identifier of the user. */
  external_user_id?: string | null;
  /** What came of the check. */
  status_id?: AgioKytStatus | null;
  /** Whether the wallet is new and without history. Such wallets are approved automatically. */
  clean_wallet?: boolean | null;
  /** When the wallet was handed in, as RFC 3339 text. */
  created_at?: string | null;
  /** When the status last changed, as RFC 3339 text; see `occurred_at`. */
  updated_at?: string | null;
}

/**
 * What came of the check of a wallet: 1 pending, 2 approved, 3 denied, 4 approved automatically.
 * 2, 3 and 4 are final.
 */
export type AgioKytStatus = 1 | 2 | 3 | 4 | (number & {});

/** Why an applicant was rejected. */
export type AgioRejectLabel =
  | "FORGERY"
  | "DOCUMENT_TEMPLATE"
  | "LOW_QUALITY"
  | "SPAM"
  | "NOT_DOCUMENT"
  | "SELFIE_MISMATCH"
  | "ID_INVALID"
  | "FOREIGNER"
  | "DUPLICATE"
  | "BAD_SELFIE"
  | "BAD_VIDEO_SELFIE"
  | "BAD_FACE_MATCHING"
  | "BAD_PROOF_OF_RESIDENCE"
  | "SCREENSHOTS"
  | "BLACK_AND_WHITE"
  | "INCOMPATIBLE_TASK_REQ"
  | "GRAPHIC_EDITOR"
  | "UNSATISFACTORY_PHOTOS"
  | "AGE_REQUIREMENT_MISMATCH"
  | (string & {});

/** Passed or not. */
export type AgioReviewAnswer =
  | "GREEN"
  | "RED"
  | (string & {});

/** Whether a rejected applicant can try again. */
export type AgioReviewRejectType =
  | "FINAL"
  | "RETRY"
  | (string & {});

/** What came of a review. */
export interface AgioReviewResult {
  /** Passed or not. */
  reviewAnswer?: AgioReviewAnswer | null;
  /** Why not, in words meant for the applicant. */
  moderationComment?: string | null;
  /** Why not, in words that the applicant must not see. */
  clientComment?: string | null;
  /** Whether the applicant can try again. */
  reviewRejectType?: AgioReviewRejectType | null;
  /** Why not, as labels. */
  rejectLabels?: AgioRejectLabel[] | null;
}

/** How far a review is. */
export type AgioReviewStatus =
  | "init"
  | "pending"
  | "prechecked"
  | "queued"
  | "completed"
  | "onHold"
  | "awaitingService"
  | "awaitingUser"
  | (string & {});

/** Something that a party can do, for which you make a checkout session. */
export interface DhmadCheckoutAction {
  /** The name of the action, such as `review_proof`. */
  action?: string | null;
  /** Who can do it. */
  targetUserEmail?: string | null;
  /** What it means, for developers. */
  description?: string | null;
}

/** Whether a verification belongs to an account already. */
export type DhmadClaimStatus =
  | "pending"
  | "linked"
  | (string & {});

/** A contract. Its documentation names one member. */
export interface DhmadContract {
  /** Who signed just now. */
  signedBy?: DhmadSignatory | null;
}

/** What a `contract.*` event is about. */
export interface DhmadContractData {
  /** The contract. */
  contract?: DhmadContract | null;
}

/** A `contract.*` event. */
export interface DhmadContractEvent {
  /** Which event it is. */
  type?: DhmadEventType | null;
  /** What it is about. */
  data?: DhmadContractData | null;
}

/** A delivery that the buyer rejected. */
export interface DhmadDeliveryRejection {
  /** When it was rejected, as RFC 3339 text. */
  rejectedAt?: string | null;
  /** Why, in the buyer's words, if the buyer said so. */
  reason?: string | null;
  /** When it had been delivered, as RFC 3339 text. */
  previousDeliveredAt?: string | null;
}

/** A dispute about an escrow. */
export interface DhmadDisputeTicket {
  /** The number that people use. */
  ticketNumber?: string | null;
  /** The kind of ticket, such as `dispute`. */
  type?: string | null;
  /** What it is about. */
  subject?: string | null;
  /** Its state, such as `open`. */
  status?: string | null;
  /** When it was opened, as RFC 3339 text. */
  createdAt?: string | null;
  /** The beginning of the reason. */
  previewReason?: string | null;
}

/**
 * An escrow. Webhooks are known to have `id`, `title`, `status` and the buyer's `_id`; the other members
 * are those that the REST API has.
 */
export interface DhmadEscrow {
  /** The identifier of the escrow. */
  id?: string | null;
  /** The same identifier, under the name that the database gives it. */
  _id?: string | null;
  /** What is sold. */
  title?: string | null;
  /** How far it is. */
  status?: DhmadEscrowStatus | null;
  /** How it is carried out. */
  mode?: DhmadEscrowMode | null;
  /** The price, in units of `currency`. */
  amount?: string | number | null;
  /** The price in Tunisian dinars. */
  amountTnd?: string | number | null;
  /** `TND`, `USD` or `EUR`. */
  currency?: string | null;
  /** DHMAD's fee. */
  escrowFee?: string | number | null;
  /** The fee of the developer through whom the escrow was made. */
  developerFee?: string | number | null;
  /** The same fee, in per cent of the amount. */
  developerFeePercentage?: string | number | null;
  /** The seller, once known. */
  seller?: DhmadParty | null;
  /** The buyer, once known. */
  buyer?: DhmadParty | null;
  /** The seller's email address. */
  sellerEmail?: string | null;
  /** The buyer's email address. */
  buyerEmail?: string | null;
  /** How many days delivery takes. */
  estimatedDeliveryDays?: number | null;
  /** Until when the escrow can be paid, as RFC 3339 text. */
  expiresAt?: string | null;
  /** When it was paid, as RFC 3339 text. */
  paidAt?: string | null;
  /** When it was delivered, as RFC 3339 text. */
  deliveredAt?: string | null;
  /** When it was completed, as RFC 3339 text. */
  completedAt?: string | null;
  /** When it was cancelled, as RFC 3339 text. */
  cancelledAt?: string | null;
  /** Until when it has to be completed after delivery, as RFC 3339 text. */
  completionDeadline?: string | null;
  /** When it was made, as RFC 3339 text. */
  createdAt?: string | null;
  /** When it last changed, as RFC 3339 text. */
  updatedAt?: string | null;
  /** Whether it was made through the API. */
  createdViaThirdParty?: boolean | null;
  /** The application through which it was made. */
  createdByApplicationName?: string | null;
  /** The identifier of the dispute, if there is one. */
  disputeTicketId?: string | null;
  /** The dispute, if there is one. */
  disputeTicket?: DhmadDisputeTicket | null;
  /** Who has signed the contract. */
  signatures?: DhmadEscrowSignatures | null;
  /** The deliveries that the buyer rejected. */
  deliveryRejections?: DhmadDeliveryRejection[] | null;
}

/** What an `escrow.*` event is about. */
export interface DhmadEscrowData {
  /** The escrow. */
  escrow?: DhmadEscrow | null;
  /** The proof of a quick escrow with proof, under the name that it has in the REST API. */
  proof?: DhmadEscrowProof | null;
}

/** An `escrow.*` event. */
export interface DhmadEscrowEvent {
  /** Which event it is. */
  type?: DhmadEventType | null;
  /** What it is about. */
  data?: DhmadEscrowData | null;
}

/** How an escrow is carried out. */
export type DhmadEscrowMode =
  | "standard"
  | "quick"
  | "instant"
  | (string & {});

/** The proof that the seller of a quick escrow hands in. */
export interface DhmadEscrowProof {
  /** Where it stands. */
  phase?: DhmadProofPhase | null;
  /** How often the buyer asked for corrections. */
  correctionRounds?: number | null;
  /** Until when the seller can upload, as RFC 3339 text. */
  uploadDeadline?: string | null;
  /** Until when the buyer can answer, as RFC 3339 text. */
  reviewDeadline?: string | null;
  /** How often something was handed in. */
  submissionCount?: number | null;
  /** What was handed in. */
  submissions?: DhmadProofSubmission[] | null;
  /** What was handed in last. */
  latestSubmission?: DhmadProofSubmission | null;
  /** What the parties can do now. */
  checkoutActions?: DhmadCheckoutAction[] | null;
}

/** Who has signed the contract of an escrow. */
export interface DhmadEscrowSignatures {
  /** Whether the seller has. */
  sellerSigned?: boolean | null;
  /** When the seller did, as RFC 3339 text. */
  sellerSignedAt?: string | null;
  /** Whether the buyer has. */
  buyerSigned?: boolean | null;
  /** When the buyer did, as RFC 3339 text. */
  buyerSignedAt?: string | null;
  /** Whether both have. */
  isFullySigned?: boolean | null;
  /** When the second of them did, as RFC 3339 text. */
  signedAt?: string | null;
}

/** How far an escrow is. */
export type DhmadEscrowStatus =
  | "pending"
  | "paid"
  | "delivered"
  | "completed"
  | "cancelled"
  | (string & {});

/**
 * The events that DHMAD documents. An identity event comes only to a webhook that subscribed to it; a
 * new webhook has `EscrowStatusUpdated` alone.
 */
export type DhmadEventType =
  | "identity.verification.updated"
  | "identity.verification.linked"
  | "escrow.status.updated"
  | "escrow.updated"
  | "escrow.cancellation.requested"
  | "escrow.cancellation.rejected"
  | "escrow.cancellation.accepted"
  | "escrow.deposit_proof.rejected"
  | "escrow.delivery.rejected"
  | "escrow.proof.required"
  | "escrow.proof.submitted"
  | "escrow.proof.needs_review"
  | "escrow.proof.accepted"
  | "escrow.proof.accepted_by_timeout"
  | "contract.signed"
  | (string & {});

/** An `identity.*` event. */
export interface DhmadIdentityEvent {
  /** Which event it is. */
  type?: DhmadEventType | null;
  /** The verification it is about. */
  data?: DhmadIdentityVerification | null;
}

/**
 * A user's verification. Webhooks are known to have `kyc_status`, `external_user_id`, `status_source`
 * and `linked_user_id`; the other members are those that the REST API has.
 */
export interface DhmadIdentityVerification {
  /** The identifier of the verification, an opaque text. */
  id?: string | null;
  /** The user's email address, in lower case. */
  email?: string | null;
  /** Your own identifier of the user, if you gave one. */
  external_user_id?: string | null;
  /** What was decided. */
  kyc_status?: DhmadKycStatus | null;
  /** What made the status change. */
  status_source?: DhmadStatusSource | null;
  /** How far the session at the identity-verification service is. */
  didit_session_status?: DhmadVerificationSessionStatus | null;
  /** Whether an administrator has to decide. */
  needs_admin_review?: boolean | null;
  /** Whether the verification belongs to an account already. */
  claim_status?: DhmadClaimStatus | null;
  /** DHMAD's identifier of the user, once there is an account. */
  linked_user_id?: string | null;
  /** When the verification was linked to the account, as RFC 3339 text. */
  linked_at?: string | null;
  /** When the verification was started, as RFC 3339 text. */
  created_at?: string | null;
  /** When it last changed, as RFC 3339 text. */
  updated_at?: string | null;
  /** Until when the user can finish, as RFC 3339 text. */
  expires_at?: string | null;
  /** Whether the user was sent an email with the link. The sandbox sends none. */
  verification_email_sent?: boolean | null;
  /** When that was, as RFC 3339 text. */
  verification_email_sent_at?: string | null;
  /** A sentence about the state, for people; in the answer that starts a verification. */
  message?: string | null;
}

/** What DHMAD decided about a user. */
export type DhmadKycStatus =
  | "pending"
  | "approved"
  | "rejected"
  | (string & {});

/** The seller or the buyer of an escrow. Webhooks are known to have its `_id`. */
export interface DhmadParty {
  /** DHMAD's identifier of the user. */
  _id?: string | null;
  /** The email address. */
  email?: string | null;
  /** The given name. */
  firstName?: string | null;
  /** The family name. */
  lastName?: string | null;
}

/** A file of a proof. */
export interface DhmadProofAttachment {
  /** Its media type, such as `image/jpeg`. */
  mimeType?: string | null;
  /** Where it can be seen. */
  viewUrl?: string | null;
}

/** Where the proof of a quick escrow stands. */
export type DhmadProofPhase =
  | "waiting_seller_proof"
  | "submitted_waiting_buyer_review"
  | "accepted"
  | "accepted_by_timeout"
  | (string & {});

/** Something that the seller handed in. */
export interface DhmadProofSubmission {
  /** When, as RFC 3339 text. */
  submittedAt?: string | null;
  /** What the seller wrote about it. */
  note?: string | null;
  /** The files. */
  attachments?: DhmadProofAttachment[] | null;
}

/** A party that signs. */
export type DhmadSignatory =
  | "seller"
  | "buyer"
  | (string & {});

/** What made the status change. */
export type DhmadStatusSource =
  | "sandbox"
  | "admin_review"
  | (string & {});

/** How far the session at the identity-verification service is. Its documentation shows these two. */
export type DhmadVerificationSessionStatus =
  | "in_progress"
  | "completed"
  | (string & {});

/** What a user has to do before a transaction goes on. Which members there are depends on its type. */
export interface DiditActionRequired {
  /** What it is. */
  type?: DiditActionType | null;
  /** Where to send the user. */
  url?: string | null;
  /** The verification session. */
  session_id?: string | null;
  /** The token that opens the session: whoever has it can act as the user. */
  session_token?: string | null;
  /** Where the session stands. */
  status?: DiditSessionStatus | null;
  /** The session in which to prove the ownership of a wallet. */
  widget_session_id?: string | null;
  /** Until when the user can do it. */
  expires_at?: string | null;
}

/** What a user has to do before a transaction goes on. */
export type DiditActionType =
  | "verification_session"
  | "wallet_ownership"
  | (string & {});

/**
 * An entry in the timeline of a user, business, session or transaction.
 *
 * Didit does not deliver it for live traffic and publishes little about its members; what else there is
 * stays in the body.
 */
export interface DiditActivity {
  /** Didit's identifier of the user. */
  vendor_user_id?: string | null;
  /** Didit's identifier of the business. */
  vendor_business_id?: string | null;
  /** Didit's identifier, in the nested envelope. */
  uuid?: string | null;
  /** Your own identifier of the user or business. */
  vendor_data?: string | null;
  /** The session it is about. */
  session_id?: string | null;
  /** The transaction it is about. */
  transaction_id?: string | null;
  /** What it comes from. */
  source?: DiditActivitySource | null;
  /** Who did it. */
  actor?: string | null;
  /** More about it. */
  metadata?: unknown;
}

/** An event in the flat envelope of today, or the nested one before it. */
export type DiditActivityEvent = (DiditFlatEnvelope & DiditActivity) | (DiditNestedEnvelope & { data?: DiditActivity | null });

/** What an activity comes from. Didit names more sources than are published. */
export type DiditActivitySource =
  | "CUSTOMER"
  | "SYSTEM"
  | "VERIFICATION"
  | (string & {});

/** What else is known about a hit. */
export interface DiditAmlAdditionalInformation {
  /** Remarks. Their shape is not documented. */
  flag_summary?: unknown[] | null;
}

/** What was screened. */
export type DiditAmlEntityType =
  | "person"
  | "company"
  | (string & {});

/** Somebody on a list who may be the user. */
export interface DiditAmlHit {
  /** The identifier in the data source. */
  id?: string | null;
  /** A page about the hit. */
  url?: string | null;
  /** Whether the data source takes it for the user. */
  match?: boolean | null;
  /** How well it fits, from 0 to 1. See `match_score` for the same from 0 to 100. */
  score?: number | null;
  /** Whether the hit itself is sought, and not only related to somebody who is. */
  target?: boolean | null;
  /** The name to show. */
  caption?: string | null;
  /** The lists, such as `PEP`. */
  datasets?: string[] | null;
  /** How the score came about. Its shape is not documented. */
  features?: unknown;
  /** The relative or close associate. */
  rca_name?: string | null;
  /** When it came on the list, without a time zone. */
  first_seen?: string | null;
  /** When it was last on the list, without a time zone. */
  last_seen?: string | null;
  /** What the risk is computed from. */
  risk_view?: DiditRiskView | null;
  /** What is known, such as `name`, `alias`, `country`, `position` and `birthDate`. */
  properties?: { [key: string]: string[] | null } | null;
  /** How likely it is the user, from 0 to 100. */
  match_score?: number | null;
  /** How risky it would be, from 0 to 100. */
  risk_score?: number | null;
  /** What a person made of it. */
  review_status?: DiditHitReviewStatus | null;
  /** How the match score is computed. */
  score_breakdown?: DiditScoreBreakdown | null;
  /** Entries in lists of politically exposed persons. */
  pep_matches?: DiditPepMatch[] | null;
  /** Entries in lists of sanctions. Their shape is not documented. */
  sanction_matches?: unknown[] | null;
  /** Entries in lists of warnings. Their shape is not documented. */
  warning_matches?: unknown[] | null;
  /** Bad press. Its shape is not documented. */
  adverse_media_matches?: unknown[] | null;
  /** More on bad press. Its shape is not documented. */
  adverse_media_details?: unknown;
  /** Persons and companies it is connected with. Their shape is not documented. */
  linked_entities?: unknown[] | null;
  /** What else is known. */
  additional_information?: DiditAmlAdditionalInformation | null;
}

/** Somebody on a list who may be the user; V1. */
export interface DiditAmlHitV1 {
  /** The identifier in the data source. */
  id?: string | null;
  /** Whether the data source takes it for the user. */
  match?: boolean | null;
  /** How well it fits, from 0 to 1. */
  score?: number | null;
  /** Whether the hit itself is sought, and not only related to somebody who is. */
  target?: boolean | null;
  /** The name to show. */
  caption?: string | null;
  /** The lists. */
  datasets?: string[] | null;
  /** How the score came about, by way of comparing; from 0 to 1. */
  features?: { [key: string]: number | null } | null;
  /** When it was last on the list, without a time zone. */
  last_seen?: string | null;
  /** When it came on the list, without a time zone. */
  first_seen?: string | null;
  /** What is known, such as `name`, `alias` and `position`. */
  properties?: { [key: string]: string[] | null } | null;
  /** When the entry was last changed, without a time zone. */
  last_change?: string | null;
}

/** What was searched for. */
export interface DiditAmlScreenedData {
  /** All names. */
  full_name?: string | null;
  /** The nationality. */
  nationality?: string | null;
  /** `YYYY-MM-DD`. */
  date_of_birth?: string | null;
  /** The number of the document. */
  document_number?: string | null;
}

/** The search in lists of sanctions, politically exposed persons and adverse media. */
export interface DiditAmlScreening {
  /** The step of the workflow, such as `feature_aml`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** How many hits there are. */
  total_hits?: number | null;
  /** What was screened. */
  entity_type?: DiditAmlEntityType | null;
  /** The score of the highest hit, from 0 to 100. */
  score?: number | null;
  /** What was searched for. */
  screened_data?: DiditAmlScreenedData | null;
  /** Whether the search is repeated from now on. */
  is_ongoing_monitoring_enabled?: boolean | null;
  /** When repeating it is charged next. */
  next_ongoing_monitoring_bill_date?: string | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
  /** Who was found. */
  hits?: DiditAmlHit[] | null;
}

/** The search in lists of sanctions, politically exposed persons and adverse media; V1. */
export interface DiditAmlV1 {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** How many hits there are. */
  total_hits?: number | null;
  /** The score of the highest hit, from 0 to 100. */
  score?: number | null;
  /** Who was found. */
  hits?: DiditAmlHitV1[] | null;
}

/** What the user chose or typed. */
export type DiditAnswerValue = unknown;

/**
 * A decision of any version; its members tell which. Ask for the one that you read: after
 * `if (decision && "id_verifications" in decision)` it is of the present version, with `id_verification` or
 * another single check it is the one before, with `kyc` the first.
 */
export type DiditAnyDecision = DiditDecision | DiditDecisionV2 | DiditDecisionV1;

/** What the identity rests on. */
export type DiditAssurance =
  | "documentary"
  | "data_match"
  | "cryptographic"
  | (string & {});

/**
 * Somebody signed up, signed in or tried to, with Didit Authentication.
 *
 * Didit says that method, reason, session and the context of network and device are in it, but publishes
 * no example: the names here are the likely ones, and what else there is stays in the body.
 */
export interface DiditAuthEvent {
  /** The same whenever the event is delivered again. Test deliveries and version v1 have none. */
  event_id?: string | null;
  /** Which event it is. Version v1 has none. */
  webhook_type?: DiditEventType | null;
  /** When the delivery was made; fresh when somebody sends it again. */
  timestamp?: DiditTimestamp | null;
  /** When the event was created. */
  created_at?: DiditTimestamp | null;
  /** Your application. */
  application_id?: string | null;
  /** Where the application runs. */
  environment?: DiditEnvironment | null;
  /** Didit's identifier of the user. */
  vendor_user_id?: string | null;
  /** Your own identifier of the user. A failed sign-in with an unknown identifier has none. */
  vendor_data?: string | null;
  /** The session of the sign-in; no verification session. */
  session_id?: string | null;
  /** How somebody signed in. */
  method?: string | null;
  /** Why it failed, or why the account was locked. */
  reason?: string | null;
  /** The address of the connection. */
  ip_address?: string | null;
  /** What is known about the connection. */
  ip?: unknown;
  /** What is known about the device. */
  device?: unknown;
  /** More about it; in test deliveries, that it is one. */
  metadata?: unknown;
}

/** Who operates a phone number. */
export interface DiditCarrier {
  /** The name. */
  name?: string | null;
  /** The kind of the number. */
  type?: DiditCarrierType | null;
}

/** The kind of a phone number. */
export type DiditCarrierType =
  | "mobile"
  | "landline"
  | "voip"
  | "unknown"
  | (string & {});

/** The certificate the content of a chip is signed with. */
export interface DiditCertificateSummary {
  /** Who issued it. */
  issuer?: string | null;
  /** Whose it is. */
  subject?: string | null;
  /** The serial number; often an integer of some forty digits. */
  serial_number?: string | number | null;
  /** `YYYY-MM-DD HH:MM:SS`. */
  not_valid_after?: string | null;
  /** `YYYY-MM-DD HH:MM:SS`. */
  not_valid_before?: string | null;
}

/** The values of one member of a profile. A value that was or became null is absent. */
export interface DiditChange {
  /** Before. */
  previous?: unknown;
  /** Now. */
  current?: unknown;
}

/** The members of a profile that changed, by name or by side. */
export type DiditChanges = { [field: string]: DiditChange } | { previous?: { [field: string]: unknown } | null; current?: { [field: string]: unknown } | null };

/** One of the answers on offer. */
export interface DiditChoice {
  /** As shown. */
  label?: DiditLocalizedText | null;
  /** As answered. */
  value?: string | null;
  /** Whether something has to be typed besides. */
  requires_text_input?: boolean | null;
}

/** How a code was sent. */
export type DiditCodeChannel =
  | "sms"
  | "whatsapp"
  | "telegram"
  | "voice"
  | "call"
  | "rcs"
  | "viber"
  | "zalo"
  | (string & {});

/** Something that happened while a code was sent to the user and typed in. */
export interface DiditCodeEvent {
  /**
   * Such as `PHONE_VERIFICATION_MESSAGE_SENT`, `PHONE_DELIVERY_DELIVERED`,
   * `EMAIL_VERIFICATION_MESSAGE_SENT` or `VALID_CODE_ENTERED`.
   */
  type?: string | null;
  /** When. */
  timestamp?: string | null;
  /** Details whose members depend on the type. */
  details?: unknown;
  /** What the provider charges for it. */
  fee?: string | number | null;
}

/** A company, mostly as its registry has it. */
export interface DiditCompany {
  /** The legal name. */
  company_name?: string | null;
  /** Other names. */
  alternative_names?: unknown[] | null;
  /** The number in the registry. */
  registration_number?: string | null;
  /** The country. */
  country_code?: string | null;
  /** The state or province. */
  region?: string | null;
  /** The legal form. */
  company_type?: string | null;
  /** When it was founded. */
  incorporation_date?: string | null;
  /** The address in the registry, in one line. */
  registered_address?: string | null;
  /** All addresses. */
  addresses?: unknown[] | null;
  /** The seat of the registry. */
  location_of_registration?: string | null;
  /** What it does. */
  nature_of_business?: unknown;
  /** Its industries. */
  industries?: unknown;
  /** The registered capital, as the registry has it. */
  registered_capital?: unknown;
  /** The registered capital. */
  registered_capital_amount?: string | number | null;
  /** The currency of that, such as `EUR`. */
  registered_capital_currency?: string | null;
  /** The tax number. */
  tax_number?: string | null;
  /** The VAT number. */
  vat_number?: string | null;
  /** The LEI. */
  legal_entity_identifier?: string | null;
  /** Who may act for it. */
  control_scheme?: unknown;
  /** The website. */
  website?: string | null;
  /** The email address. */
  email?: string | null;
  /** The phone number. */
  phone?: string | null;
  /** Its status in the registry's own words. */
  registry_status?: string | null;
  /** How the check of the company ended. */
  status?: string | null;
  /** Whether it is what it was said to be. */
  verification_status?: DiditCompanyVerificationStatus | null;
  /** Whether the data come from the registry, and not from the user. */
  is_from_registry?: boolean | null;
  /** How risky it is. */
  risk_level?: string | null;
  /** Who runs it, as the registry has it. */
  officers?: unknown[] | null;
  /** Who owns it in the end, as the registry has it. */
  beneficial_owners?: unknown[] | null;
  /** Its figures. */
  financial_summary?: unknown;
}

/** Whether a company is what it was said to be. */
export type DiditCompanyVerificationStatus =
  | "verified"
  | "failed"
  | "unknown"
  | (string & {});

/** How the user can be reached, as given when the session was created. */
export interface DiditContactDetails {
  /** The email address. */
  email?: string | null;
  /** The language of emails, such as `es`. */
  email_lang?: string | null;
  /** Whether the provider notifies the user by email. */
  send_notification_emails?: boolean | null;
  /** The phone number. */
  phone?: string | null;
}

/** A point on the globe, in degrees. */
export interface DiditCoordinates {
  /** Degrees north. */
  latitude?: number | null;
  /** Degrees east. */
  longitude?: number | null;
}

/** What a database answered. */
export type DiditDatabaseOutcome =
  | "MATCH"
  | "PARTIAL_MATCH"
  | "NO_MATCH"
  | "DOCUMENT_NOT_FOUND"
  | "INVALID_DOCUMENT_FORMAT"
  | "INVALID_INPUT"
  | "MINOR_BLOCKED"
  | "DECEASED"
  | "BIOMETRIC_NO_MATCH"
  | "BIOMETRIC_IMAGE_UNUSABLE"
  | "INCONCLUSIVE"
  | "DOCUMENT_SUPERSEDED"
  | "REGISTRY_UNAVAILABLE"
  | "REGISTRY_ERROR"
  | (string & {});

/** The answer of one database. */
export interface DiditDatabaseService {
  /** The provider's identifier of the database. */
  service_id?: string | null;
  /** The name of the database. */
  service_name?: string | null;
  /** How far each field agrees. */
  validation?: { [key: string]: DiditFieldMatch | null } | null;
  /** What it answered. */
  outcome_code?: DiditDatabaseOutcome | null;
  /** That in words. */
  outcome_detail?: string | null;
  /** What the database has. Its members depend on the database. */
  source_data?: unknown;
}

/** The comparison with databases of governments and others. */
export interface DiditDatabaseValidation {
  /** The step of the workflow, such as `feature_database_validation`. Not in V2. */
  node_id?: string | null;
  /** ISO 3166-1 alpha-3. */
  issuing_state?: string | null;
  /** How many sources have to agree. */
  validation_type?: DiditDatabaseValidationType | null;
  /** What was searched for. Its members depend on the database. */
  screened_data?: unknown;
  /** The answers. */
  validations?: DiditDatabaseService[] | null;
  /** What went wrong. The shape is not documented. */
  errors?: unknown[] | null;
  /** How far the data agree on the whole. */
  match_type?: DiditFieldMatch | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** How many sources have to agree. */
export type DiditDatabaseValidationType =
  | "one_by_one"
  | "two_by_two"
  | "not_enabled"
  | (string & {});

/**
 * A decision of version V3, the present one: each check has a list, with one item per step of the
 * workflow.
 */
export interface DiditDecision {
  /** The session. */
  session_id?: string | null;
  /** Whom it is about. */
  session_kind?: DiditSessionKind | null;
  /** Its running number in the application. */
  session_number?: number | null;
  /** Where the user takes part in it. */
  session_url?: string | null;
  /** What was decided. */
  status?: DiditSessionStatus | null;
  /** Why; for businesses. */
  decision_reason_code?: DiditDecisionReason | null;
  /** How risky it is; for businesses. */
  risk_level?: string | null;
  /** How entangled the ownership is; for businesses. */
  ownership_complexity?: string | null;
  /** The workflow it follows. */
  workflow_id?: string | null;
  /** The version of that workflow. */
  workflow_version?: number | null;
  /** The checks it consists of. */
  features?: DiditFeatureEntry[] | null;
  /** Your own identifier of the user or business. */
  vendor_data?: string | null;
  /** What you attached to the session; an object, or a text if you attached one. */
  metadata?: unknown;
  /** What you expected of the user. */
  expected_details?: DiditExpectedDetails | null;
  /** How the user can be reached. */
  contact_details?: DiditContactDetails | null;
  /** Where the user is sent in the end. */
  callback?: string | null;
  /** When the session was created; a time as text, unlike in the event around it. */
  created_at?: string | null;
  /** When the session runs out. */
  expires_at?: string | null;
  /** Whether real people are concerned. */
  environment?: DiditEnvironment | null;
  /** Why the chip was not read. */
  nfc_skip_reason?: DiditNfcSkipReason | null;
  /** Changes by persons or through the API. */
  reviews?: DiditReview[] | null;
  /** Identity documents. */
  id_verifications?: DiditIdVerification[] | null;
  /** Chips of identity documents. */
  nfc_verifications?: DiditNfcVerification[] | null;
  /** Whether it is a living person. */
  liveness_checks?: DiditLivenessCheck[] | null;
  /** Whether it is the person of the document. */
  face_matches?: DiditFaceMatch[] | null;
  /** Proofs of address. */
  poa_verifications?: DiditPoaVerification[] | null;
  /** Documents of your own choice. */
  document_ai_documents?: DiditDocumentAiDocument[] | null;
  /** Phone numbers. */
  phone_verifications?: DiditPhoneVerification[] | null;
  /** Email addresses. */
  email_verifications?: DiditEmailVerification[] | null;
  /** Sanctions, politically exposed persons, adverse media. */
  aml_screenings?: DiditAmlScreening[] | null;
  /** Addresses and devices. */
  ip_analyses?: DiditIpAnalysis[] | null;
  /** Comparisons with databases. */
  database_validations?: DiditDatabaseValidation[] | null;
  /** Answers to your questions. */
  questionnaire_responses?: DiditQuestionnaireResponse[] | null;
  /** Signatures. Their shape is not documented. */
  signatures?: unknown[] | null;
  /** Bank accounts. Their shape is not documented. */
  bank_verifications?: unknown[] | null;
  /** Businesses: the company in its registry. */
  registry_checks?: DiditRegistryCheck[] | null;
  /** Businesses: documents. */
  document_verifications?: DiditDocumentVerification[] | null;
  /** Businesses: owners and officers. */
  key_people_checks?: DiditKeyPeopleCheck[] | null;
}

/**
 * Why a session of a business was decided as it was.
 *
 * The provider publishes no list; these are the values that integrators have met or expect.
 */
export type DiditDecisionReason =
  | "registry_company_not_found"
  | "registry_mismatch"
  | "registry_company_dissolved"
  | "documents_failed_ocr"
  | "documents_incomplete"
  | "key_people_incomplete"
  | "timeout_abandoned"
  | "blocked_country"
  | "blocked_business"
  | "aml_confirmed_sanction"
  | "aml_confirmed_pep"
  | "analyst_rejected"
  | (string & {});

/** A decision of version V1. */
export interface DiditDecisionV1 {
  /** The session. */
  session_id?: string | null;
  /** Its running number in the application. */
  session_number?: number | null;
  /** Where the user takes part in it. */
  session_url?: string | null;
  /** What was decided. */
  status?: DiditSessionStatus | null;
  /** Your own identifier of the user. */
  vendor_data?: string | null;
  /** Where the user is sent in the end. */
  callback?: string | null;
  /** The checks it consists of. */
  features?: DiditFeaturesV1 | null;
  /** The identity document and its chip. */
  kyc?: DiditKycV1 | null;
  /** Sanctions, politically exposed persons, adverse media. */
  aml?: DiditAmlV1 | null;
  /** Whether it is a living person, and the one of the document. */
  face?: DiditFaceV1 | null;
  /** Address and device. */
  location?: DiditLocationV1 | null;
  /** What all checks noticed. */
  warnings?: DiditWarning[] | null;
  /** Changes by persons or through the API. */
  reviews?: DiditReview[] | null;
  /** Pictures beyond the usual ones. */
  extra_images?: DiditExtraFile[] | null;
  /** When the session was created. */
  created_at?: string | null;
}

/**
 * A decision of version V2: each check is there once, with its first result.
 *
 * The results have the members of V3, without `node_id`.
 */
export interface DiditDecisionV2 {
  /** The session. */
  session_id?: string | null;
  /** Its running number in the application. */
  session_number?: number | null;
  /** Where the user takes part in it. */
  session_url?: string | null;
  /** What was decided. */
  status?: DiditSessionStatus | null;
  /** The workflow it follows. */
  workflow_id?: string | null;
  /** The checks it consists of. */
  features?: DiditFeatureEntry[] | null;
  /** Your own identifier of the user. */
  vendor_data?: string | null;
  /** What you attached to the session; an object, or a text if you attached one. */
  metadata?: unknown;
  /** What you expected of the user. */
  expected_details?: DiditExpectedDetails | null;
  /** How the user can be reached. */
  contact_details?: DiditContactDetails | null;
  /** Where the user is sent in the end. */
  callback?: string | null;
  /** When the session was created. */
  created_at?: string | null;
  /** Changes by persons or through the API. */
  reviews?: DiditReview[] | null;
  /** The identity document. */
  id_verification?: DiditIdVerification | null;
  /** The chip of the identity document. */
  nfc?: DiditNfcVerification | null;
  /** Whether it is a living person. */
  liveness?: DiditLivenessCheck | null;
  /** Whether it is the person of the document. */
  face_match?: DiditFaceMatch | null;
  /** The proof of address. */
  poa?: DiditPoaVerification | null;
  /** The phone number. */
  phone?: DiditPhoneVerification | null;
  /** The email address. */
  email?: DiditEmailVerification | null;
  /** Sanctions, politically exposed persons, adverse media. */
  aml?: DiditAmlScreening | null;
  /** Address and device. */
  ip_analysis?: DiditIpAnalysis | null;
  /** The comparison with databases. */
  database_validation?: DiditDatabaseValidation | null;
  /** Answers to your questions. */
  questionnaire?: DiditQuestionnaireResponse | null;
}

/** Another session from the same device or address. At most ten are given. */
export interface DiditDeviceMatch {
  /** The other session. None unless it was found in one. */
  session_id?: string | null;
  /** The running number of the other session. */
  session_number?: number | null;
  /** Where it was found. */
  source?: DiditMatchSource | null;
  /** Your own identifier of the other user. */
  vendor_data?: string | null;
  /** The provider's identifier of the other user. */
  vendor_user_id?: string | null;
  /** When the other user was verified. */
  verification_date?: string | null;
  /** Who the other user is. */
  user_details?: DiditMatchedUser | null;
  /** How the other check ended. */
  status?: DiditFeatureStatus | null;
  /** Whether the match is on a blocklist. */
  is_blocklisted?: boolean | null;
  /** Whether the match is on an allowlist. */
  is_allowlisted?: boolean | null;
  /** The stand-alone API the other check was made with. */
  api_service?: string | null;
  /** How the device was recognised. */
  match_source?: DiditDeviceMatchSource | null;
  /** How sure that is. Its shape is not documented. */
  confidence?: unknown;
  /** Which rule found it. */
  match_mode?: string | null;
  /** The device. Its shape is not documented. */
  device_info?: unknown;
  /** Where it was. Its shape is not documented. */
  location_info?: unknown;
  /** How similar the traits are. Its scale is not documented. */
  recovery_similarity?: number | null;
  /** Whether the way it encrypts connections supports the match. */
  tls_ja4_corroborated?: boolean | null;
  /** What kept a recovered match from counting for more. */
  recovery_gate_reason?: string | null;
}

/** How a device was recognised. */
export type DiditDeviceMatchSource =
  | "persistent_id"
  | "legacy_fp"
  | "recovered_high"
  | (string & {});

/** Which way the money goes, seen from your user. */
export type DiditDirection =
  | "INBOUND"
  | "OUTBOUND"
  | (string & {});

/** How far it is from one place to another. */
export interface DiditDistance {
  /** In kilometres. */
  distance?: number | null;
  /** A compass point, such as `NE`. */
  direction?: string | null;
}

/** Documents of your own choice, read as you configured. For sessions of users. */
export interface DiditDocumentAiDocument {
  /** The step of the workflow. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The documents. Their members depend on your configuration. */
  items?: unknown[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** What the file of a document says about itself. */
export interface DiditDocumentMetadata {
  /** In bytes. */
  file_size?: number | null;
  /** Such as `application/pdf`. */
  content_type?: string | null;
  /** When the file says it was made. */
  creation_date?: string | null;
  /** When the file says it was last changed. */
  modified_date?: string | null;
  /** Signs that something was laid over the content. Its shape is not documented. */
  overlay_manipulation?: unknown;
  /** The program the document was written with. */
  creator?: string | null;
  /** The program that made the file. */
  producer?: string | null;
  /** The program named in the image. */
  software?: string | null;
  /** How the file is encrypted. Its shape is not documented. */
  encryption?: unknown;
  /** Whether it has a digital signature. */
  is_signed?: boolean | null;
  /** Whether it was changed after it was made. */
  is_tampered?: boolean | null;
  /** The digital signature. Its shape is not documented. */
  signature_info?: unknown;
  /** When the photograph was taken, according to it. */
  exif_original_date?: string | null;
  /** When the photograph was digitised, according to it. */
  exif_digitized_date?: string | null;
  /** Whether a program known for editing was used. */
  processed_by_known_editor?: boolean | null;
  /** Whether the two dates of the file differ. */
  has_different_creation_mod_date?: boolean | null;
}

/** The check of the documents of a company. */
export interface DiditDocumentVerification {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The step of the workflow. */
  node_id?: string | null;
  /** The documents. */
  items?: DiditKybDocument[] | null;
  /** How many there are of each group. The shape is not documented. */
  groups?: { [key: string]: unknown } | null;
  /** The groups of which one is required. The shape is not documented. */
  required_groups?: unknown[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** The check of an email address by a code. */
export interface DiditEmailVerification {
  /** The step of the workflow, such as `feature_email_verification`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The address. */
  email?: string | null;
  /** Whether it is part of known data breaches. */
  is_breached?: boolean | null;
  /** These breaches. Their shape is not documented. */
  breaches?: unknown[] | null;
  /** Whether it comes from a service for throw-away addresses. */
  is_disposable?: boolean | null;
  /** Whether nothing can be delivered to it. */
  is_undeliverable?: boolean | null;
  /** How many codes were tried. */
  verification_attempts?: number | null;
  /** When the right one was typed in. */
  verified_at?: string | null;
  /** What happened, in order. */
  lifecycle?: DiditCodeEvent[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
  /** Other users with this address. */
  matches?: DiditMatch[] | null;
}

/** A user or business. Events of today say what changed; the nested envelope had the whole profile. */
export interface DiditEntity {
  /** Didit's identifier, if it is a user. */
  vendor_user_id?: string | null;
  /** Didit's identifier, if it is a business. */
  vendor_business_id?: string | null;
  /** Didit's identifier, in the nested envelope. */
  uuid?: string | null;
  /** Your own identifier. */
  vendor_data?: string | null;
  /** Its status now. Test deliveries have the status of a session here. */
  status?: DiditEntityStatus | null;
  /** Its status before, for `*.status.updated`. */
  previous_status?: DiditEntityStatus | null;
  /** The members of the profile that changed, for `*.data.updated`. */
  changed_fields?: string[] | null;
  /** Their values before and now. */
  changes?: DiditChanges | null;
  /** A workflow; only in test deliveries. */
  workflow_id?: string | null;
  /** Why the status changed; only in the nested envelope. */
  reason?: DiditEntityReason | null;
  /** Who changed the status; only in the nested envelope. */
  actor?: string | null;
  /** What you attached to the entity. */
  metadata?: unknown;
  /** The name you gave it. */
  display_name?: string | null;
  /** The name of the user. */
  full_name?: string | null;
  /** The user's date of birth. */
  date_of_birth?: string | null;
  /** The address of the user's portrait. */
  portrait_image?: string | null;
  /** The states whose documents the user has shown. */
  issuing_states?: unknown;
  /** Verified e-mail addresses. */
  approved_emails?: unknown;
  /** Verified telephone numbers. */
  approved_phones?: unknown;
  /** The checks that were made. */
  features?: unknown;
  /** The registered name of the business. */
  legal_name?: string | null;
  /** The number of the business in its registry. */
  registration_number?: string | null;
  /** The country of the business. */
  country_code?: string | null;
  /** How many sessions it has. */
  session_count?: number | null;
  /** How many of them were approved. */
  approved_count?: number | null;
  /** How many of them were declined. */
  declined_count?: number | null;
  /** How many of them are in review. */
  in_review_count?: number | null;
  /** When its first session was. */
  first_session_at?: string | null;
  /** When its last session was. */
  last_session_at?: string | null;
  /** When it was deleted. */
  deleted_at?: DiditTimestamp | null;
}

/** An event in the flat envelope of today, or the nested one before it. */
export type DiditEntityEvent = (DiditFlatEnvelope & DiditEntity) | (DiditNestedEnvelope & { data?: DiditEntity | null });

/** Why the status changed. Only in the nested envelope. */
export type DiditEntityReason =
  | "manual"
  | "api"
  | "session_declined"
  | "blocklist_match"
  | "transaction_rule"
  | "ongoing_monitoring"
  | (string & {});

/** What you make of a user or business as a whole. It is not the outcome of a verification. */
export type DiditEntityStatus =
  | "ACTIVE"
  | "FLAGGED"
  | "BLOCKED"
  | (string & {});

/** Where an application runs. */
export type DiditEnvironment =
  | "live"
  | "sandbox"
  | (string & {});

/** What an event is about: `webhook_type`, or `event` in the nested envelope. */
export type DiditEventType =
  | "status.updated"
  | "data.updated"
  | "user.status.updated"
  | "user.data.updated"
  | "business.status.updated"
  | "business.data.updated"
  | "activity.created"
  | "transaction.created"
  | "transaction.status.updated"
  | "travel_rule.status.updated"
  | "transaction_rule_suggestions.created"
  | "auth.signup"
  | "auth.login"
  | "auth.login_failed"
  | "auth.password_reset_requested"
  | "auth.password_reset_completed"
  | "auth.mfa_changed"
  | "auth.new_device"
  | "auth.account_locked"
  | "kyb.registry_search.resolved"
  | (string & {});

/** What you said about the user or business when the session was created; checks compare with it. */
export interface DiditExpectedDetails {
  /** Given names. */
  first_name?: string | null;
  /** Family names. */
  last_name?: string | null;
  /** `YYYY-MM-DD`. */
  date_of_birth?: string | null;
  /** `M`, `F` or null. */
  gender?: string | null;
  /** ISO 3166-1 alpha-3. */
  nationality?: string | null;
  /** ISO 3166-1 alpha-3. */
  country?: string | null;
  /** The country of the identity document, ISO 3166-1 alpha-3. */
  id_country?: string | null;
  /** The country of the proof of address, ISO 3166-1 alpha-3. */
  poa_country?: string | null;
  /** The address in one line. */
  address?: string | null;
  /** The number of the document or the personal number. */
  identification_number?: string | null;
  /** The address the user should come from. */
  ip_address?: string | null;
  /** The identity documents that are accepted. */
  expected_document_types?: string[] | null;
  /** Businesses: the legal name. */
  company_name?: string | null;
  /** Businesses: the country of the registry. */
  registry_country?: string | null;
  /** Businesses: the number in the registry. */
  registration_number?: string | null;
}

/** A file beyond the usual ones. Their shape is not documented. */
export type DiditExtraFile = unknown;

/** The check whether the user is the person of the document. */
export interface DiditFaceMatch {
  /** The step of the workflow, such as `feature_face_match`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** How much the faces resemble each other, from 0 to 100. None if that was not computed. */
  score?: number | null;
  /** The session the first picture comes from, if another. */
  source_image_session_id?: string | null;
  /** A short-lived link to the first picture. */
  source_image?: string | null;
  /** A short-lived link to the second picture. */
  target_image?: string | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** The check whether it is a living person, and the one of the document; V1. */
export interface DiditFaceV1 {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** Whether it is the person of the document. */
  face_match_status?: DiditFeatureStatus | null;
  /** Whether it is a living person. */
  liveness_status?: DiditFeatureStatus | null;
  /** How much the faces resemble each other, from 0 to 100. */
  face_match_similarity?: number | null;
  /** How likely it is a living person, from 0 to 100. */
  liveness_confidence?: number | null;
  /** A short-lived link to the first picture. */
  source_image?: string | null;
  /** A short-lived link to the second picture. */
  target_image?: string | null;
  /** A short-lived link to the video. */
  video_url?: string | null;
  /** How old the person looks, in years. */
  age_estimation?: number | null;
  /** Which gender the face looks like. */
  gender_estimation?: DiditGenderEstimation | null;
}

/** The method that was tried before and did not work out. */
export interface DiditFallbackFrom {
  /** The method. */
  method?: DiditIdVerificationMethod | null;
  /** Why it did not work out. */
  reason?: string | null;
  /** What was done then. */
  action?: string | null;
}

/** A check that a session consists of. */
export type DiditFeature =
  | "ID_VERIFICATION"
  | "NFC"
  | "LIVENESS"
  | "FACE_MATCH"
  | "POA"
  | "QUESTIONNAIRE"
  | "EMAIL_VERIFICATION"
  | "PHONE"
  | "DATABASE_VALIDATION"
  | "AML"
  | "IP_ANALYSIS"
  | (string & {});

/** A check of the session: its name, or, where the API is asked to include events, also its step. */
export type DiditFeatureEntry = DiditFeature | DiditFeatureNode;

/** A check and the step of the workflow it is. */
export interface DiditFeatureNode {
  /** The check. */
  feature?: DiditFeature | null;
  /** The step, such as `feature_ocr`. */
  node_id?: string | null;
}

/** The status of one check of a session. */
export type DiditFeatureStatus =
  | "Not Started"
  | "In Progress"
  | "Not Finished"
  | "In Review"
  | "Approved"
  | "Declined"
  | "Expired"
  | (string & {});

/** The checks of a V1 session. */
export type DiditFeaturesV1 = string | string[];

/** How far data agree with a database. */
export type DiditFieldMatch =
  | "full_match"
  | "partial_match"
  | "no_match"
  | (string & {});

/** The members around an event in the flat envelope. */
export interface DiditFlatEnvelope {
  /** The same whenever the event is delivered again. Test deliveries and version v1 have none. */
  event_id?: string | null;
  /** Which event it is. Version v1 has none. */
  webhook_type?: DiditEventType | null;
  /** When the delivery was made; fresh when somebody sends it again. */
  timestamp?: DiditTimestamp | null;
  /** When the event was created. */
  created_at?: DiditTimestamp | null;
  /** Your application. */
  application_id?: string | null;
  /** Where the application runs. */
  environment?: DiditEnvironment | null;
}

/** A company that a search found. */
export interface DiditFoundCompany {
  /** Didit's identifier of this result. */
  kyb_response_id?: string | null;
  /** The registered name. */
  name?: string | null;
  /** The number in the registry. */
  registration_number?: string | null;
  /** The state of the company in the words of the registry. */
  status?: string | null;
  /** The legal form. */
  type?: string | null;
  /** How risky it is. */
  risk_level?: string | null;
  /** Whether its details are there. */
  fetch_status?: string | null;
}

/** The sex or gender on a document. */
export type DiditGender =
  | "M"
  | "F"
  | "U"
  | "X"
  | (string & {});

/** Which gender a face looks like, in percent; V1. */
export interface DiditGenderEstimation {
  /** Male. */
  male?: number | null;
  /** Female. */
  female?: number | null;
}

/** What a person made of a hit. */
export type DiditHitReviewStatus =
  | "Unreviewed"
  | "Confirmed Match"
  | "False Positive"
  | "Inconclusive"
  | (string & {});

/** The result of looking an identity number up. */
export interface DiditIdLookup {
  /** The registry. */
  source?: string | null;
  /** When. */
  checked_at?: string | null;
  /** How many attempts there were. */
  attempts?: number | null;
  /** How many were allowed. */
  max_attempts?: number | null;
  /** How it ended. */
  outcome?: string | null;
  /** What agrees and what does not. Its shape is not documented. */
  comparison?: unknown;
  /** A short-lived link to the portrait the registry has. */
  registry_portrait?: string | null;
  /** How much that portrait resembles the user, from 0 to 100. */
  face_match_score?: number | null;
}

/**
 * The check of an identity document, or of what stands in for one.
 *
 * Images and videos are short-lived links.
 */
export interface DiditIdVerification {
  /** The step of the workflow, such as `feature_ocr`. Not in V2. */
  node_id?: string | null;
  /** How the identity was verified. */
  verification_method?: DiditIdVerificationMethod | null;
  /** What the identity rests on. */
  assurance?: DiditAssurance | null;
  /** The wallet, for `Wallet`. */
  wallet_provider?: string | null;
  /** The method that was tried before. */
  fallback_from?: DiditFallbackFrom | null;
  /** The result, for `IdLookup`. */
  id_lookup?: DiditIdLookup | null;
  /** The result, for `Wallet`. */
  wallet_verification?: DiditWalletVerification | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** Such as `Identity Card`, `Passport` or `Driver's License`. */
  document_type?: string | null;
  /** What kind of that. */
  document_subtype?: string | null;
  /** The number of the document. */
  document_number?: string | null;
  /** The number of the person. */
  personal_number?: string | null;
  /** The portrait of the document. */
  portrait_image?: string | null;
  /** The front, cut out. */
  front_image?: string | null;
  /** The back, cut out. */
  back_image?: string | null;
  /** How the front was taken. */
  front_video?: string | null;
  /** How the back was taken. */
  back_video?: string | null;
  /** The front, as taken. */
  full_front_image?: string | null;
  /** The back, as taken. */
  full_back_image?: string | null;
  /** What the other camera saw while the front was taken. */
  front_image_camera_front?: string | null;
  /** What the other camera saw while the back was taken. */
  back_image_camera_front?: string | null;
  /** How much the face in that picture resembles the user, from 0 to 100. */
  front_image_camera_front_face_match_score?: number | null;
  /** How much the face in that picture resembles the user, from 0 to 100. */
  back_image_camera_front_face_match_score?: number | null;
  /** How good the picture of the front is. */
  front_image_quality_score?: DiditImageQuality | null;
  /** How good the picture of the back is. */
  back_image_quality_score?: DiditImageQuality | null;
  /** `YYYY-MM-DD`. */
  date_of_birth?: string | null;
  /** In years. */
  age?: number | null;
  /** The last day of validity, `YYYY-MM-DD`. */
  expiration_date?: string | null;
  /** `YYYY-MM-DD`. */
  date_of_issue?: string | null;
  /** ISO 3166-1 alpha-3. */
  issuing_state?: string | null;
  /** The name of the issuing state. */
  issuing_state_name?: string | null;
  /** Given names. */
  first_name?: string | null;
  /** Family names. */
  last_name?: string | null;
  /** All names. */
  full_name?: string | null;
  /** The sex or gender. */
  gender?: DiditGender | null;
  /** The address as printed. */
  address?: string | null;
  /** The address as a geocoder writes it. */
  formatted_address?: string | null;
  /** As printed. */
  place_of_birth?: string | null;
  /** The marital status. */
  marital_status?: DiditMaritalStatus | null;
  /** ISO 3166-1 alpha-3. */
  nationality?: string | null;
  /** What else this kind of document says, such as `blood_group` or `dl_categories`. */
  extra_fields?: unknown;
  /** The machine-readable zone. */
  mrz?: DiditMrz | null;
  /** The address in its parts. */
  parsed_address?: DiditParsedAddress | null;
  /** Files beyond the usual ones. */
  extra_files?: DiditExtraFile[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
  /** Other users with this document. */
  matches?: DiditMatch[] | null;
}

/** How an identity was verified. */
export type DiditIdVerificationMethod =
  | "document"
  | "id_lookup"
  | "wallet"
  | (string & {});

/** How good a photograph of a document is. Scores are from 0 to 100. */
export interface DiditImageQuality {
  /** How sharp it is. */
  focus_score?: number | null;
  /** How well lit it is. */
  brightness_score?: number | null;
  /** What is wrong with the light; `ok` if nothing is. */
  brightness_issue?: string | null;
  /** Whether all of the document is in the picture. */
  is_document_fully_visible?: boolean | null;
  /** How fine it is. */
  resolution_score?: number | null;
  /** All of it together. */
  overall_score?: number | null;
}

/**
 * Where from, and on what device, the user took part. Several per session are normal, as when the user
 * goes on with the phone.
 */
export interface DiditIpAnalysis {
  /** The step of the workflow, such as `feature_ip_analysis`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** Such as `Apple`. */
  device_brand?: string | null;
  /** Such as `iPhone`. */
  device_model?: string | null;
  /** Such as `Mobile Safari`. */
  browser_family?: string | null;
  /** Such as `iOS`. */
  os_family?: string | null;
  /** Such as `mobile` or `desktop`; system names have been seen too. */
  platform?: string | null;
  /** The provider's identifier of the device. */
  device_fingerprint?: string | null;
  /** The name of the country. */
  ip_country?: string | null;
  /** ISO 3166-1 alpha-2. */
  ip_country_code?: string | null;
  /** The state or province. */
  ip_state?: string | null;
  /** The town. */
  ip_city?: string | null;
  /** Degrees north. */
  latitude?: number | null;
  /** Degrees east. */
  longitude?: number | null;
  /** The address of the connection. */
  ip_address?: string | null;
  /** The internet service provider. */
  isp?: string | null;
  /** Who the address belongs to. */
  organization?: string | null;
  /** Whether it comes through a VPN or Tor. */
  is_vpn_or_tor?: boolean | null;
  /** Whether it comes from a data centre. */
  is_data_center?: boolean | null;
  /** Such as `Europe/Madrid`. */
  time_zone?: string | null;
  /** How far the clock is ahead of UTC. */
  time_zone_offset?: DiditTimeZoneOffset | null;
  /** Where the address of the connection is. In V2 it is in `locations_info`. */
  ip?: DiditPlace | null;
  /** The address of the identity document. In V2 it is in `locations_info`. */
  id_document?: DiditPlace | null;
  /** The address of the proof of address. In V2 it is in `locations_info`. */
  poa_document?: DiditPlace | null;
  /** The three places, in V2. */
  locations_info?: DiditPlaces | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
  /** Other sessions from the same device or address. */
  matches?: DiditDeviceMatch[] | null;
}

/** The check of the people who run and own a company. */
export interface DiditKeyPeopleCheck {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The step of the workflow. */
  node_id?: string | null;
  /** Whom the registry has. */
  registry?: DiditKeyPeopleRegistry | null;
  /** Whom the user named. */
  submitted?: DiditSubmittedKeyPeople | null;
  /** How far the verification of the owners is. */
  ubo_kyc_summary?: DiditUboKycSummary | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** The key people the registry has. */
export interface DiditKeyPeopleRegistry {
  /** Who runs the company. */
  officers?: DiditKeyPerson[] | null;
  /** Who owns it in the end. */
  beneficial_owners?: DiditKeyPerson[] | null;
}

/** Somebody who runs or owns a company; a person or another company. */
export interface DiditKeyPerson {
  /** The name. */
  name?: string | null;
  /** Whether it is a person or a company. */
  entity_type?: string | null;
  /** Who named it. */
  source?: DiditKeyPersonSource | null;
  /** What it is to the company. */
  roles?: DiditKeyPersonRole[] | null;
  /** Whether its verification was left out. */
  is_skipped?: boolean | null;
  /** Whether it has to be verified. */
  requires_verification?: boolean | null;
  /** The session it is verified in. */
  kyc_session_id?: string | null;
  /** The status of that session. */
  kyc_session_status?: DiditSessionStatus | null;
  /** Whether that session was deleted. */
  kyc_session_deleted?: boolean | null;
}

/** What somebody is to a company. */
export type DiditKeyPersonRole = string | DiditKeyPersonRoleShare;

/** A role with the share in the company that goes with it. */
export interface DiditKeyPersonRoleShare {
  /** The role. */
  role?: string | null;
  /** The share, in percent. */
  ownership_percent?: string | number | null;
}

/** Who named a key person. */
export type DiditKeyPersonSource =
  | "USER"
  | "REGISTRY"
  | (string & {});

/** A document of a company. */
export interface DiditKybDocument {
  /** How its check ended. */
  status?: DiditFeatureStatus | null;
  /** What it is. */
  document_type?: string | null;
  /** A short-lived link to it. */
  file_url?: string | null;
  /** What the file says about itself. */
  document_metadata?: DiditDocumentMetadata | null;
}

/**
 * The check of an identity document and its chip; V1.
 *
 * Images and videos are short-lived links.
 */
export interface DiditKycV1 {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** How reading the document ended. */
  ocr_status?: DiditFeatureStatus | null;
  /** How reading the chip ended. */
  epassport_status?: DiditFeatureStatus | null;
  /** Such as `Passport`. */
  document_type?: string | null;
  /** The number of the document. */
  document_number?: string | null;
  /** The number of the person. */
  personal_number?: string | null;
  /** The portrait of the document. */
  portrait_image?: string | null;
  /** The front, cut out. */
  front_image?: string | null;
  /** How the front was taken. */
  front_video?: string | null;
  /** The back, cut out. */
  back_image?: string | null;
  /** How the back was taken. */
  back_video?: string | null;
  /** The front, as taken. */
  full_front_image?: string | null;
  /** The back, as taken. */
  full_back_image?: string | null;
  /** `YYYY-MM-DD`. */
  date_of_birth?: string | null;
  /** The last day of validity, `YYYY-MM-DD`. */
  expiration_date?: string | null;
  /** `YYYY-MM-DD`. */
  date_of_issue?: string | null;
  /** ISO 3166-1 alpha-3. */
  issuing_state?: string | null;
  /** The name of the issuing state. */
  issuing_state_name?: string | null;
  /** Given names. */
  first_name?: string | null;
  /** Family names. */
  last_name?: string | null;
  /** All names. */
  full_name?: string | null;
  /** The sex or gender. */
  gender?: DiditGender | null;
  /** The address as printed. */
  address?: string | null;
  /** The address as a geocoder writes it. */
  formatted_address?: string | null;
  /** Whether the chip was read and is genuine. */
  is_nfc_verified?: boolean | null;
  /** The address in its parts. */
  parsed_address?: DiditParsedAddress | null;
  /** As printed. */
  place_of_birth?: string | null;
  /** The marital status. */
  marital_status?: DiditMaritalStatus | null;
  /** ISO 3166-1 alpha-3. */
  nationality?: string | null;
  /** When the check was made. */
  created_at?: string | null;
}

/** The check whether a living person is in front of the camera. */
export interface DiditLivenessCheck {
  /** The step of the workflow, such as `feature_liveness`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** How it was made. */
  method?: DiditLivenessMethod | null;
  /** How likely it is a living person, from 0 to 100. */
  score?: number | null;
  /** A short-lived link to the picture. */
  reference_image?: string | null;
  /** A short-lived link to the video. */
  video_url?: string | null;
  /** How old the person looks, in years. */
  age_estimation?: number | null;
  /** How good the picture of the face is; with `Passive` only. */
  face_quality?: number | null;
  /** How bright the face is; with `Passive` only. */
  face_luminance?: number | null;
  /** Other users with this face. */
  matches?: DiditMatch[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** How liveness was tested. */
export type DiditLivenessMethod =
  | "ACTIVE_3D"
  | "FLASHING"
  | "PASSIVE"
  | (string & {});

/** A text in one language, or in several by language code. */
export type DiditLocalizedText = string | { [key: string]: string | null };

/** Where from, and on what device, the user took part; V1. */
export interface DiditLocationV1 {
  /** Such as `Apple`. */
  device_brand?: string | null;
  /** Such as `iPhone`. */
  device_model?: string | null;
  /** Such as `Mobile Safari`. */
  browser_family?: string | null;
  /** Such as `iOS`. */
  os_family?: string | null;
  /** Such as `mobile`. */
  platform?: string | null;
  /** The name of the country. */
  ip_country?: string | null;
  /** ISO 3166-1 alpha-2. */
  ip_country_code?: string | null;
  /** The state or province. */
  ip_state?: string | null;
  /** The town. */
  ip_city?: string | null;
  /** Degrees north. */
  latitude?: number | null;
  /** Degrees east. */
  longitude?: number | null;
  /** The address of the connection. */
  ip_address?: string | null;
  /** The internet service provider. */
  isp?: string | null;
  /** Who the address belongs to. */
  organization?: string | null;
  /** Whether it comes through a VPN or Tor. */
  is_vpn_or_tor?: boolean | null;
  /** Whether it comes from a data centre. */
  is_data_center?: boolean | null;
  /** Such as `Europe/Madrid`. */
  time_zone?: string | null;
  /** How far the clock is ahead of UTC, such as `+0100`. */
  time_zone_offset?: DiditTimeZoneOffset | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The address of the document. */
  document_location?: DiditCoordinates | null;
  /** Where the address of the connection is. */
  ip_location?: DiditCoordinates | null;
  /** How far these are apart. */
  distance_from_document_to_ip_km?: DiditDistance | null;
}

/** How serious a warning is. */
export type DiditLogType =
  | "error"
  | "warning"
  | "information"
  | (string & {});

/** Marital status. */
export type DiditMaritalStatus =
  | "SINGLE"
  | "MARRIED"
  | "DIVORCED"
  | "WIDOWED"
  | "UNKNOWN"
  | (string & {});

/** Another user with the same document, face, phone number or email address. At most five are given. */
export interface DiditMatch {
  /** The other session. None unless it was found in one. */
  session_id?: string | null;
  /** The running number of the other session. */
  session_number?: number | null;
  /** How similar it is, from 0 to 100. */
  similarity_percentage?: number | null;
  /** How similar it is, from 0 to 100, under the other name in use. */
  score?: number | null;
  /** Where it was found. */
  source?: DiditMatchSource | null;
  /** Your own identifier of the other user. */
  vendor_data?: string | null;
  /** The provider's identifier of the other user. */
  vendor_user_id?: string | null;
  /** The provider's identifier of the face. */
  biometric_template_id?: string | null;
  /** When the other user was verified. */
  verification_date?: string | null;
  /** Who the other user is. */
  user_details?: DiditMatchedUser | null;
  /** A short-lived link to the matching image. */
  match_image_url?: string | null;
  /** A short-lived link to the front of the matching document. */
  front_image_url?: string | null;
  /** How the other check ended. */
  status?: DiditFeatureStatus | null;
  /** Whether the match is on a blocklist. */
  is_blocklisted?: boolean | null;
  /** Whether the match is on an allowlist. */
  is_allowlisted?: boolean | null;
  /** The stand-alone API the other check was made with. */
  api_service?: string | null;
}

/** Where a match was found. */
export type DiditMatchSource =
  | "session"
  | "imported"
  | "list_entry"
  | "retained_template"
  | (string & {});

/** Who a match is. */
export interface DiditMatchedUser {
  /** The name. */
  name?: string | null;
  /** The name, under the other name in use. */
  full_name?: string | null;
  /** Such as `Passport`. */
  document_type?: string | null;
  /** The number of the document. */
  document_number?: string | null;
}

/** The machine-readable zone of a document. Its check digits are called hashes. */
export interface DiditMrz {
  /** Family names. */
  surname?: string | null;
  /** Given names. */
  name?: string | null;
  /** The issuing state, ISO 3166-1 alpha-3. */
  country?: string | null;
  /** ISO 3166-1 alpha-3. */
  nationality?: string | null;
  /** The date of birth. */
  birth_date?: string | null;
  /** The last day of validity. */
  expiry_date?: string | null;
  /** `M`, `F` or another letter. */
  sex?: string | null;
  /** Such as `ID` or `P`. */
  document_type?: string | null;
  /** The number of the document. */
  document_number?: string | null;
  /** What the issuing state puts there. */
  optional_data?: string | null;
  /** The second such field. */
  optional_data_2?: string | null;
  /** The check digit of the date of birth. */
  birth_date_hash?: string | null;
  /** The check digit of the last day of validity. */
  expiry_date_hash?: string | null;
  /** The check digit of the number. */
  document_number_hash?: string | null;
  /** The check digit of the whole. */
  final_hash?: string | null;
  /** The personal number. */
  personal_number?: string | null;
  /** What is odd about the zone. Its shape is not documented. */
  warnings?: unknown;
  /** What is wrong with the zone. Its shape is not documented. */
  errors?: unknown;
  /** The format, such as `TD1`. */
  mrz_type?: string | null;
  /** The zone as printed. */
  mrz_string?: string | null;
  /** The key to the chip. */
  mrz_key?: string | null;
}

/** The members around `data` in the nested envelope, which Didit documented in April 2026. */
export interface DiditNestedEnvelope {
  /** Which event it is. */
  event?: DiditEventType | null;
  /** The same whenever the event is delivered again. Events about users and businesses have none. */
  event_id?: string | null;
  /** Your application. */
  application_id?: string | null;
  /** When the event happened; the same whenever it is delivered again. */
  timestamp?: DiditTimestamp | null;
}

/** Whether the content of a chip is what the issuer put there. */
export interface DiditNfcAuthenticity {
  /** Whether the issuer's signature is valid. */
  sod_integrity?: boolean | null;
  /** Whether the data are those that were signed. */
  dg_integrity?: boolean | null;
}

/**
 * What the chip of a document says.
 *
 * The documentation names other members than deliveries have; both are here. Check digits are called
 * hashes.
 */
export interface DiditNfcChip {
  /** Such as `ID` or `P`. */
  document_type?: string | null;
  /** The issuing country, as documented. */
  issuing_country?: string | null;
  /** The number of the document. */
  document_number?: string | null;
  /** The last day of validity, as documented. */
  expiration_date?: string | null;
  /** Given names, as documented. */
  first_name?: string | null;
  /** Family names, as documented. */
  last_name?: string | null;
  /** The date of birth. */
  birth_date?: string | null;
  /** The sex or gender, as documented. */
  gender?: string | null;
  /** ISO 3166-1 alpha-3. */
  nationality?: string | null;
  /** The address. */
  address?: string | null;
  /** The place of birth. */
  place_of_birth?: string | null;
  /** Family names, as delivered. */
  surname?: string | null;
  /** Given names, as delivered. */
  name?: string | null;
  /** The sex or gender, as delivered. */
  sex?: string | null;
  /** The issuing country, as delivered. */
  country?: string | null;
  /** The last day of validity, as delivered. */
  expiry_date?: string | null;
  /** The data groups that were read, such as `DG1`. */
  dgs?: string[] | null;
  /** The format of the machine-readable zone, such as `TD1`. */
  mrz_type?: string | null;
  /** The machine-readable zone. */
  mrz_string?: string | null;
  /** What the issuing state puts there. */
  optional_data?: string | null;
  /** The check digit of that. */
  optional_data_hash?: string | null;
  /** The check digit of the date of birth. */
  birth_date_hash?: string | null;
  /** The check digit of the last day of validity. */
  expiry_date_hash?: string | null;
  /** The check digit of the number. */
  document_number_hash?: string | null;
  /** The check digit of the whole. */
  final_hash?: string | null;
}

/** Why a chip was not read. */
export type DiditNfcSkipReason =
  | "USER_SKIPPED"
  | "DOCUMENT_WITHOUT_CHIP"
  | "CHIP_CERTIFICATE_UNAVAILABLE"
  | "DEVICE_WITHOUT_NFC"
  | "INTEGRATION_WITHOUT_NFC_ACCESS"
  | "MRZ_KEY_UNAVAILABLE"
  | (string & {});

/** The check of the chip of an identity document. */
export interface DiditNfcVerification {
  /** The step of the workflow, such as `feature_nfc`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** Whether it was left out. */
  is_nfc_skipped?: boolean | null;
  /** Why it was left out. */
  skip_reason?: DiditNfcSkipReason | null;
  /** A short-lived link to the portrait on the chip. */
  portrait_image?: string | null;
  /** A short-lived link to the signature on the chip. */
  signature_image?: string | null;
  /** What the chip says. */
  chip_data?: DiditNfcChip | null;
  /** Whether to believe it. */
  authenticity?: DiditNfcAuthenticity | null;
  /** The certificate it is signed with. */
  certificate_summary?: DiditCertificateSummary | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** A step to repeat: seen as an object and as its identifier alone. */
export type DiditNodeToResubmit = DiditResubmitNode | string;

/** Which part of a list it is. */
export interface DiditPagination {
  /** How many entries there are in all. */
  total?: number | null;
  /** The page, counted from one. */
  page?: number | null;
  /** How many entries a page has. */
  per_page?: number | null;
}

/** An address as a geocoder understands it. */
export interface DiditParsedAddress {
  /** The provider's identifier. */
  id?: string | null;
  /** Such as `Street`. */
  address_type?: string | null;
  /** Such as `Residential`. */
  category?: string | null;
  /** What it is the address of. */
  label?: string | null;
  /** The town. */
  city?: string | null;
  /** The state or province. */
  region?: string | null;
  /** The first line. */
  street_1?: string | null;
  /** The second line. */
  street_2?: string | null;
  /** The postal code. */
  postal_code?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** All in one line. */
  formatted_address?: string | null;
  /** Whether the geocoder found it. */
  is_verified?: boolean | null;
  /** Whether it is the best of several candidates; for proofs of address. */
  is_best_match?: boolean | null;
  /** Where it is. */
  document_location?: DiditCoordinates | null;
  /** The answer of the geocoder, in its own format. */
  raw_results?: unknown;
}

/** An entry in a list of politically exposed persons. */
export interface DiditPepMatch {
  /** Other names. */
  aliases?: string[] | null;
  /** Education. The shape is not documented. */
  education?: unknown[] | null;
  /** The list. */
  list_name?: string | null;
  /** Who publishes it. */
  publisher?: string | null;
  /** Where it is published. */
  source_url?: string | null;
  /** What the list is about. */
  description?: string | null;
  /** The name that matched. */
  matched_name?: string | null;
  /** The position. */
  pep_position?: string | null;
  /** As the list has it. */
  date_of_birth?: string | null;
  /** Other sources. Their shape is not documented. */
  other_sources?: unknown[] | null;
  /** As the list has it. */
  place_of_birth?: string | null;
}

/** The check of a phone number by a code. */
export interface DiditPhoneVerification {
  /** The step of the workflow, such as `feature_phone_verification`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** Such as `+34`. */
  phone_number_prefix?: string | null;
  /** Without the prefix. */
  phone_number?: string | null;
  /** In E.164. */
  full_number?: string | null;
  /** ISO 3166-1 alpha-2. */
  country_code?: string | null;
  /** The name of the country. */
  country_name?: string | null;
  /** Who operates it. */
  carrier?: DiditCarrier | null;
  /** Whether it comes from a service for throw-away numbers. */
  is_disposable?: boolean | null;
  /** Whether it is no number of a real phone. */
  is_virtual?: boolean | null;
  /** How the code was sent. */
  verification_method?: DiditCodeChannel | null;
  /** How many codes were tried. */
  verification_attempts?: number | null;
  /** When the right one was typed in. */
  verified_at?: string | null;
  /** What happened, in order. */
  lifecycle?: DiditCodeEvent[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
  /** Other users with this number. */
  matches?: DiditMatch[] | null;
}

/** A place, with the distances to the two others there are. */
export interface DiditPlace {
  /** Where it is. */
  location?: DiditCoordinates | null;
  /** To where the address of the connection is. */
  distance_from_ip?: DiditDistance | null;
  /** To the address of the identity document. */
  distance_from_id_document?: DiditDistance | null;
  /** To the address of the proof of address. */
  distance_from_poa_document?: DiditDistance | null;
}

/** The places of a V2 decision. */
export interface DiditPlaces {
  /** Where the address of the connection is. */
  ip?: DiditPlace | null;
  /** The address of the identity document. */
  id_document?: DiditPlace | null;
  /** The address of the proof of address. */
  poa_document?: DiditPlace | null;
}

/** What serves as the proof of an address. */
export type DiditPoaDocumentType =
  | "UTILITY_BILL"
  | "BANK_STATEMENT"
  | "GOVERNMENT_ISSUED_DOCUMENT"
  | "OTHER_POA_DOCUMENT"
  | "UNKNOWN"
  | (string & {});

/** What else a proof of address says. */
export interface DiditPoaExtraFields {
  /** The number of the bank account. */
  bank_account_number?: string | null;
  /** The IBAN. */
  bank_iban?: string | null;
  /** The sort code. */
  bank_sort_code?: string | null;
  /** The routing number. */
  bank_routing_number?: string | null;
  /** The BIC. */
  bank_swift_bic?: string | null;
  /** The name of the branch. */
  bank_branch_name?: string | null;
  /** The address of the branch. */
  bank_branch_address?: string | null;
  /** A phone number on the document. */
  document_phone_number?: string | null;
  /** Names of others on the document. */
  additional_names?: string[] | null;
}

/** The check of a proof of address. */
export interface DiditPoaVerification {
  /** The step of the workflow, such as `feature_poa_1`. Not in V2. */
  node_id?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** A short-lived link to the document. */
  document_file?: string | null;
  /** ISO 3166-1 alpha-3. */
  issuing_state?: string | null;
  /** What it is. */
  document_type?: DiditPoaDocumentType | null;
  /** What kind of that. */
  document_subtype?: string | null;
  /** The language, such as `es`. */
  document_language?: string | null;
  /** What the file says about itself. */
  document_metadata?: DiditDocumentMetadata | null;
  /** Who issued it. */
  issuer?: string | null;
  /** When it was issued, `YYYY-MM-DD`. */
  issue_date?: string | null;
  /** Until when it counts, `YYYY-MM-DD`. */
  expiration_date?: string | null;
  /** The address as printed. */
  poa_address?: string | null;
  /** The address as a geocoder writes it. */
  poa_formatted_address?: string | null;
  /** The address in its parts. */
  poa_parsed_address?: DiditParsedAddress | null;
  /** The name as printed. */
  name_on_document?: string | null;
  /** How much that name resembles the one you expected, from 0 to 100. */
  name_match_score_expected_details?: number | null;
  /** How much that name resembles the one of the identity document, from 0 to 100. */
  name_match_score_id_verification?: number | null;
  /** The address you expected. */
  expected_details_address?: string | null;
  /** That, as a geocoder writes it. */
  expected_details_formatted_address?: string | null;
  /** That, in its parts. */
  expected_details_parsed_address?: DiditParsedAddress | null;
  /** What else the document says. */
  extra_fields?: DiditPoaExtraFields | null;
  /** Files beyond the usual ones. */
  extra_files?: DiditExtraFile[] | null;
  /** Bar codes and the like that were found. Their shape is not documented. */
  detected_codes?: unknown[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** What the user answered. */
export interface DiditQuestionnaireAnswer {
  /** What was chosen or typed. */
  value?: DiditAnswerValue | null;
  /** What was typed besides the choice. */
  text?: string | null;
  /** The files that were handed in; links or paths. */
  files?: string[] | null;
}

/** The form of a question. The provider has more than are listed here. */
export type DiditQuestionnaireElement =
  | "DROPDOWN"
  | "LONG_TEXT"
  | "SINGLE_CHOICE"
  | "FILE_UPLOAD"
  | (string & {});

/** A question. */
export interface DiditQuestionnaireItem {
  /** The provider's identifier. */
  uuid?: string | null;
  /** The form. */
  element_type?: DiditQuestionnaireElement | null;
  /** Whether it must be answered. */
  is_required?: boolean | null;
  /** The question. */
  title?: DiditLocalizedText | null;
  /** An explanation. */
  description?: DiditLocalizedText | null;
  /** Your own identifier of the question. */
  value?: string | null;
  /** The answers on offer. */
  choices?: DiditChoice[] | null;
  /** How many files may be handed in. */
  max_files?: number | null;
  /** What is shown in an empty field. */
  placeholder?: DiditLocalizedText | null;
  /** How it may be repeated. Its shape is not documented. */
  repeatable_config?: unknown;
  /** On what it depends whether it must be answered. Its shape is not documented. */
  required_if?: unknown;
  /** The answer. */
  answer?: DiditQuestionnaireAnswer | null;
}

/** A questionnaire that you made, with the answers of the user. */
export interface DiditQuestionnaireResponse {
  /** The step of the workflow, such as `feature_questionnaire`. Not in V2. */
  node_id?: string | null;
  /** The provider's identifier of this version of the questionnaire. */
  questionnaire_id?: string | null;
  /** The provider's identifier of all its versions. */
  questionnaire_group_id?: string | null;
  /** The heading. */
  title?: DiditLocalizedText | null;
  /** An explanation. */
  description?: DiditLocalizedText | null;
  /** The languages it is in. */
  languages?: string[] | null;
  /** The language of texts that are in one only. */
  default_language?: string | null;
  /** Whether it is in use. */
  is_active?: boolean | null;
  /** Whether it has no sections of its own. */
  is_simple_questionnaire?: boolean | null;
  /** The version. */
  version?: number | null;
  /** When this version was published. */
  published_at?: string | null;
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The parts. */
  sections?: DiditQuestionnaireSection[] | null;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/** A part of a questionnaire. */
export interface DiditQuestionnaireSection {
  /** The heading. */
  title?: DiditLocalizedText | null;
  /** An explanation. */
  description?: DiditLocalizedText | null;
  /** The questions. */
  items?: DiditQuestionnaireItem[] | null;
}

/** The network over which names are exchanged. */
export type DiditRail =
  | "INTERNAL"
  | "TRP"
  | "GTR"
  | "TRUST"
  | "VERIFYVASP"
  | "SYGNA"
  | "EMAIL"
  | (string & {});

/** The check of a company in its registry. */
export interface DiditRegistryCheck {
  /** How the check ended. */
  status?: DiditFeatureStatus | null;
  /** The step of the workflow. */
  node_id?: string | null;
  /** Whether the registry has answered. */
  data_resolved?: boolean | null;
  /** The company. */
  company?: DiditCompany | null;
  /** Who owns whom. Its shape is not documented. */
  ownership_structure?: unknown;
  /** What was noticed. */
  warnings?: DiditWarning[] | null;
}

/**
 * A search in business registries has finished. It is never signed, so anybody may have sent it: fetch
 * the result from the API before you rely on it.
 */
export interface DiditRegistrySearchEvent {
  /** Which event it is. */
  event_type?: DiditEventType | null;
  /** The search. */
  request_id?: string | null;
  /** Your own identifier of the business. */
  vendor_data?: string | null;
  /** `resolved`. */
  search_status?: string | null;
  /** Whether the search has finished. */
  search_resolved?: boolean | null;
  /** What was found. */
  kyb_registry?: DiditRegistrySearchResult | null;
}

/** What a search in business registries found. */
export interface DiditRegistrySearchResult {
  /** The companies, one page of them. */
  companies?: DiditFoundCompany[] | null;
  /** Which page it is. */
  pagination?: DiditPagination | null;
}

/** What a user is asked to hand in again. */
export interface DiditResubmitInfo {
  /** The steps of the workflow to repeat. */
  nodes_to_resubmit?: DiditNodeToResubmit[] | null;
  /** Why, by step, such as `feature_ocr` → `DOCUMENT_EXPIRED`. */
  reasons?: { [key: string]: string | null } | null;
}

/** A step of a workflow. */
export interface DiditResubmitNode {
  /** The step, such as `feature_ocr`. */
  node_id?: string | null;
  /** The feature the step uses, such as `OCR`. */
  feature?: string | null;
}

/** A change of the status by a person or through the API. */
export interface DiditReview {
  /** Who: an email address, `API Client` or `Unknown`. */
  user?: string | null;
  /** The status from then on. */
  new_status?: DiditSessionStatus | null;
  /** What was noted. */
  comment?: string | null;
  /** When. */
  created_at?: string | null;
}

/**
 * What a warning is about.
 *
 * The set is open: the provider adds codes, and some that it counts but does not name are not here.
 */
export type DiditRiskCode =
  | "DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION"
  | "DOCUMENT_EXPIRED"
  | "PORTRAIT_IMAGE_NOT_DETECTED"
  | "ID_DOCUMENT_IN_BLOCKLIST"
  | "FRONT_CAMERA_FACE_IN_BLOCKLIST"
  | "LOW_FRONT_CAMERA_FACE_MATCH_SIMILARITY"
  | "MINIMUM_AGE_NOT_MET"
  | "AGE_BELOW_MINIMUM"
  | "AGE_NOT_DETECTED"
  | "POSSIBLE_DUPLICATED_USER"
  | "QR_NOT_DETECTED"
  | "QR_VALIDATION_FAILED"
  | "BARCODE_NOT_DETECTED"
  | "BARCODE_VALIDATION_FAILED"
  | "BARCODE_SIGNATURE_INVALID"
  | "MRZ_NOT_DETECTED"
  | "MRZ_VALIDATION_FAILED"
  | "DATA_INCONSISTENT"
  | "MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME"
  | "DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS"
  | "ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS"
  | "DOCUMENT_SIDES_MISMATCH"
  | "COULD_NOT_RECOGNIZE_DOCUMENT"
  | "COULD_NOT_DETECT_DOCUMENT_TYPE"
  | "NAME_NOT_DETECTED"
  | "DATE_OF_BIRTH_NOT_DETECTED"
  | "EXPIRATION_DATE_NOT_DETECTED"
  | "DOCUMENT_NUMBER_NOT_DETECTED"
  | "DOCUMENT_NUMBER_FORMAT_MISMATCH"
  | "PERSONAL_NUMBER_FORMAT_MISMATCH"
  | "INVALID_DATE"
  | "UNPARSED_ADDRESS"
  | "SCREEN_CAPTURE_DETECTED"
  | "PRINTED_COPY_DETECTED"
  | "PORTRAIT_MANIPULATION_DETECTED"
  | "PUBLIC_DOCUMENT_IMAGE_DETECTED"
  | "COUNTRY_MISMATCH_WITH_PROVIDED"
  | "DOB_MISMATCH_WITH_PROVIDED"
  | "FULL_NAME_MISMATCH_WITH_PROVIDED"
  | "GENDER_MISMATCH_WITH_PROVIDED"
  | "IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED"
  | "NATIONALITY_MISMATCH_WITH_PROVIDED"
  | "SKIPPED_NFC_VALIDATION"
  | "NFC_CHIP_NOT_VERIFIED"
  | "NFC_TRUST_ANCHOR_MISSING"
  | "NFC_AND_OCR_DATA_NOT_SAME"
  | "DSC_CERTIFICATE_REVOKED"
  | "DSC_CERTIFICATE_EXPIRED"
  | "NO_FACE_DETECTED"
  | "LIVENESS_FACE_ATTACK"
  | "FACE_IN_BLOCKLIST"
  | "POSSIBLE_FACE_IN_BLOCKLIST"
  | "LOW_LIVENESS_SCORE"
  | "LOW_FACE_QUALITY"
  | "LOW_FACE_LUMINANCE"
  | "HIGH_FACE_LUMINANCE"
  | "MULTIPLE_FACES_DETECTED"
  | "DUPLICATED_FACE"
  | "POSSIBLE_DUPLICATED_FACE"
  | "NO_REFERENCE_IMAGE"
  | "LOW_FACE_MATCH_SIMILARITY"
  | "FACE_MATCH_NOT_COMPUTED"
  | "POSSIBLE_MATCH_FOUND"
  | "COULD_NOT_PERFORM_AML_SCREENING"
  | "VERIFICATION_CODE_ATTEMPTS_EXCEEDED"
  | "PHONE_NUMBER_IN_BLOCKLIST"
  | "HIGH_RISK_PHONE_NUMBER"
  | "DISPOSABLE_NUMBER_DETECTED"
  | "VOIP_NUMBER_DETECTED"
  | "DUPLICATED_PHONE_NUMBER"
  | "EMAIL_CODE_ATTEMPTS_EXCEEDED"
  | "EMAIL_IN_BLOCKLIST"
  | "UNDELIVERABLE_EMAIL_DETECTED"
  | "BREACHED_EMAIL_DETECTED"
  | "DISPOSABLE_EMAIL_DETECTED"
  | "DUPLICATED_EMAIL"
  | "MISSING_ADDRESS_INFORMATION"
  | "POA_DOCUMENT_EXPIRED"
  | "EXPIRED_DOCUMENT"
  | "INVALID_DOCUMENT_TYPE"
  | "POA_DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION"
  | "NAME_MISMATCH_WITH_PROVIDED"
  | "NAME_MISMATCH_ID_VERIFICATION"
  | "POA_NAME_MISMATCH_BETWEEN_DOCUMENTS"
  | "POA_MAX_ATTEMPTS_EXCEEDED"
  | "FUTURE_ISSUE_DATE"
  | "DOCUMENT_METADATA_MISMATCH"
  | "SUSPECTED_DOCUMENT_MANIPULATION"
  | "UNSUPPORTED_DOCUMENT_LANGUAGE"
  | "ADDRESS_MISMATCH_WITH_PROVIDED"
  | "UNABLE_TO_EXTRACT_ISSUE_DATE"
  | "ISSUER_NOT_IDENTIFIED"
  | "UNPARSABLE_OR_INVALID_ADDRESS"
  | "UNABLE_TO_VALIDATE_DOCUMENT_AGE"
  | "POOR_DOCUMENT_QUALITY"
  | "PRIVATE_NETWORK_DETECTED"
  | "COUNTRY_FROM_DOCUMENT_DOES_NOT_MATCH_COUNTRY_FROM_IP"
  | "DUPLICATED_IP_ADDRESS"
  | "DUPLICATED_DEVICE_FINGERPRINT"
  | "DEVICE_RECOVERED_HIGH_CONFIDENCE"
  | "IP_LOCATION_MISMATCH"
  | "IP_LOCATION_NOT_ALLOWED"
  | "MULTIPLE_DEVICES_IN_SESSION"
  | "AUTOMATION_FRAMEWORK_DETECTED"
  | "DEVICE_EMULATOR_DETECTED"
  | "DEVICE_ROOTED_OR_JAILBROKEN"
  | "DEVICE_RUNTIME_HOOKING_DETECTED"
  | "DEVICE_APP_TAMPERED"
  | "DATABASE_VALIDATION_NO_MATCH"
  | "DATABASE_VALIDATION_PARTIAL_MATCH"
  | "COULD_NOT_PERFORM_DATABASE_VALIDATION"
  | "KYB_COUNTRY_RESTRICTED"
  | "KYB_OFFICERS_DATA_NOT_FOUND"
  | "KYB_OWNERSHIP_DATA_NOT_FOUND"
  | "KYB_BENEFICIAL_OWNERSHIP_NOT_DERIVABLE"
  | "KYB_DOCUMENT_SUSPECTED_MANIPULATION"
  | "KYB_DOCUMENT_UNPROVEN_TEXT_REPLACEMENT"
  | "KYB_DOCUMENT_EXPIRED"
  | "KYB_DOCUMENT_MAX_ATTEMPTS_EXCEEDED"
  | "KYB_DOCUMENT_MISSING_REQUIRED_FIELD"
  | "DOCUMENT_AI_SUSPECTED_MANIPULATION"
  | "DOCUMENT_AI_NAME_MISMATCH"
  | "DOCUMENT_AI_UNREADABLE_DOCUMENT"
  | "DOCUMENT_AI_MISSING_REQUIRED_FIELDS"
  | "DOCUMENT_AI_UNSUPPORTED_FILE"
  | (string & {});

/** One of the things the risk of a hit is computed from. */
export interface DiditRiskFactor {
  /** From 0 to 100. */
  score?: number | null;
  /** How much it counts, in percent. */
  weightage?: number | null;
  /** How great the risk is. */
  risk_level?: DiditRiskLevel | null;
  /** The score of each of its parts, such as a country, from 0 to 100. */
  risk_scores?: { [key: string]: number | null } | null;
}

/** How great a risk is. */
export type DiditRiskLevel =
  | "Low"
  | "Medium"
  | "High"
  | (string & {});

/** What the risk of a hit is computed from. */
export interface DiditRiskView {
  /** Crimes. */
  crimes?: DiditRiskFactor | null;
  /** Countries. */
  countries?: DiditRiskFactor | null;
  /** Kinds of lists, such as `PEP`. */
  categories?: DiditRiskFactor | null;
  /** Lists of your own. Its shape is not documented. */
  custom_list?: unknown;
}

/**
 * New rules for transactions are suggested. It is about no transaction.
 *
 * Didit says that identifiers, kinds, titles and their number are in it, but publishes no example: the
 * names here are the likely ones, and what else there is stays in the body.
 */
export interface DiditRuleSuggestionsEvent {
  /** The same whenever the event is delivered again. Test deliveries and version v1 have none. */
  event_id?: string | null;
  /** Which event it is. Version v1 has none. */
  webhook_type?: DiditEventType | null;
  /** When the delivery was made; fresh when somebody sends it again. */
  timestamp?: DiditTimestamp | null;
  /** When the event was created. */
  created_at?: DiditTimestamp | null;
  /** Your application. */
  application_id?: string | null;
  /** Where the application runs. */
  environment?: DiditEnvironment | null;
  /** The suggestions, if they come as a list. */
  suggestions?: unknown;
  /** Their identifiers. */
  suggestion_ids?: unknown;
  /** What kinds of suggestions they are. */
  kinds?: unknown;
  /** Their titles. */
  titles?: unknown;
  /** How many there are. */
  count?: number | null;
  /** In test deliveries, that it is one. */
  metadata?: unknown;
}

/** The result that a sandbox session was asked to make up. */
export type DiditSandboxScenario =
  | "approve"
  | "decline_document_expired"
  | "decline_could_not_recognize_document"
  | "decline_mrz_validation"
  | "decline_minimum_age"
  | "decline_face_match_low_similarity"
  | "decline_liveness_attack"
  | "decline_aml_hit"
  | "decline_ip_blocklist"
  | "decline_poa_address_mismatch"
  | "decline_nfc_chip_not_verified"
  | "decline_database_no_match"
  | "review_aml_possible_match"
  | "review_face_match_borderline"
  | "review_poa_partial_match"
  | "decline_kyb_registry_mismatch"
  | (string & {});

/**
 * How it is computed whether a hit is the user. Scores and weights are from 0 to 100; contributions add
 * up to the total.
 */
export interface DiditScoreBreakdown {
  /** How much the names resemble each other. */
  name_score?: number | null;
  /** How much the name counts. */
  name_weight?: number | null;
  /** How much it counts if only what is known counts. */
  name_weight_normalized?: number | null;
  /** What it contributes. */
  name_contribution?: number | null;
  /** How much the dates of birth resemble each other. */
  dob_score?: number | null;
  /** How much the date of birth counts. */
  dob_weight?: number | null;
  /** How much it counts if only what is known counts. */
  dob_weight_normalized?: number | null;
  /** What it contributes. */
  dob_contribution?: number | null;
  /** How much the countries agree. */
  country_score?: number | null;
  /** How much the country counts. */
  country_weight?: number | null;
  /** How much it counts if only what is known counts. */
  country_weight_normalized?: number | null;
  /** What it contributes. */
  country_contribution?: number | null;
  /** Whether the numbers of documents agree, such as `NEUTRAL`. */
  document_number_match_type?: string | null;
  /** What follows from that, in words. */
  document_number_effect?: string | null;
  /** The result. */
  total_score?: number | null;
}

/** The status or the data of a session changed. */
export interface DiditSessionEvent {
  /** The same whenever the event is delivered again. Test deliveries and version v1 have none. */
  event_id?: string | null;
  /** Which event it is. Version v1 has none. */
  webhook_type?: DiditEventType | null;
  /** When the delivery was made; fresh when somebody sends it again. */
  timestamp?: DiditTimestamp | null;
  /** When the event was created. */
  created_at?: DiditTimestamp | null;
  /** Your application. */
  application_id?: string | null;
  /** Where the application runs. */
  environment?: DiditEnvironment | null;
  /** The session. Business sessions may have `business_session_id` instead. */
  session_id?: string | null;
  /** The session, if it verifies a business. */
  business_session_id?: string | null;
  /** Whom the session verifies; absent means a person. */
  session_kind?: DiditSessionKind | null;
  /** Didit's identifier of the business. */
  vendor_business_id?: string | null;
  /** Where the session stands. */
  status?: DiditSessionStatus | null;
  /** The workflow the session follows. */
  workflow_id?: string | null;
  /** The version of that workflow. */
  workflow_version?: number | null;
  /** Your own identifier of the user or business; may itself be JSON text. */
  vendor_data?: string | null;
  /** What you attached to the session. */
  metadata?: unknown;
  /**
   * The results of the checks. Usual for Approved, Declined, In Review and Abandoned.
   * Its version is told by its members: `id_verifications` is of the present one.
   */
  decision?: DiditAnyDecision | null;
  /** Why the data changed, for `data.updated`. */
  trigger?: DiditTrigger | null;
  /** What the user is asked to hand in again, for Resubmitted. */
  resubmit_info?: DiditResubmitInfo | null;
  /** The result that a sandbox session was asked to make up. */
  sandbox_scenario?: DiditSandboxScenario | null;
}

/** Whom a session verifies. */
export type DiditSessionKind =
  | "user"
  | "business"
  | (string & {});

/** The status of a session, of a user or a business. */
export type DiditSessionStatus =
  | "Not Started"
  | "In Progress"
  | "Awaiting User"
  | "In Review"
  | "Approved"
  | "Declined"
  | "Resubmitted"
  | "Expired"
  | "Abandoned"
  | "Kyc Expired"
  | (string & {});

/** The key people the user named. */
export interface DiditSubmittedKeyPeople {
  /** All of them. */
  parties?: DiditKeyPerson[] | null;
}

/** How far a clock is ahead of UTC. V3 sends a number, V2 and V1 a text. */
export type DiditTimeZoneOffset = number | string;

/** A moment as the body has it: Unix seconds in the flat envelope, text in the nested one. */
export type DiditTimestamp = number | string;

/** A transaction. Events of today carry a summary; the nested envelope had a few members more. */
export interface DiditTransaction {
  /** Didit's identifier of the transaction. */
  transaction_id?: string | null;
  /** Your own identifier of the transaction. */
  txn_id?: string | null;
  /** Where it stands. */
  status?: DiditTransactionStatus | null;
  /** Where it stood; only in the nested envelope. */
  previous_status?: DiditTransactionStatus | null;
  /** The risk: zero for none, a hundred and more for the highest. */
  score?: number | null;
  /** How grave the worst finding is, such as `HIGH`. */
  severity?: string | null;
  /** The amount in `currency`. */
  amount?: string | number | null;
  /** The currency, such as `EUR`. */
  currency?: string | null;
  /** The amount in `default_currency_code`; only in the nested envelope. */
  amount_in_default_currency?: string | number | null;
  /** The currency you compare amounts in; only in the nested envelope. */
  default_currency_code?: string | null;
  /** Which way the money goes. */
  direction?: DiditDirection | null;
  /** What the user has to do, for AWAITING_USER. */
  action_required?: DiditActionRequired | null;
  /** Your own identifier of the user or business. */
  vendor_data?: string | null;
  /** Your own identifier of the party you act for; only in the nested envelope. */
  applicant_vendor_data?: string | null;
  /** Your own identifier of the other party; only in the nested envelope. */
  counterparty_vendor_data?: string | null;
  /** How many rules it set off; only in the nested envelope. */
  rules_matched_count?: number | null;
  /**
   * When the transaction was created; only in the nested envelope. In the flat one the member of this
   * name is about the event, see `FlatEnvelope`.
   */
  created_at?: DiditTimestamp | null;
  /** When the status changed; only in the nested envelope. */
  changed_at?: DiditTimestamp | null;
  /** Why the status changed; only in the nested envelope. */
  reason?: DiditTransactionReason | null;
  /** Who changed the status; only in the nested envelope. */
  actor?: string | null;
  /** What you attached to the transaction; in test deliveries, that it is one. */
  metadata?: unknown;
}

/** An event in the flat envelope of today, or the nested one before it. */
export type DiditTransactionEvent = (DiditFlatEnvelope & DiditTransaction) | (DiditNestedEnvelope & { data?: DiditTransaction | null });

/** Why the status changed. Only in the nested envelope; today it takes an API call to learn it. */
export type DiditTransactionReason =
  | "rule_async_completed"
  | "analyst_approved"
  | "analyst_declined"
  | "analyst_cleared"
  | "remediation_completed"
  | "remediation_failed"
  | "provider_update"
  | "api_patched"
  | (string & {});

/** Where a transaction stands. */
export type DiditTransactionStatus =
  | "APPROVED"
  | "IN_REVIEW"
  | "DECLINED"
  | "AWAITING_USER"
  | (string & {});

/** The travel-rule exchange of a transaction moved on. */
export interface DiditTravelRuleEvent {
  /** The same whenever the event is delivered again. Test deliveries and version v1 have none. */
  event_id?: string | null;
  /** Which event it is. Version v1 has none. */
  webhook_type?: DiditEventType | null;
  /** When the delivery was made; fresh when somebody sends it again. */
  timestamp?: DiditTimestamp | null;
  /** When the event was created. */
  created_at?: DiditTimestamp | null;
  /** Your application. */
  application_id?: string | null;
  /** Where the application runs. */
  environment?: DiditEnvironment | null;
  /** Didit's identifier of the transaction. */
  transaction_id?: string | null;
  /** Your own identifier of the transaction. */
  txn_id?: string | null;
  /** Where the exchange stands. */
  travel_rule_status?: DiditTravelRuleStatus | null;
  /** The network it goes over. */
  rail?: DiditRail | null;
  /** Which way the money goes. */
  direction?: DiditDirection | null;
  /** Your own identifier of the user or business. */
  vendor_data?: string | null;
  /** What you attached; in test deliveries, that it is one. */
  metadata?: unknown;
}

/**
 * Where the exchange of names with the other side of a transaction stands. Didit has two more states
 * than it publishes.
 */
export type DiditTravelRuleStatus =
  | "AWAITING_COUNTERPARTY"
  | "UNCONFIRMED_OWNERSHIP"
  | "COMPLETED"
  | "FINISHED"
  | "COUNTERPARTY_VASP_NOT_FOUND"
  | "COUNTERPARTY_VASP_NOT_REACHABLE"
  | "NOT_ENOUGH_COUNTERPARTY_DATA"
  | "NOT_APPLICABLE"
  | "ON_HOLD"
  | "CANCELLED"
  | "EXPIRED"
  | (string & {});

/** Why the data of a session changed after the fact. */
export type DiditTrigger =
  | "manual_review"
  | "manual_step_update"
  | "ongoing_monitoring"
  | (string & {});

/** How far the verification of the owners is. Each number counts persons. */
export interface DiditUboKycSummary {
  /** All. */
  total?: number | null;
  /** Approved. */
  approved?: number | null;
  /** In need of attention. */
  flagged?: number | null;
  /** Not decided. */
  pending?: number | null;
}

/** The credential of a wallet. */
export interface DiditWalletVerification {
  /** The wallet. */
  provider?: string | null;
  /** The name of the wallet. */
  provider_name?: string | null;
  /** Who issued the credential. */
  issuing_authority?: string | null;
  /** The country of the issuer. */
  issuing_country?: string | null;
  /** What kind of credential it is. */
  credential_type?: string | null;
  /** The level of assurance the issuer states. */
  level_of_assurance?: string | null;
  /** When it was verified. */
  verified_at?: string | null;
  /** Whether its signature is valid. */
  signature_valid?: boolean | null;
  /** What it says, in the format of the credential. */
  attributes?: unknown;
  /** A short-lived link to its portrait. */
  portrait?: string | null;
  /** How much the portrait resembles the user, from 0 to 100. */
  face_match_score?: number | null;
}

/** Something a check noticed. */
export interface DiditWarning {
  /** The check. */
  feature?: DiditWarningFeature | null;
  /** What it is. */
  risk?: DiditRiskCode | null;
  /** Details whose members depend on the risk. */
  additional_data?: unknown;
  /** How serious it is. */
  log_type?: DiditLogType | null;
  /** A few words. */
  short_description?: string | null;
  /** A sentence or two. */
  long_description?: string | null;
  /** The step of the workflow. Not in V1 and V2. */
  node_id?: string | null;
}

/** The check a warning comes from. Some have other names than `Feature` gives them. */
export type DiditWarningFeature =
  | "ID_VERIFICATION"
  | "NFC"
  | "LIVENESS"
  | "FACEMATCH"
  | "PROOF_OF_ADDRESS"
  | "PHONE"
  | "EMAIL"
  | "AML"
  | "LOCATION"
  | "DATABASE_VALIDATION"
  | "QUESTIONNAIRE"
  | "KYB_REGISTRY"
  | "KYB_DOCUMENTS"
  | "KYB_KEY_PEOPLE"
  | (string & {});

/** What changed a finished journey. The documentation does not show all values. */
export type IdwiseAction =
  | "Step Update"
  | "AML Amend"
  | "AML OGM Update"
  | "Manual Review"
  | (string & {});

/** The state of a journey after ongoing monitoring found something new. */
export interface IdwiseAmlMonitorBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decides now. */
  systemDecision?: IdwiseSystemDecision | null;
  /** What the decision was before. */
  previousSystemDecision?: IdwiseDecision | null;
  /** What a person decided; in older webhooks. */
  manualDecision?: IdwiseManualDecision | null;
  /** The manual decision if there is one, else the system's; in older webhooks. */
  finalDecision?: IdwiseDecision | null;
  /** The number of the monitoring result, one more with every update. */
  updatedAMLVersionNumber?: number | null;
}

/** `AML Monitor Update`. */
export interface IdwiseAmlMonitorEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseAmlMonitorBody | null;
}

/** What counts: the manual decision if there is one, else the system's. */
export type IdwiseDecision =
  | "Approved"
  | "Rejected"
  | "Complete"
  | "Incomplete"
  | "Refer"
  | (string & {});

/** The names of IDWise's events, in their documented spelling. */
export type IdwiseEventName =
  | "Finished Journey"
  | "Finished User Steps"
  | "Finished Step"
  | "Manually Reviewed"
  | "Updated Journey"
  | "Verification Update Required"
  | "KYC Renewal Deadline Exceeded"
  | "AML Monitor Update"
  | "Finished Spot Check"
  | "Finished Ongoing Check"
  | "Step Submitted"
  | (string & {});

/**
 * The state of a journey. Newer webhooks have the manual and final decision in `Manually Reviewed` only,
 * older ones in every event.
 */
export interface IdwiseJourneyBody {
  /** The identifier of the event, the same when a delivery is repeated. Absent from older webhooks. */
  eventId?: string | null;
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decided. */
  systemDecision?: IdwiseSystemDecision | null;
  /** What a person decided, once one has. */
  manualDecision?: IdwiseManualDecision | null;
  /** The manual decision if there is one, else the system's. */
  finalDecision?: IdwiseDecision | null;
}

/** `Finished Journey`, `Finished User Steps`, `Finished Step` or `Manually Reviewed`. */
export interface IdwiseJourneyEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseJourneyBody | null;
}

/** What a person decided. */
export type IdwiseManualDecision =
  | "Approved"
  | "Rejected"
  | "null"
  | (string & {});

/** The result of an ongoing check. */
export interface IdwiseOngoingCheckBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** The user's first journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decided. */
  systemDecision?: IdwiseSystemDecision | null;
  /** What a person decided; in older webhooks. */
  manualDecision?: IdwiseManualDecision | null;
  /** The manual decision if there is one, else the system's; in older webhooks. */
  finalDecision?: IdwiseDecision | null;
  /** The check. */
  ongoingCheckId?: string | null;
}

/** `Finished Ongoing Check`. */
export interface IdwiseOngoingCheckEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseOngoingCheckBody | null;
}

/** A journey of which steps were not repeated in time. It has no decisions. */
export interface IdwiseRenewalBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** The steps that were not repeated. */
  requiredSteps?: IdwiseRenewalStep[] | null;
}

/** `KYC Renewal Deadline Exceeded`. */
export interface IdwiseRenewalEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseRenewalBody | null;
}

/** A step that was not repeated in time. */
export interface IdwiseRenewalStep {
  /** The step. */
  stepId?: string | null;
  /** Until when it should have been, as RFC 3339 text. */
  renewalDeadline?: string | null;
}

/** A step to repeat. */
export interface IdwiseRequiredStep {
  /** The step. */
  stepId?: string | null;
  /** Why, as one of the reasons that you set up at IDWise. */
  reasonCode?: string | null;
}

/** The result of a spot check. */
export interface IdwiseSpotCheckBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decided. */
  systemDecision?: IdwiseSystemDecision | null;
  /** The journey of the spot check. The user's first journey is not named. */
  spotCheckJourneyId?: string | null;
}

/** `Finished Spot Check`. */
export interface IdwiseSpotCheckEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseSpotCheckBody | null;
}

/** A step that the user handed in. It has no `eventId` and no decisions. */
export interface IdwiseStepBody {
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** The step. */
  stepId?: string | null;
  /** What the step asks for. */
  stepType?: IdwiseStepType | null;
}

/** `Step Submitted`. */
export interface IdwiseStepEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseStepBody | null;
}

/** What a step asks for. */
export type IdwiseStepType =
  | "Document"
  | "Selfie"
  | (string & {});

/** What the system decided. There is no rejection among them: only people reject. */
export type IdwiseSystemDecision =
  | "Complete"
  | "Incomplete"
  | "Refer"
  | (string & {});

/** Why steps have to be repeated. The documentation does not show all values. */
export type IdwiseTrigger =
  | "KYC Renewal"
  | (string & {});

/** The state of a journey of which steps have to be repeated. */
export interface IdwiseUpdateRequiredBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decided. */
  systemDecision?: IdwiseSystemDecision | null;
  /** What a person decided, once one has. */
  manualDecision?: IdwiseManualDecision | null;
  /** The manual decision if there is one, else the system's. */
  finalDecision?: IdwiseDecision | null;
  /** Why. */
  trigger?: IdwiseTrigger | null;
  /** The steps to repeat. */
  requiredSteps?: IdwiseRequiredStep[] | null;
}

/** `Verification Update Required`. */
export interface IdwiseUpdateRequiredEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseUpdateRequiredBody | null;
}

/** The state of a journey after a change. */
export interface IdwiseUpdatedJourneyBody {
  /** The identifier of the event, the same when a delivery is repeated. */
  eventId?: string | null;
  /** The journey. */
  journeyId?: string | null;
  /** Your own reference, if you gave one. */
  referenceNo?: string | null;
  /** What the system decided. */
  systemDecision?: IdwiseSystemDecision | null;
  /** What a person decided, once one has. */
  manualDecision?: IdwiseManualDecision | null;
  /** The manual decision if there is one, else the system's. */
  finalDecision?: IdwiseDecision | null;
  /** What changed. */
  action?: IdwiseAction | null;
}

/** `Updated Journey`. */
export interface IdwiseUpdatedJourneyEvent {
  /** Which event it is. */
  event?: IdwiseEventName | null;
  /** What it says. */
  body?: IdwiseUpdatedJourneyBody | null;
}
