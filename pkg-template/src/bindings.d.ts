/**
 * What the compiled core exports: the only boundary between this package's
 * JavaScript and the WebAssembly module. Every function may answer
 * {@link Refused} instead.
 */

/** The text of a JSON value. */
export type Json<T> = string & { readonly json?: T };

export type Refused = [
  nothing: null,
  code: string,
  message: string,
  hint: string | null,
  status: number,
  offset: number | null,
];

type Envelope = [
  type: string,
  id: string | null,
  dedupeKey: string | null,
  subject: string | null,
  outcome: import("./index.js").Outcome | null,
  /** Unix seconds. */
  occurredAt: number | null,
];

type Signed = [...Envelope, scheme: string, secretIndex: number];

type Fields = [timestamp: string | null, session_id: string | null, status: string | null, webhook_type: string | null];

export type SignatureVerdict = [authenticated: "body", ...Signed] | [authenticated: "fields", ...Signed, ...Fields];

export type CredentialVerdict = [authenticated: "sender", ...Envelope, credentialIndex: number];

export type NoVerdict = [authenticated: "none", ...Envelope];

export type Verdict = SignatureVerdict | CredentialVerdict | NoVerdict;

export function initSync(input: { module: WebAssembly.Module | BufferSource }): unknown;

/**
 * `headers` is `name NUL value NUL` for each; `secrets` are byte strings, each
 * behind its length in four bytes, the lowest first; times are in seconds, and
 * bounds of NaN mean no check.
 */
export function verifyDidit(
  body: Uint8Array,
  headers: string,
  secrets: Uint8Array,
  now: number,
  past: number,
  future: number,
  nestedPast: number,
  nestedFuture: number,
  allowSimple: boolean,
  reserialized: boolean,
  maxBodyBytes: number,
): Json<SignatureVerdict>;

/** An empty `signatureHeader` is the default. */
export function verifyDhmad(
  body: Uint8Array,
  headers: string,
  secrets: Uint8Array,
  now: number,
  past: number,
  future: number,
  signatureHeader: string,
  base64: boolean,
  reserialized: boolean,
  maxBodyBytes: number,
): Json<SignatureVerdict>;

/** `credentials` are byte strings by twos: a header's name, and what it has to hold. */
export function authenticate(
  provider: string,
  body: Uint8Array,
  headers: string,
  credentials: Uint8Array,
  maxBodyBytes: number,
): Json<CredentialVerdict>;

export function parseUnverified(provider: string, body: Uint8Array, maxBodyBytes: number): Json<NoVerdict>;

export function problems(provider: string, body: Uint8Array): Json<string[]>;

/** An empty `scheme` is the default. */
export function signDidit(body: Uint8Array, secret: Uint8Array, scheme: string, now: number): string;

export function signDhmad(
  body: Uint8Array,
  secret: Uint8Array,
  scheme: string,
  signatureHeader: string,
  base64: boolean,
): string;

/** Names and values by turns. */
export function testHeadersDidit(body: Uint8Array, secret: Uint8Array, scheme: string, now: number): Json<string[]>;

export function testHeadersDhmad(
  body: Uint8Array,
  secret: Uint8Array,
  scheme: string,
  now: number,
  signatureHeader: string,
  base64: boolean,
): Json<string[]>;

export function canonicalize(body: Uint8Array, ascii: boolean, maxBodyBytes: number): string;

export function headerNames(provider: string): Json<string[]>;

/** Of the module that explains alone, as what follows. The first `own` secrets are those that are verified with. */
export function explainSigned(
  provider: string,
  body: Uint8Array,
  headers: string,
  secrets: Uint8Array,
  own: number,
  now: number,
  past: number,
  future: number,
  nestedPast: number,
  nestedFuture: number,
  allowSimple: boolean,
  signatureHeader: string,
  base64: boolean,
  reserialized: boolean,
  maxBodyBytes: number,
  showValues: boolean,
): Json<import("./explain.js").Report>;

export function explainSender(
  provider: string,
  body: Uint8Array,
  headers: string,
  credentials: Uint8Array,
  maxBodyBytes: number,
  showValues: boolean,
): Json<import("./explain.js").Report>;
