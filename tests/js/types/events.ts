// What `switch (event.type)` knows, and what it leaves open.

import {
  type AgioEventType,
  type AgioKycEvent,
  type AgioKytEvent,
  type AgioPayloads,
  authenticate,
  type BodyEvent,
  type Delivery,
  type DhmadContractEvent,
  type DhmadEscrowEvent,
  type DhmadEventType,
  type DhmadIdentityEvent,
  type DhmadPayloads,
  type DiditAnswerValue,
  type DiditAuthEvent,
  type DiditDecision,
  type DiditDecisionV1,
  type DiditDecisionV2,
  type DiditEntityEvent,
  type DiditEventType,
  type DiditPayloads,
  type DiditRegistrySearchEvent,
  type DiditSessionEvent,
  type DiditSessionStatus,
  type DiditTransactionEvent,
  type DiditUnsignedPayloads,
  type EventType,
  type IdwiseEventName,
  type IdwiseJourneyEvent,
  type IdwisePayloads,
  type IdwiseRenewalEvent,
  type Outcome,
  parseUnverified,
  type UnknownEventType,
  type UnknownPayload,
  type UnverifiedEvent,
  verify,
  type WebhookEvent,
} from "kyc-webhooks";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsAny<T> = 0 extends 1 & T ? true : false;
type Documented<T> = T extends string ? (string extends T ? never : T) : never;
const proven = <_T extends true>() => {};

declare const delivery: Delivery;

proven<Equal<DiditAnswerValue, unknown>>();

const didit = verify("didit", delivery, { secret: "s" });
switch (didit.type) {
  case "status.updated":
  case "data.updated":
    proven<Equal<typeof didit.payload, DiditSessionEvent>>();
    if (didit.payload.decision && "id_verifications" in didit.payload.decision) {
      proven<Equal<typeof didit.payload.decision, DiditDecision>>();
    } else if (didit.payload.decision && "id_verification" in didit.payload.decision) {
      proven<Equal<typeof didit.payload.decision, DiditDecisionV2>>();
    } else if (didit.payload.decision && "kyc" in didit.payload.decision) {
      proven<Equal<typeof didit.payload.decision, DiditDecisionV1>>();
    }
    break;
  case "user.status.updated":
    proven<Equal<typeof didit.payload, DiditEntityEvent>>();
    // @ts-expect-error another event's member
    didit.payload.session_id;
    break;
  case "transaction.created":
    proven<Equal<typeof didit.payload, DiditTransactionEvent>>();
    break;
  case "auth.login":
    proven<Equal<typeof didit.payload, DiditAuthEvent>>();
    break;
  // @ts-expect-error a type that no event has
  case "session.completed":
    break;
  // @ts-expect-error never signed
  case "kyb.registry_search.resolved":
    break;
  default: {
    // The known types that are left, and the unknown ones.
    const type: string = didit.type;
    if (type === "session.completed") void didit.payload;
    proven<Equal<Extract<typeof didit.type, "status.updated" | "auth.login">, never>>();
  }
}

// Without the known ones only the unknown are left.
declare const other: Exclude<BodyEvent<"didit">, { type: EventType<"didit"> }>;
proven<Equal<typeof other.type, UnknownEventType>>();
proven<Equal<typeof other.payload, UnknownPayload>>();
const unknown: unknown = other.payload.whatever;

// An `if` narrows like a `case`, and a variable's type does not matter.
if (didit.type === "travel_rule.status.updated") void didit.payload.rail;
declare const wanted: string;
if (didit.type === wanted) void didit.id;
const handlers: Record<string, (event: BodyEvent<"didit">) => void> = {};
handlers[didit.type]?.(didit);

const dhmad = verify("dhmad", delivery, { secret: "s" });
if (dhmad.type === "identity.verification.linked") proven<Equal<typeof dhmad.payload, DhmadIdentityEvent>>();
if (dhmad.type === "escrow.proof.required") proven<Equal<typeof dhmad.payload, DhmadEscrowEvent>>();
if (dhmad.type === "contract.signed") proven<Equal<typeof dhmad.payload, DhmadContractEvent>>();

const idwise = authenticate("idwise", delivery, { credential: { bearer: "t" } });
if (idwise.type === "Finished Journey") proven<Equal<typeof idwise.payload, IdwiseJourneyEvent>>();
if (idwise.type === "KYC Renewal Deadline Exceeded") proven<Equal<typeof idwise.payload, IdwiseRenewalEvent>>();

const agio = authenticate("agio", delivery, { credential: { bearer: "t" } });
if (agio.type === "applicantReviewed") proven<Equal<typeof agio.payload, AgioKycEvent>>();
if (agio.type === "kyt") proven<Equal<typeof agio.payload, AgioKytEvent>>();

const unsigned = parseUnverified("didit", delivery);
if (unsigned.type === "kyb.registry_search.resolved") {
  proven<Equal<typeof unsigned.payload, DiditRegistrySearchEvent>>();
}
if (unsigned.type === "status.updated") proven<Equal<typeof unsigned.payload, DiditSessionEvent>>();

// Over all providers: by provider, by type, and by what is authenticated.
export function handle(event: WebhookEvent): string | null {
  proven<Equal<typeof event.authenticated, "body" | "fields" | "sender">>();
  const outcome: Outcome | null = event.outcome;
  const at: Date | null = event.occurredAt;
  void [event.id, outcome, at];
  if (event.authenticated === "fields") {
    proven<Equal<typeof event.provider, "didit">>();
    proven<Equal<typeof event.dedupeKey, null>>();
    // @ts-expect-error four fields only
    event.payload;
    return event.fields.status;
  }
  const problems: readonly string[] = event.problems;
  void problems;
  if (event.provider === "idwise" && event.type === "Finished Step") {
    proven<Equal<typeof event.payload, IdwiseJourneyEvent>>();
    proven<Equal<typeof event.authenticated, "sender">>();
  }
  if (event.type === "contract.signed") proven<Equal<typeof event.provider, "dhmad">>();
  return event.subject;
}

// Every type of event that the models know has its payload.
proven<Equal<keyof DiditPayloads | keyof DiditUnsignedPayloads, Documented<DiditEventType>>>();
proven<Equal<keyof DhmadPayloads, Documented<DhmadEventType>>>();
proven<Equal<keyof IdwisePayloads, Documented<IdwiseEventName>>>();
proven<Equal<keyof AgioPayloads, Documented<AgioEventType> | "kyt">>();

// Open enums know their values and take others.
proven<"In Review" extends Documented<DiditSessionStatus> ? true : false>();
const status: DiditSessionStatus = "Of A Later Version";
// @ts-expect-error not a text
const wrong: DiditSessionStatus = 5;

// Every member of every payload may be absent or null, and none is `any`.
type PayloadOf<E> = E extends { readonly payload: infer P } ? P : never;
type Payload = PayloadOf<WebhookEvent | UnverifiedEvent>;
type Sure<P> = P extends unknown
  ? { [K in keyof P]-?: null extends P[K] ? (object extends Pick<P, K> ? never : K) : K }[keyof P]
  : never;
type Anys<P> = P extends unknown ? { [K in keyof P]-?: IsAny<P[K]> extends true ? K : never }[keyof P] : never;
proven<Equal<Sure<{ a: string | null; b?: string; c?: string | null }>, "a" | "b">>();
proven<Equal<Sure<Exclude<Payload, UnknownPayload>>, never>>();
proven<Equal<Anys<Payload>, never>>();
proven<Equal<IsAny<Payload>, false>>();

// The members tell the versions of a decision and the two envelopes of an entity apart.
if (didit.type === "status.updated") {
  const { decision } = didit.payload;
  // @ts-expect-error perhaps of an older version
  decision?.id_verifications;
  if (decision && "id_verifications" in decision) {
    proven<Equal<typeof decision, DiditDecision>>();
    const first: string | null | undefined = decision.id_verifications?.[0]?.status;
    void first;
  }
}
if (didit.type === "user.status.updated") {
  const { payload } = didit;
  // @ts-expect-error perhaps it is nested
  payload.previous_status;
  const entity = "webhook_type" in payload ? payload : "data" in payload ? payload.data : null;
  const before: string | null | undefined = entity?.previous_status;
  void before;
}

if (didit.type === "status.updated") {
  // @ts-expect-error may be null
  didit.payload.vendor_data.length;
  const length: number | undefined = didit.payload.vendor_data?.length;
  void length;
}

void [unknown, status, wrong];
