/**
 * Why a delivery is refused, for people who debug. `"signature_mismatch"` has a dozen usual causes: a line break behind
 * the secret, a body that a parser wrote anew, a signature in Base64. {@link explain} undoes them one by one and
 * together, and names one only if the signature then matches.
 *
 * It has a WebAssembly module of its own, which nothing else of the package loads.
 *
 * @example
 * ```js
 * import { explain } from "kyc-webhooks/explain";
 *
 * const report = explain("didit", { body, headers }, { secret: process.env.DIDIT_WEBHOOK_SECRET });
 * for (const { code, explanation, fix } of report.causes) console.log(code, explanation, fix);
 * ```
 *
 * Keep it to yourself: a report tells how near a delivery is to a valid one. It is for your terminal, your log and pages
 * behind your own login. Never answer the sender of a request with it, nor by a status, a header or a delay that depends
 * on it.
 *
 * @module kyc-webhooks/explain
 */

import type { Credential, Delivery, DhmadSettings, Secret, Tolerance } from "./arguments.js";
import type { CauseCode } from "./causes.js";
import type { WebhookErrorCode } from "./errors.js";
import type { CredentialProvider, Provider, SigningProvider, SignScheme } from "./providers.js";

export type { Body, Credential, Delivery, DhmadSettings, HeadersInput, Secret, Tolerance } from "./arguments.js";
export type { CauseCode } from "./causes.js";
export { isWebhookError, WebhookError, type WebhookErrorCode } from "./errors.js";
export type { CredentialProvider, Provider, SigningProvider, SignScheme } from "./providers.js";

/**
 * Says why a delivery is refused: pass what `verify` or `authenticate` got, and the options that you gave it. All
 * headers are looked at, because the right signature may be under another name. A delivery that is accepted has a report
 * too.
 *
 * A body of the longest kind can take some seconds, all of it on the thread that asks.
 *
 * @example A stored delivery, as of when it arrived:
 * ```js
 * const report = explain("didit", { body, headers }, {
 *   secret: process.env.DIDIT_WEBHOOK_SECRET,
 *   elsewhere: [process.env.DIDIT_SANDBOX_SECRET],
 *   now: arrivedAt,
 * });
 * if (report.verdict === "unexplained") console.log(report.attempts, report.differences);
 * ```
 *
 * @throws {@link WebhookError} `invalid_argument`, `secret_missing` or `secret_empty` for a mistake in the call, and
 * `not_initialized` where the host refuses the WebAssembly module. What is wrong with the delivery is in the report.
 */
export function explain(provider: SigningProvider, delivery: Delivery, options: ExplainOptions): Report;
export function explain(provider: "didit", delivery: Delivery, options: DiditExplainOptions): Report;
export function explain(provider: "dhmad", delivery: Delivery, options: DhmadExplainOptions): Report;
export function explain(provider: CredentialProvider, delivery: Delivery, options: ExplainSenderOptions): Report;

/** How much of a delivery to look at, and to show. */
interface ReportOptions {
  /**
   * The body that you accept, in bytes, as `verify` and `authenticate` have it; 16777216 at most. One that is larger is
   * not looked at.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Whether the report may show the names of all members and up to 64 bytes of the body at each place that it speaks of.
   * That is somebody's identity data.
   *
   * @defaultValue false
   */
  readonly showValues?: boolean | undefined;
}

/**
 * How the delivery is verified. A misspelt or unknown option is refused with `invalid_argument`, never ignored.
 */
export interface ExplainOptions extends ReportOptions {
  /** The secret or secrets that `verify` has. */
  readonly secret: Secret | readonly Secret[] | undefined;
  /**
   * Secrets that you use elsewhere: of other destinations, of the sandbox, old ones. If one of them matches, the cause is
   * `"other_secret"` and {@link Matched} says which.
   */
  readonly elsewhere?: Secret | readonly Secret[] | undefined;
  /**
   * The tolerance that `verify` has.
   *
   * @defaultValue 300
   */
  readonly tolerance?: number | Tolerance | "unchecked" | undefined;
  /**
   * What to take for now: a `Date`, or whole Unix **seconds**. For a stored delivery, when it arrived.
   *
   * @defaultValue the system's clock
   */
  readonly now?: number | Date | undefined;
}

/** How a delivery from Didit is verified. */
export interface DiditExplainOptions extends ExplainOptions {
  /**
   * The tolerance that `verify` has for the nested transaction envelope.
   *
   * @defaultValue "unchecked"
   */
  readonly nestedTolerance?: number | Tolerance | "unchecked" | undefined;
  /**
   * Whether `verify` accepts `X-Signature-Simple` where it is the only signature.
   *
   * @defaultValue false
   */
  readonly allowSimple?: boolean | undefined;
}

/** How a delivery from DHMAD is verified. */
export interface DhmadExplainOptions extends ExplainOptions {
  /** The settings that `verify` has. */
  readonly settings?: DhmadSettings | undefined;
}

/** How the sender of a delivery is authenticated. */
export interface ExplainSenderOptions extends ReportOptions {
  /** The credential or credentials that `authenticate` has. */
  readonly credential: Credential | readonly Credential[];
}

/**
 * Why a delivery is refused, as far as that can be found out: a plain object, the same as the line of JSON that the
 * command `kyc-webhooks explain --json` writes.
 *
 * It holds no secret, no expected signature and, without `showValues`, nothing of the body but its time, places in it and
 * names that the provider documents.
 */
export interface Report {
  /** Whose delivery it is taken for. */
  readonly provider: Provider;
  /**
   * - `"accepted"`: there is nothing to explain
   * - `"explained"`: a cause was found
   * - `"unexplained"`: no known cause makes it match: another secret, another body, or a forgery
   */
  readonly verdict: "accepted" | "explained" | "unexplained" | (string & {});
  /** What `verify` or `authenticate` throws; `null` if it accepts the delivery. */
  readonly refusal: Refusal | null;
  /**
   * What has to be undone for the delivery to match: all of them together. Of several ways it is the one with the fewest
   * causes, and of those the likeliest. Empty if nothing was found.
   */
  readonly causes: readonly Cause[];
  /** What matches then; `null` if nothing does. */
  readonly matched: Matched | null;
  /** Every scheme of the provider, or every credential, and how far it got. */
  readonly attempts: readonly Attempt[];
  /** What the delivery says about its time; `null` for providers that send none. */
  readonly clock: Clock | null;
  /** What is unusual about the body, whether or not it is the cause. */
  readonly differences: readonly Difference[];
  /** How many MACs the search computed, at most 8192. */
  readonly macs: number;
  /** Whether the search came to its end. If not, too many secrets or too large a body cut it short. */
  readonly complete: boolean;
}

/** What has to be undone for the signature, or the credential, to match. It was found by doing so, and is no guess. */
export interface Cause {
  /** The cause, stable across versions. */
  readonly code: CauseCode;
  /** What was found, in whole sentences. */
  readonly explanation: string;
  /** What to do about it, in whole sentences. */
  readonly fix: string;
}

/** What a {@link WebhookError} says. */
export interface Refusal {
  /** The reason, stable across versions. */
  readonly code: WebhookErrorCode;
  /** The same as a text. */
  readonly message: string;
  /** The likely mistake and its fix. A cause that was found says more. */
  readonly hint: string | null;
  /** Where in the body a JSON refusal lies, in bytes from 0. */
  readonly offset: number | null;
}

/** What matches once the causes are undone. */
export interface Matched {
  /** The scheme whose message was signed, or `"credential"`. */
  readonly scheme: SignScheme | "credential";
  /** The header that holds the signature or the credential. */
  readonly header: string;
  /** Which secret or credential it is, counted from 0. */
  readonly secret: number;
  /** Whether it is one of the secrets of `elsewhere`, and counted among them. */
  readonly elsewhere: boolean;
}

/** One scheme, or for providers that sign nothing one credential, and how far it got. */
export interface Attempt {
  /** The scheme, or `"credential"`. */
  readonly scheme: SignScheme | "credential";
  /** The header that was looked at. */
  readonly header: string;
  /**
   * - `"header_absent"`: its header is not there
   * - `"header_malformed"`: its header holds no such value
   * - `"no_message"`: there is nothing to compare with, because of the body or another header
   * - `"different"`: it was compared, and is different
   * - `"matched"`: it matches
   */
  readonly progress: "header_absent" | "header_malformed" | "no_message" | "different" | "matched" | (string & {});
  /** Which credential it is about, counted from 0; for a scheme, the secret that matched. */
  readonly secret: number | null;
  /** What is wrong with the header or the message, as a sentence. */
  readonly reason: string | null;
}

/** What a delivery says about its time, signed or not, compared with now. */
export interface Clock {
  /** `"fresh"`, `"unchecked"`, or the code of the refusal that this would be. */
  readonly status: "fresh" | "unchecked" | WebhookErrorCode;
  /** How many seconds ago the delivery says that it was made; negative for a time in the future. */
  readonly age: number | null;
  /** The same as a sentence. */
  readonly explanation: string;
}

/** Something about the body that a parser, an editor or a proxy leaves behind, or that keeps it from being read. */
export interface Difference {
  /**
   * - `"byte_order_mark"`: the body begins with one
   * - `"not_canonical"`: Didit, DHMAD: from here on it is not the text that the provider makes
   * - `"keys_out_of_order"`: Didit: a key stands behind one that sorts after it
   * - `"integer_beyond_2_53"`: an integer that JavaScript rounds
   * - `"long_decimal"`: a fraction with more digits than JavaScript keeps
   * - `"negative_zero"`: a zero with a sign, which JavaScript drops
   *
   * A body that cannot be read has the code of its refusal instead, such as `"duplicate_key"` or `"not_json"`.
   */
  readonly code:
    | "byte_order_mark"
    | "not_canonical"
    | "keys_out_of_order"
    | "integer_beyond_2_53"
    | "long_decimal"
    | "negative_zero"
    | WebhookErrorCode;
  /** The same as a sentence. */
  readonly explanation: string;
  /** Where the first one is, in bytes from the start of the body. */
  readonly offset: number | null;
  /**
   * Which member or element the first one is, such as `decision.aml_screenings[0].score`. A name that the provider does
   * not document is `*` without `showValues`.
   */
  readonly path: string | null;
  /** How many there are. */
  readonly count: number;
  /** What stands there, with `showValues`. */
  readonly value: string | null;
}
