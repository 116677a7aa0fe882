/**
 * Verify identity-verification (KYC) webhooks: the raw bytes, the headers and
 * your secret in; an event that is exactly what was signed, or a precise
 * reason why not, out.
 *
 * Everything is synchronous but {@link verifyRequest}, which has to read a
 * body. There is nothing to initialise and nothing here uses the network.
 */

/**
 * The providers whose webhooks can be verified, and what their events carry.
 */
export interface Providers {
  didit: {
    payload: DiditPayload;
    bodyScheme: "v2" | "v2_ts_prefixed" | "raw" | "didit_signature";
    fieldsScheme: "simple";
    fields: SimpleFields;
  };
}

/** The name of a provider. */
export type Provider = keyof Providers;

/**
 * How a provider signed a delivery. For Didit:
 *
 * - `"v2"`: `X-Signature-V2` over the canonical JSON of the body
 * - `"v2_ts_prefixed"`: the same header over `{X-Timestamp}:{canonical JSON}`
 * - `"raw"`: `X-Signature` over the exact bytes of the body
 * - `"didit_signature"`: `X-Didit-Signature` over the exact bytes of the body
 * - `"simple"`: `X-Signature-Simple` over four fields of the body
 */
export type SignScheme<P extends Provider = Provider> = P extends Provider
  ? Providers[P]["bodyScheme"] | Providers[P]["fieldsScheme"]
  : never;

/** Bytes over memory that nothing else shares, whatever your TypeScript calls that type. */
type Bytes = ReturnType<Uint8Array["slice"]>;

/**
 * A request body. Best are the raw bytes, or a string that is their UTF-8 text.
 *
 * An already parsed JSON object is accepted as well, for frameworks that leave
 * nothing else: it is written with `JSON.stringify`, so only a signature over
 * canonical JSON can vouch for it (Didit: `X-Signature-V2`), and integers above
 * 2^53 have already been damaged by the parser. Where only a signature over the
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
 * Names match in any case. Only the headers that the provider signs with are
 * looked at.
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

/** The part of a web-standard `Request` that {@link verifyRequest} reads. */
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
   * @defaultValue 300
   */
  readonly tolerance?: number | Tolerance | "unchecked" | undefined;
  /**
   * The same for Didit's nested transaction envelope (`event`, `data`), whose
   * `timestamp` is the time of the event: deliveries of it are repeated for
   * about 24 hours, so deduplicate by `id`.
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
   * Accept a delivery that carries nothing but a signature over a few fields
   * (Didit: `X-Signature-Simple`). The result is then possibly a
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

/** What a provider decided, in words common to all providers. */
export type Outcome =
  | "approved"
  | "declined"
  | "in_review"
  | "pending"
  | "resubmission_requested"
  | "expired"
  | "abandoned";

interface Verified<P extends Provider> {
  /** The provider that `verify` was called with. */
  readonly provider: P;
  /**
   * The event type, e.g. `"status.updated"`. Types this version has never heard
   * of come through as well.
   */
  readonly type: string;
  /**
   * What was decided, in words common to all providers. `null` for events that
   * decide nothing and for values that this version does not know.
   */
  readonly outcome: Outcome | null;
  /** Which of your secrets matched, counted from 0. */
  readonly secretIndex: number;
}

interface VerifiedBody<P extends Provider> extends Verified<P> {
  /**
   * Every value in `body` is what the sender signed. Under `raw` and
   * `didit_signature` so is every byte; under the V2 schemes the order of
   * members, white space and spelling are not.
   */
  readonly authenticated: "body";
  /** Which signature matched. */
  readonly scheme: Providers[P]["bodyScheme"];
  /**
   * The sender's id of this event, the same on every retry and resend. `null`
   * if the body has none.
   */
  readonly id: string | null;
  /**
   * A text that is the same whenever the same event is delivered again: act
   * once per key. `null` if nothing in the body tells events apart.
   */
  readonly dedupeKey: string | null;
  /** Your own identifier of the user or business, as you gave it to the provider. */
  readonly subject: string | null;
  /** When it happened, in Unix seconds, as far as the body says. */
  readonly occurredAt: number | null;
  /**
   * The bytes that were verified, a copy of what you passed (for a parsed
   * object: the JSON text it was verified as). Not enumerable.
   */
  readonly body: Bytes;
  /**
   * `JSON.parse` of `body`, done when first read. `JSON.stringify`,
   * `structuredClone` and `{ ...event }` carry it; `console.log` does not show
   * it. Integers above 2^53 are rounded, as `JSON.parse` does: read `body` if
   * you need their digits.
   *
   * The signature proves who wrote it, not its shape: every field may be
   * missing.
   */
  readonly payload: Providers[P]["payload"];
}

interface VerifiedFields<P extends Provider> extends Verified<P> {
  /** Only `fields` were signed. Everything else in the body may be forged. */
  readonly authenticated: "fields";
  /** Which signature matched. */
  readonly scheme: Providers[P]["fieldsScheme"];
  /** The event id is not among the signed fields. */
  readonly id: null;
  /** Not among the signed fields. */
  readonly dedupeKey: null;
  /** Not among the signed fields. */
  readonly subject: null;
  /** Not among the signed fields; `fields.timestamp` is when the delivery was made. */
  readonly occurredAt: null;
  /** The signed fields: all there is to trust. */
  readonly fields: Providers[P]["fields"];
}

/** A delivery whose whole body was signed. */
export type BodyEvent<P extends Provider = Provider> = P extends Provider ? VerifiedBody<P> : never;

/** A delivery of which only some fields were signed; needs `allowSimple`. */
export type FieldsEvent<P extends Provider = Provider> = P extends Provider ? VerifiedFields<P> : never;

/** A verified delivery. Tell the two apart by `authenticated`. */
export type WebhookEvent<P extends Provider = Provider> = BodyEvent<P> | FieldsEvent<P>;

/** What {@link safeVerify} returns. */
export type SafeResult<E> =
  | { readonly ok: true; readonly event: E }
  | { readonly ok: false; readonly error: WebhookError };

/**
 * Verifies a delivery and returns its event.
 *
 * @example
 * ```js
 * const event = verify("didit", { body: rawBody, headers: req.headers }, {
 *   secret: process.env.DIDIT_WEBHOOK_SECRET,
 * });
 * if (event.type === "status.updated") await save(event.id, event.payload.status);
 * ```
 *
 * @throws {@link WebhookError} with the `code` that says why, and the HTTP
 * `status` to answer with: see {@link WebhookErrorCode}.
 */
export function verify<P extends Provider>(provider: P, delivery: Delivery, options: VerifyBodyOptions): BodyEvent<P>;
export function verify<P extends Provider>(provider: P, delivery: Delivery, options: VerifyOptions): WebhookEvent<P>;

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
export function safeVerify<P extends Provider>(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): SafeResult<BodyEvent<P>>;
export function safeVerify<P extends Provider>(
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
export function verifyRequest<P extends Provider>(
  provider: P,
  request: WebRequest,
  options: VerifyBodyOptions,
): Promise<BodyEvent<P>>;
export function verifyRequest<P extends Provider>(
  provider: P,
  request: WebRequest,
  options: VerifyOptions,
): Promise<WebhookEvent<P>>;

/** How to sign, for tests. */
export interface SignOptions<P extends Provider = Provider> {
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

/**
 * Signs a body as the provider would: one signature, in lower-case hex. The
 * scheme defaults to the provider's preferred one (Didit: `"v2"`).
 *
 * A parsed object is signed as its `JSON.stringify` text: send exactly that.
 *
 * @throws {@link WebhookError} for a body that cannot be signed, a missing
 * secret (`secret_missing`, `secret_empty`) or a wrong argument
 * (`invalid_argument`).
 */
export function sign<P extends Provider>(provider: P, body: Body, options: SignOptions<P>): string;

/**
 * The headers of a genuine delivery, to test your own handler with. Without a
 * `scheme` it is all the headers a real delivery carries, or the one that still
 * verifies when the body's own timestamp is not about `now`.
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
export function testHeaders<P extends Provider>(
  provider: P,
  body: Body,
  options: SignOptions<P>,
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
 * | `header_missing` | 401 | no signature header at all |
 * | `header_malformed` | 400 | a signature or timestamp header is not in its format, or sent twice |
 * | `timestamp_stale` | 401 | signed too long ago |
 * | `timestamp_future` | 401 | signed too far in the future |
 * | `timestamp_missing` | 401 | nothing signed says when |
 * | `timestamp_malformed` | 400 | the body's timestamp is not a time |
 * | `timestamp_mismatch` | 401 | the timestamp header is not the signed timestamp |
 * | `simple_not_allowed` | 401 | only `X-Signature-Simple` came, and `allowSimple` is off |
 * | `fields_ambiguous` | 400 | a field of the Simple signature could be read in two ways |
 * | `raw_body_required` | 400 | the body was parsed or read before it could be verified |
 * | `type_missing` | 400 | verified, but it does not say what event it is |
 * | `body_too_large` | 413 | more than `maxBodyBytes` |
 * | `not_utf8`, `not_json`, `not_an_object` | 400 | the body is not a UTF-8 JSON object |
 * | `duplicate_key`, `lone_surrogate` | 400 | JSON that two parsers may read differently |
 * | `number_too_long`, `number_out_of_range`, `too_deep` | 400 | JSON beyond the limits |
 * | `secret_missing`, `secret_empty` | 500 | no secret: an unset environment variable? |
 * | `invalid_argument` | 500 | wrong use of this package |
 * | `internal` | 500 | an unexpected exception, kept as `cause`: nothing was decided |
 */
export type WebhookErrorCode =
  | "body_too_large"
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
  | "type_missing"
  | (string & {});

/**
 * The one error of this package. It holds nothing of the body, the headers or
 * the secret, so it is safe to log.
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

/**
 * The body of a Didit webhook. Which fields there are depends on the event, and
 * Didit adds to them; nothing here is guaranteed but by your own checks.
 */
export interface DiditPayload {
  /** E.g. `"status.updated"`; early webhook versions had none. */
  readonly webhook_type?: string | null;
  /** Deduplicate by it; test deliveries may lack it. */
  readonly event_id?: string | null;
  readonly session_id?: string | null;
  /**
   * A session's is one of `"Not Started"`, `"In Progress"`, `"In Review"`,
   * `"Approved"`, `"Declined"`, `"Resubmitted"`, `"Expired"`, `"Abandoned"`,
   * `"Kyc Expired"` or `"Awaiting User"`; other events have their own.
   */
  readonly status?: string | null;
  /** What you passed as `vendor_data` when you created the session. */
  readonly vendor_data?: string | null;
  /** Unix seconds; an ISO 8601 text in the nested transaction envelope. */
  readonly timestamp?: number | string | null;
  /** The results of every check, once there are any. */
  readonly decision?: Readonly<Record<string, unknown>> | null;
  readonly [field: string]: unknown;
}
