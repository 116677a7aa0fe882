// Why something was refused.

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
 * | `body_timeout` | 408 | the body had not arrived after `bodyTimeout` seconds |
 * | `body_aborted` | 400 | the connection was lost before the whole body had arrived |
 * | `body_encoded` | 415 | the body is compressed |
 * | `method_not_allowed` | 405 | not a POST (of a handler only) |
 * | `not_utf8`, `not_json`, `not_an_object` | 400 | the body is not a UTF-8 JSON object |
 * | `duplicate_key`, `lone_surrogate` | 400 | JSON that two parsers may read differently |
 * | `number_too_long`, `number_out_of_range`, `too_deep` | 400 | JSON beyond the limits |
 * | `secret_missing`, `secret_empty` | 500 | no secret or credential: an unset environment variable? |
 * | `guard_unavailable` | 503 | a replay guard's store failed, kept as `cause`: whether the event was handled is not known |
 * | `invalid_argument` | 500 | wrong use of this package |
 * | `not_initialized` | 500 | `kyc-webhooks/slim` before `initSync`, or a host that refuses the WebAssembly module |
 * | `not_included` | 500 | `event.problems` of `kyc-webhooks/slim/verify`, which holds no models |
 * | `internal` | 500 | an unexpected exception, kept as `cause`: nothing was decided |
 */
export type WebhookErrorCode =
  | "body_aborted"
  | "body_encoded"
  | "body_timeout"
  | "body_too_large"
  | "credential_mismatch"
  | "duplicate_key"
  | "fields_ambiguous"
  | "guard_unavailable"
  | "header_malformed"
  | "header_missing"
  | "internal"
  | "invalid_argument"
  | "lone_surrogate"
  | "method_not_allowed"
  | "not_an_object"
  | "not_included"
  | "not_initialized"
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
 * The one error of this package. It holds no secret and no expected signature;
 * of headers and body it tells times, lengths and places, and nothing else. So
 * it is safe to log.
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
 * other: one process can hold the ESM and the CommonJS build. `instanceof` says
 * the same.
 */
export function isWebhookError(value: unknown): value is WebhookError;
