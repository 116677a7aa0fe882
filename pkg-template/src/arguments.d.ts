// What a caller passes in.

import type { SigningProvider, SignScheme } from "./providers.js";

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
  /** Accepted, so that a request can be passed as it is; nothing is taken from them. */
  readonly headers?: HeadersInput | undefined;
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
   *
   * It may come straight from `process.env`: where the variable is not set, the
   * delivery is refused with `secret_missing`. In a list that would be every
   * delivery, so a list takes no `undefined` (of which the compiler says that it
   * is "not assignable to number"): leave a second secret out while there is
   * none, with `.filter((one): one is string => one !== undefined)`.
   */
  readonly secret: Secret | readonly Secret[] | undefined;
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
   * Largest accepted body, in bytes; 16777216 at most. Reading a body
   * takes up to thirty times its size in memory: 16 MiB does not fit a
   * Worker, which has 128 MB.
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
 *
 * Each may come straight from `process.env`: where the variable is not set, the
 * delivery is refused with `secret_missing`.
 */
export type Credential =
  | { readonly basic: { readonly user: string | undefined; readonly password: string | undefined } }
  | { readonly bearer: string | undefined }
  | { readonly header: string; readonly value: string | undefined };

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
   * Largest accepted body, in bytes; 16777216 at most. Reading a body
   * takes up to thirty times its size in memory: 16 MiB does not fit a
   * Worker, which has 128 MB.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/** How to parse without a check. */
export interface ParseOptions {
  /**
   * Largest accepted body, in bytes; 16777216 at most. Reading a body
   * takes up to thirty times its size in memory: 16 MiB does not fit a
   * Worker, which has 128 MB.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}

/** How to sign, for tests. */
export interface SignOptions<P extends SigningProvider = SigningProvider> {
  /** The secret to sign with. */
  readonly secret: Secret | undefined;
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

/** How to write canonical JSON. */
export interface CanonicalizeOptions {
  /**
   * Escape everything beyond ASCII as `\uXXXX`.
   *
   * @defaultValue false
   */
  readonly ascii?: boolean | undefined;
  /**
   * Largest accepted body, in bytes; 16777216 at most. Reading a body
   * takes up to thirty times its size in memory: 16 MiB does not fit a
   * Worker, which has 128 MB.
   *
   * @defaultValue 1048576
   */
  readonly maxBodyBytes?: number | undefined;
}
