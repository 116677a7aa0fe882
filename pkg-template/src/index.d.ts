/**
 * Verify and read identity-verification (KYC) webhooks: the raw bytes, the
 * headers and your secret in; a typed event that is exactly what was signed,
 * or a precise reason why not, out.
 *
 * Didit and DHMAD sign their deliveries: {@link verify}. IDWise and Agio sign
 * nothing and can at most present a credential: {@link authenticate}.
 *
 * Everything is synchronous but {@link verifyRequest} and
 * {@link authenticateRequest}, which have to read a body. There is nothing to
 * initialise and nothing here uses the network.
 */

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

export type * from "./models.js";

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

/** Bytes over memory that nothing else shares, whatever your TypeScript calls that type. */
type Bytes = ReturnType<Uint8Array["slice"]>;

/**
 * A request body. Best are the raw bytes, or a string that is their UTF-8 text.
 *
 * An already parsed JSON object is accepted as well, for frameworks that leave
 * nothing else: it is written with `JSON.stringify`, so only a signature over
 * canonical or re-written JSON can vouch for it (Didit: `X-Signature-V2`;
 * DHMAD), and integers above 2^53 have already been damaged by the parser. Where only a signature over the
 * raw bytes came with it, the refusal is `raw_body_required`.
 */
export type Body = ArrayBufferView | ArrayBuffer | string | Readonly<Record<string, unknown>> | (object & NotRead);

/** A promise or a stream of a body is not a body yet. */
interface NotRead {
  readonly then?: never;
  readonly getReader?: never;
  readonly pipe?: never;
}

/** The part of the web-standard `Headers` that tells it from a record. */
export interface WebHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(callback: (value: string, name: string) => void): void;
}

/**
 * Request headers as `Headers`, as a record (Node's `req.headers`) or as pairs.
 * Names match in any case. Only the headers that the provider signs with, or
 * that your credentials name, are looked at.
 */
export type HeadersInput =
  | WebHeaders
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** What was posted to you. Node's or Express's `req` itself will do where `req.body` is the raw body. */
export interface Delivery {
  readonly body: Body;
  readonly headers: HeadersInput;
}

/** What was posted to you, for {@link parseUnverified}, which needs no headers. */
export interface UnverifiedDelivery {
  readonly body: Body;
  /** DHMAD's `dedupeKey` is best taken from a header. */
  readonly headers?: HeadersInput | undefined;
}

/** The part of a web-standard `Request` that is read. */
export interface WebRequest {
  readonly headers: WebHeaders;
  readonly body: object | null;
  readonly bodyUsed: boolean;
}

/** A signing secret exactly as the provider shows it; text stands for its UTF-8 bytes and is never decoded. */
export type Secret = string | Uint8Array;

/** How far, in whole seconds, a signed timestamp may lie from `now`. */
export interface Tolerance {
  /** Oldest accepted age, in seconds. */
  readonly past: number;
  /** Furthest accepted lead of the sender's clock, in seconds. */
  readonly future: number;
}

/**
 * How to verify. A misspelt or unknown option is refused with
 * `invalid_argument`, never ignored.
 */
export interface VerifyOptions {
  /**
   * The signing secret, or several while you rotate: all are tried, and the
   * event's `secretIndex` says which one matched.
   */
  readonly secret: Secret | readonly Secret[];
  /**
   * Freshness window in whole seconds, the same both ways or one for each
   * direction. `0` accepts only this very second; `"unchecked"` accepts any
   * age, for replaying stored deliveries.
   *
   * Didit signs the time. DHMAD does not: there it keeps out what is late, not
   * what somebody dates anew.
   *
   * @defaultValue 300
   */
  readonly tolerance?: number | Tolerance | "unchecked" | undefined;
  /**
   * Didit only: the same for its nested transaction envelope (`event`, `data`),
   * whose `timestamp` is the time of the event: deliveries of it are repeated
   * for about 24 hours, so deduplicate.
   *
   * @defaultValue "unchecked"
   */
  readonly nestedTolerance?: number | Tolerance | "unchecked" | undefined;
  /**
   * The current time: a `Date`, or whole Unix **seconds**.
   *
   * @defaultValue the system's clock
   */
  readonly now?: number | Date | undefined;
  /**
   * Didit only: accept a delivery that carries nothing but a signature over a
   * few fields (`X-Signature-Simple`). The result is then possibly a
   * {@link FieldsEvent}, which has no `body` and no `payload`. Never used
   * while a header that covers the whole body is present.
   *
   * @defaultValue false
   */
  readonly allowSimple?: boolean | undefined;
  /**
   * Largest accepted body, in bytes; 16777216 at most. A body may take thirty
   * times its size of memory while it is read.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/** {@link VerifyOptions} under which the whole of a verified body is covered. */
export interface VerifyBodyOptions extends VerifyOptions {
  readonly allowSimple?: false | undefined;
}

/**
 * Where DHMAD's signature is and how it is written. Its public documentation
 * leaves that open, so the defaults are assumptions: change them if a delivery
 * from your own webhook shows something else.
 */
export interface DhmadSettings {
  /**
   * The header that carries the signature.
   *
   * @defaultValue "x-webhook-signature"
   */
  readonly signatureHeader?: string | undefined;
  /**
   * How the signature is written. A key that has to be decoded before use you
   * decode yourself: a {@link Secret} may be bytes.
   *
   * @defaultValue "hex"
   */
  readonly encoding?: "hex" | "base64" | undefined;
}

/** How to verify what DHMAD sent. */
export interface DhmadVerifyOptions extends VerifyBodyOptions {
  /** Where the signature is and how it is written. */
  readonly settings?: DhmadSettings | undefined;
}

/**
 * What only the provider can present. In a header of your own choice the value
 * is compared as it is, its case included.
 */
export type Credential =
  | { readonly basic: { readonly user: string; readonly password: string } }
  | { readonly bearer: string }
  | { readonly header: string; readonly value: string };

/**
 * How to authenticate. A misspelt or unknown option is refused with
 * `invalid_argument`, never ignored.
 */
export interface AuthenticateOptions {
  /**
   * The credential that you entered at the provider, or several while you
   * rotate: the event's `credentialIndex` says which one was presented.
   */
  readonly credential: Credential | readonly Credential[];
  /**
   * Largest accepted body, in bytes; 16777216 at most. A body may take thirty
   * times its size of memory while it is read.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/** How to parse without a check. */
export interface ParseOptions {
  /**
   * Largest accepted body, in bytes; 16777216 at most. A body may take thirty
   * times its size of memory while it is read.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/**
 * What a provider decided, in words common to all of them:
 *
 * - `"approved"`: the user, business or transaction passed
 * - `"declined"`: it did not, for good
 * - `"in_review"`: a person has to look at it
 * - `"pending"`: not decided yet
 * - `"resubmission_requested"`: the user is asked to hand something in again
 * - `"expired"`: not completed in time, or an approval that has run out
 * - `"abandoned"`: the user gave up
 */
export type Outcome =
  | "approved"
  | "declined"
  | "in_review"
  | "pending"
  | "resubmission_requested"
  | "expired"
  | "abandoned";

/**
 * The type of an event that this version does not know. At run time it is the
 * provider's string as it is: the ending is in the declaration only, so that
 * `case "status.updated"` excludes it. To compare it with types of your own,
 * read it as `const type: string = event.type`.
 */
export type UnknownEventType = `${string}~unknown`;

/** The payload of an event that this version does not know. */
export type UnknownPayload = Readonly<Record<string, unknown>>;

/** The event types of a provider that this version knows. */
export type EventType<P extends Provider = Provider> = P extends Provider
  ? keyof Providers[P]["payloads"] & string
  : never;

/** What every event of every provider says. */
interface Envelope<P extends Provider, T extends string> {
  /** The provider you named. */
  readonly provider: P;
  /**
   * The event type, e.g. `"status.updated"`. Types this version has never heard
   * of come through as well.
   */
  readonly type: T;
  /**
   * Your own identifier of the user or business the event is about, as you gave
   * it to the provider; `null` if the body does not say.
   */
  readonly subject: string | null;
  /**
   * What was decided. `null` for events that decide nothing and for values that
   * this version does not know: never a guess.
   */
  readonly outcome: Outcome | null;
  /** When it happened, as far as the delivery says. */
  readonly occurredAt: Date | null;
}

/** What an event that was read from a whole body has. */
interface Content<P extends Provider, T extends string, Payload> extends Envelope<P, T> {
  /**
   * The provider's own id of this event. `null` if the body has none.
   */
  readonly id: string | null;
  /**
   * The same whenever the same event is delivered again, and different for
   * different events: act once per key. `null` if nothing tells events apart.
   */
  readonly dedupeKey: string | null;
  /**
   * The bytes of the body, a copy of what you passed (for a parsed object: the
   * JSON text it was read as). Not enumerable.
   */
  readonly body: Bytes;
  /**
   * `JSON.parse` of `body`, done when first read. `JSON.stringify`,
   * `structuredClone` and `{ ...event }` carry it; `console.log` does not show
   * it. Integers above 2^53 are rounded, as `JSON.parse` does: read `body` if
   * you need their digits.
   *
   * Every member may be missing or `null`. That one has the type it is declared
   * with is documented, and sometimes untrue: see `problems`.
   */
  readonly payload: Payload;
  /**
   * Where `payload` departs from its type, such as
   * `"decision.aml_screenings[0].score: expected number, found string"`; never
   * a value. Found out when first read, and empty for types that this version
   * does not know. Not enumerable.
   */
  readonly problems: readonly string[];
}

interface VerifiedBody<P extends SigningProvider, T extends string, Payload> extends Content<P, T, Payload> {
  /**
   * Every value in `body` is what the sender signed. Where the exact bytes were
   * signed (`"raw"`, `"didit_signature"`) so is every byte; under the other
   * schemes white space and spelling are not, and under Didit's V2 neither is
   * the order of members.
   */
  readonly authenticated: "body";
  /** Which signature matched. */
  readonly scheme: Providers[P]["bodyScheme"];
  /** Which of your secrets matched, counted from 0. */
  readonly secretIndex: number;
}

interface VerifiedFields extends Envelope<"didit", EventType<"didit"> | UnknownEventType> {
  /** Only `fields` were signed. Everything else in the body may be forged. */
  readonly authenticated: "fields";
  /** Which signature matched. */
  readonly scheme: Providers["didit"]["fieldsScheme"];
  /** Which of your secrets matched, counted from 0. */
  readonly secretIndex: number;
  /** The event id is not among the signed fields. */
  readonly id: null;
  /** Nothing that is signed tells events apart. */
  readonly dedupeKey: null;
  /** The user is not among the signed fields. */
  readonly subject: null;
  /** Nor is when it happened; `fields.timestamp` is when the delivery was made. */
  readonly occurredAt: null;
  /** The signed fields: all there is to trust. */
  readonly fields: SimpleFields;
}

interface FromSender<P extends CredentialProvider, T extends string, Payload> extends Content<P, T, Payload> {
  /**
   * Whoever sent it knows the credential. What it says is not protected: fetch
   * a decision that matters from the provider before you act on it.
   */
  readonly authenticated: "sender";
  /** Which of your credentials was presented, counted from 0. */
  readonly credentialIndex: number;
}

interface Unverified<P extends Provider, T extends string, Payload> extends Content<P, T, Payload> {
  /** Nobody knows who wrote it. */
  readonly authenticated: "none";
}

/** A delivery whose whole body was signed. `type` tells the payloads apart. */
export type BodyEvent<P extends SigningProvider = SigningProvider> = P extends SigningProvider
  ?
      | { [T in EventType<P>]: VerifiedBody<P, T, Providers[P]["payloads"][T]> }[EventType<P>]
      | VerifiedBody<P, UnknownEventType, UnknownPayload>
  : never;

/** A delivery of which only some fields were signed; needs `allowSimple`. */
export type FieldsEvent<P extends SigningProvider = SigningProvider> = P extends "didit" ? VerifiedFields : never;

/** A delivery from somebody who knows a credential. `type` tells the payloads apart. */
export type SenderEvent<P extends CredentialProvider = CredentialProvider> = P extends CredentialProvider
  ?
      | { [T in EventType<P>]: FromSender<P, T, Providers[P]["payloads"][T]> }[EventType<P>]
      | FromSender<P, UnknownEventType, UnknownPayload>
  : never;

type AllPayloads<P extends Provider> = Providers[P]["payloads"] & Providers[P]["unsignedPayloads"];

/** A body that was read without a check. `type` tells the payloads apart. */
export type UnverifiedEvent<P extends Provider = Provider> = P extends Provider
  ?
      | { [T in keyof AllPayloads<P> & string]: Unverified<P, T, AllPayloads<P>[T]> }[keyof AllPayloads<P> & string]
      | Unverified<P, UnknownEventType, UnknownPayload>
  : never;

/** A delivery that passed the check there is for its provider. Tell them apart by `authenticated`. */
export type WebhookEvent<P extends Provider = Provider> = P extends SigningProvider
  ? BodyEvent<P> | FieldsEvent<P>
  : P extends CredentialProvider
    ? SenderEvent<P>
    : never;

/** What {@link safeVerify} and {@link safeAuthenticate} return. */
export type SafeResult<E> =
  | { readonly ok: true; readonly event: E }
  | { readonly ok: false; readonly error: WebhookError };

/**
 * Verifies the signature of a delivery and returns its event.
 *
 * @example
 * ```js
 * const event = verify("didit", { body: rawBody, headers: req.headers }, {
 *   secret: process.env.DIDIT_WEBHOOK_SECRET,
 * });
 * if (event.type === "status.updated") await save(event.dedupeKey, event.payload.status);
 * ```
 *
 * @throws {@link WebhookError} with the `code` that says why, and the HTTP
 * `status` to answer with: see {@link WebhookErrorCode}.
 */
export function verify<P extends SigningProvider>(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): BodyEvent<P>;
export function verify<P extends "dhmad">(provider: P, delivery: Delivery, options: DhmadVerifyOptions): BodyEvent<P>;
export function verify<P extends "didit">(provider: P, delivery: Delivery, options: VerifyOptions): WebhookEvent<P>;

/**
 * {@link verify} that never throws, not even for wrong arguments.
 *
 * @example
 * ```js
 * const result = safeVerify("didit", { body, headers }, { secret });
 * if (!result.ok) {
 *   console.warn(result.error.code, result.error.hint);
 *   return res.writeHead(result.error.status).end();
 * }
 * await handle(result.event);
 * ```
 */
export function safeVerify<P extends SigningProvider>(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): SafeResult<BodyEvent<P>>;
export function safeVerify<P extends "dhmad">(
  provider: P,
  delivery: Delivery,
  options: DhmadVerifyOptions,
): SafeResult<BodyEvent<P>>;
export function safeVerify<P extends "didit">(
  provider: P,
  delivery: Delivery,
  options: VerifyOptions,
): SafeResult<WebhookEvent<P>>;

/**
 * Reads the body of a web-standard `Request`, never more of it than
 * `maxBodyBytes`, and verifies it. Call it before anything else reads the body;
 * the parsed body is `event.payload`.
 *
 * @example
 * ```js
 * export default {
 *   async fetch(request, env) {
 *     const event = await verifyRequest("didit", request, { secret: env.DIDIT_WEBHOOK_SECRET });
 *     return Response.json({ received: event.id });
 *   },
 * };
 * ```
 *
 * @throws {@link WebhookError} as {@link verify} does; `raw_body_required` when
 * the body has already been read. An error of the connection itself, such as a
 * client that hangs up, comes through as it is.
 */
export function verifyRequest<P extends SigningProvider>(
  provider: P,
  request: WebRequest,
  options: VerifyBodyOptions,
): Promise<BodyEvent<P>>;
export function verifyRequest<P extends "dhmad">(
  provider: P,
  request: WebRequest,
  options: DhmadVerifyOptions,
): Promise<BodyEvent<P>>;
export function verifyRequest<P extends "didit">(
  provider: P,
  request: WebRequest,
  options: VerifyOptions,
): Promise<WebhookEvent<P>>;

/**
 * Checks that whoever sent a delivery knows your credential, and returns its
 * event. That is less than {@link verify}: nothing in the body is protected,
 * and whoever has seen one delivery can make others.
 *
 * @example
 * ```js
 * const event = authenticate("idwise", { body: rawBody, headers: req.headers }, {
 *   credential: { basic: { user: "idwise", password: process.env.IDWISE_WEBHOOK_PASSWORD } },
 * });
 * ```
 *
 * @throws {@link WebhookError} with the `code` that says why, and the HTTP
 * `status` to answer with: see {@link WebhookErrorCode}.
 */
export function authenticate<P extends CredentialProvider>(
  provider: P,
  delivery: Delivery,
  options: AuthenticateOptions,
): SenderEvent<P>;

/** {@link authenticate} that never throws, not even for wrong arguments. */
export function safeAuthenticate<P extends CredentialProvider>(
  provider: P,
  delivery: Delivery,
  options: AuthenticateOptions,
): SafeResult<SenderEvent<P>>;

/**
 * Reads the body of a web-standard `Request`, as {@link verifyRequest} does,
 * and authenticates its sender.
 *
 * @throws {@link WebhookError} as {@link authenticate} does; `raw_body_required`
 * when the body has already been read.
 */
export function authenticateRequest<P extends CredentialProvider>(
  provider: P,
  request: WebRequest,
  options: AuthenticateOptions,
): Promise<SenderEvent<P>>;

/**
 * Reads a body without any check, whoever wrote it: for deliveries that were
 * checked before and stored, for Didit's unsigned callback
 * `kyb.registry_search.resolved`, and for a provider that presents no
 * credential. Ask the provider before you act on what it says.
 *
 * @throws {@link WebhookError} `body_too_large`, `type_missing`, or the code
 * that says why this is not strict JSON.
 */
export function parseUnverified<P extends Provider>(
  provider: P,
  delivery: UnverifiedDelivery,
  options?: ParseOptions,
): UnverifiedEvent<P>;

/** How to sign, for tests. */
export interface SignOptions<P extends SigningProvider = SigningProvider> {
  /** The secret to sign with. */
  readonly secret: Secret;
  /** The scheme to sign for. */
  readonly scheme?: SignScheme<P> | undefined;
  /**
   * The time of sending: a `Date`, or whole Unix **seconds**.
   *
   * @defaultValue the system's clock
   */
  readonly now?: number | Date | undefined;
}

/** How to sign as DHMAD, for tests. */
export interface DhmadSignOptions extends SignOptions<"dhmad"> {
  /** Where the signature goes and how it is written. */
  readonly settings?: DhmadSettings | undefined;
}

/**
 * Signs a body as the provider would: one signature, in lower-case hex. The
 * scheme defaults to the provider's preferred one (Didit: `"v2"`, DHMAD: `"raw"`).
 *
 * A parsed object is signed as its `JSON.stringify` text: send exactly that.
 *
 * @throws {@link WebhookError} for a body that cannot be signed, a missing
 * secret (`secret_missing`, `secret_empty`) or a wrong argument
 * (`invalid_argument`).
 */
export function sign<P extends SigningProvider>(provider: P, body: Body, options: SignOptions<P>): string;
export function sign<P extends "dhmad">(provider: P, body: Body, options: DhmadSignOptions): string;

/**
 * The headers of a genuine delivery, to test your own handler with. Without a
 * `scheme` it is all the headers a real delivery carries, or of Didit's the one
 * that still verifies when the body's own timestamp is not about `now`.
 *
 * @example
 * ```js
 * const body = JSON.stringify({ webhook_type: "status.updated", status: "Approved" });
 * const headers = testHeaders("didit", body, { secret: "test secret" });
 * const response = await app.request("/webhooks/didit", { method: "POST", body, headers });
 * ```
 *
 * @throws {@link WebhookError} as {@link sign} does.
 */
export function testHeaders<P extends SigningProvider>(
  provider: P,
  body: Body,
  options: SignOptions<P>,
): Record<string, string>;
export function testHeaders<P extends "dhmad">(
  provider: P,
  body: Body,
  options: DhmadSignOptions,
): Record<string, string>;

/** How to write canonical JSON. */
export interface CanonicalizeOptions {
  /**
   * Escape everything beyond ASCII as `\uXXXX`.
   *
   * @defaultValue false
   */
  readonly ascii?: boolean | undefined;
  /**
   * Largest accepted body, in bytes; 16777216 at most. A body may take thirty
   * times its size of memory while it is read.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/**
 * Writes a JSON object canonically: sorted keys, no spaces, numbers as the
 * sender's Python prints them. This is the text that Didit's V2 signature
 * covers; useful to see why a signature does not match.
 *
 * @throws {@link WebhookError} `body_too_large`, or the code that says why this
 * is not strict JSON, with the byte `offset`.
 */
export function canonicalize(body: Body, options?: CanonicalizeOptions): string;

/**
 * Why a delivery was refused. New codes may appear in a later minor version.
 *
 * | Code | Status | Meaning |
 * |---|---|---|
 * | `signature_mismatch` | 401 | no secret produces the signature that was sent |
 * | `credential_mismatch` | 401 | none of the credentials was presented |
 * | `header_missing` | 401 | no signature header at all, or none of the credentials' headers |
 * | `header_malformed` | 400 | a signature or timestamp header is not in its format, or a header was sent twice |
 * | `timestamp_stale` | 401 | signed too long ago |
 * | `timestamp_future` | 401 | signed too far in the future |
 * | `timestamp_missing` | 401 | nothing says when |
 * | `timestamp_malformed` | 400 | the body's timestamp is not a time |
 * | `timestamp_mismatch` | 401 | the timestamp header is not the signed timestamp |
 * | `simple_not_allowed` | 401 | only `X-Signature-Simple` came, and `allowSimple` is off |
 * | `fields_ambiguous` | 400 | a field of the Simple signature could be read in two ways |
 * | `raw_body_required` | 400 | the body was parsed or read before it could be verified |
 * | `type_missing` | 400 | the body does not say what event it is |
 * | `type_mismatch` | 401 | a header names another event than the signed body |
 * | `body_too_large` | 413 | more than `maxBodyBytes` |
 * | `not_utf8`, `not_json`, `not_an_object` | 400 | the body is not a UTF-8 JSON object |
 * | `duplicate_key`, `lone_surrogate` | 400 | JSON that two parsers may read differently |
 * | `number_too_long`, `number_out_of_range`, `too_deep` | 400 | JSON beyond the limits |
 * | `secret_missing`, `secret_empty` | 500 | no secret or credential: an unset environment variable? |
 * | `invalid_argument` | 500 | wrong use of this package |
 * | `internal` | 500 | an unexpected exception, kept as `cause`: nothing was decided |
 */
export type WebhookErrorCode =
  | "body_too_large"
  | "credential_mismatch"
  | "duplicate_key"
  | "fields_ambiguous"
  | "header_malformed"
  | "header_missing"
  | "internal"
  | "invalid_argument"
  | "lone_surrogate"
  | "not_an_object"
  | "not_json"
  | "not_utf8"
  | "number_out_of_range"
  | "number_too_long"
  | "raw_body_required"
  | "secret_empty"
  | "secret_missing"
  | "signature_mismatch"
  | "simple_not_allowed"
  | "timestamp_future"
  | "timestamp_malformed"
  | "timestamp_mismatch"
  | "timestamp_missing"
  | "timestamp_stale"
  | "too_deep"
  | "type_mismatch"
  | "type_missing"
  | (string & {});

/**
 * The one error of this package. It holds nothing of the body, the headers or
 * the secrets, so it is safe to log.
 */
export class WebhookError extends Error {
  constructor(
    refusal: {
      code: WebhookErrorCode;
      message: string;
      status: number;
      hint?: string | null;
      offset?: number | null;
    },
    options?: { cause?: unknown },
  );
  readonly name: "WebhookError";
  /** The reason, stable across versions. */
  readonly code: WebhookErrorCode;
  /** The likely mistake and its fix, for your log rather than for the answer. */
  readonly hint: string | null;
  /**
   * The HTTP status to answer with. None is a 404, which Didit would take as a
   * reason to try again; a 500 is a mistake on your side, so a retry is welcome.
   */
  readonly status: number;
  /** Where in the body a JSON refusal lies, in bytes from 0. */
  readonly offset: number | null;
}

/**
 * Whether a value is a {@link WebhookError}, of this copy of the package or any
 * other: one process can hold the ESM and the CommonJS build, and `instanceof`
 * tells only its own.
 */
export function isWebhookError(value: unknown): value is WebhookError;

/** The four fields that Didit's `X-Signature-Simple` covers, as the signed text has them. */
export interface SimpleFields {
  /** Unix seconds, in decimal digits. */
  readonly timestamp: string | null;
  readonly session_id: string | null;
  readonly status: string | null;
  readonly webhook_type: string;
}
