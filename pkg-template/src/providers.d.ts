// The providers, and the payload of each of their events.

import type {
  AgioEventType,
  AgioKycEvent,
  AgioKytEvent,
  DhmadContractEvent,
  DhmadEscrowEvent,
  DhmadIdentityEvent,
  DiditActivityEvent,
  DiditAuthEvent,
  DiditEntityEvent,
  DiditRegistrySearchEvent,
  DiditRuleSuggestionsEvent,
  DiditSessionEvent,
  DiditTransactionEvent,
  DiditTravelRuleEvent,
  IdwiseAmlMonitorEvent,
  IdwiseJourneyEvent,
  IdwiseOngoingCheckEvent,
  IdwiseRenewalEvent,
  IdwiseSpotCheckEvent,
  IdwiseStepEvent,
  IdwiseUpdatedJourneyEvent,
  IdwiseUpdateRequiredEvent,
} from "./models.js";

/** The payload of each event that Didit signs. */
export interface DiditPayloads {
  "status.updated": DiditSessionEvent;
  "data.updated": DiditSessionEvent;
  "user.status.updated": DiditEntityEvent;
  "user.data.updated": DiditEntityEvent;
  "business.status.updated": DiditEntityEvent;
  "business.data.updated": DiditEntityEvent;
  "activity.created": DiditActivityEvent;
  "transaction.created": DiditTransactionEvent;
  "transaction.status.updated": DiditTransactionEvent;
  "travel_rule.status.updated": DiditTravelRuleEvent;
  "transaction_rule_suggestions.created": DiditRuleSuggestionsEvent;
  "auth.signup": DiditAuthEvent;
  "auth.login": DiditAuthEvent;
  "auth.login_failed": DiditAuthEvent;
  "auth.password_reset_requested": DiditAuthEvent;
  "auth.password_reset_completed": DiditAuthEvent;
  "auth.mfa_changed": DiditAuthEvent;
  "auth.new_device": DiditAuthEvent;
  "auth.account_locked": DiditAuthEvent;
}

/** The payload of the callback that Didit does not sign, so that only {@link parseUnverified} reads it. */
export interface DiditUnsignedPayloads {
  "kyb.registry_search.resolved": DiditRegistrySearchEvent;
}

/** The payload of each of DHMAD's events. */
export interface DhmadPayloads {
  "identity.verification.updated": DhmadIdentityEvent;
  "identity.verification.linked": DhmadIdentityEvent;
  "escrow.status.updated": DhmadEscrowEvent;
  "escrow.updated": DhmadEscrowEvent;
  "escrow.cancellation.requested": DhmadEscrowEvent;
  "escrow.cancellation.rejected": DhmadEscrowEvent;
  "escrow.cancellation.accepted": DhmadEscrowEvent;
  "escrow.deposit_proof.rejected": DhmadEscrowEvent;
  "escrow.delivery.rejected": DhmadEscrowEvent;
  "escrow.proof.required": DhmadEscrowEvent;
  "escrow.proof.submitted": DhmadEscrowEvent;
  "escrow.proof.needs_review": DhmadEscrowEvent;
  "escrow.proof.accepted": DhmadEscrowEvent;
  "escrow.proof.accepted_by_timeout": DhmadEscrowEvent;
  "contract.signed": DhmadContractEvent;
}

/** The payload of each of IDWise's events. */
export interface IdwisePayloads {
  "Finished Journey": IdwiseJourneyEvent;
  "Finished User Steps": IdwiseJourneyEvent;
  "Finished Step": IdwiseJourneyEvent;
  "Manually Reviewed": IdwiseJourneyEvent;
  "Updated Journey": IdwiseUpdatedJourneyEvent;
  "Verification Update Required": IdwiseUpdateRequiredEvent;
  "KYC Renewal Deadline Exceeded": IdwiseRenewalEvent;
  "AML Monitor Update": IdwiseAmlMonitorEvent;
  "Finished Spot Check": IdwiseSpotCheckEvent;
  "Finished Ongoing Check": IdwiseOngoingCheckEvent;
  "Step Submitted": IdwiseStepEvent;
}

/** The members of an open enum without the opening for other texts. */
type Documented<T> = T extends string ? (string extends T ? never : T) : never;

/** The payload of each of Agio's events: of people and companies, and `"kyt"` of wallets. */
export type AgioPayloads = { [T in Documented<AgioEventType>]: AgioKycEvent } & { kyt: AgioKytEvent };

/** The providers, and what their events carry. */
export interface Providers {
  didit: {
    payloads: DiditPayloads;
    unsignedPayloads: DiditUnsignedPayloads;
    bodyScheme: "v2" | "v2_ts_prefixed" | "raw" | "didit_signature";
    fieldsScheme: "simple";
  };
  dhmad: {
    payloads: DhmadPayloads;
    unsignedPayloads: object;
    bodyScheme: "raw" | "stringified";
    fieldsScheme: never;
  };
  idwise: { payloads: IdwisePayloads; unsignedPayloads: object };
  agio: { payloads: AgioPayloads; unsignedPayloads: object };
}

/** The name of a provider. */
export type Provider = keyof Providers;

/** A provider that signs what it sends: for {@link verify}. */
export type SigningProvider = "didit" | "dhmad";

/** A provider that signs nothing and may present a credential: for {@link authenticate}. */
export type CredentialProvider = "idwise" | "agio";

/**
 * How a provider signed a delivery. For Didit:
 *
 * - `"v2"`: `X-Signature-V2` over the canonical JSON of the body
 * - `"v2_ts_prefixed"`: the same header over `{X-Timestamp}:{canonical JSON}`
 * - `"raw"`: `X-Signature` over the exact bytes of the body
 * - `"didit_signature"`: `X-Didit-Signature` over the exact bytes of the body
 * - `"simple"`: `X-Signature-Simple` over four fields of the body
 *
 * For DHMAD, both in `x-webhook-signature`:
 *
 * - `"raw"`: over the exact bytes of the body
 * - `"stringified"`: over the body as `JSON.stringify` writes it
 */
export type SignScheme<P extends SigningProvider = SigningProvider> = P extends SigningProvider
  ? Providers[P]["bodyScheme"] | Providers[P]["fieldsScheme"]
  : never;
