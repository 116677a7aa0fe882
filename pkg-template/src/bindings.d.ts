/**
 * What the compiled core exports: the only boundary between this package's
 * JavaScript and the WebAssembly module. Every function that refuses throws
 * the JSON text of a {@link Refusal}.
 */

import type { Outcome, SimpleFields } from "./index.js";

/** JSON text of a value. */
export type Json<T> = string & { readonly json?: T };

export interface Refusal {
  code: string;
  message: string;
  hint: string | null;
  status: number;
  offset: number | null;
}

/** A header, and the whole value it has to have. */
export interface ExpectedHeader {
  header: string;
  value: Uint8Array;
}

interface Envelope {
  provider: string;
  type: string;
  id: string | null;
  dedupeKey: string | null;
  subject: string | null;
  outcome: Outcome | null;
  /** Unix seconds. */
  occurredAt: number | null;
}

interface Signed extends Envelope {
  scheme: string;
  secretIndex: number;
}

export type SignatureVerdict =
  | (Signed & { authenticated: "body" })
  | (Signed & { authenticated: "fields"; fields: SimpleFields });

export type CredentialVerdict = Envelope & { authenticated: "sender"; credentialIndex: number };

export type NoVerdict = Envelope & { authenticated: "none" };

export type Verdict = SignatureVerdict | CredentialVerdict | NoVerdict;

export function initSync(input: { module: WebAssembly.Module | BufferSource }): unknown;

/** `headers` is `name NUL value NUL` for each; times are in seconds, and no bounds mean no check. */
export function verifyDidit(
  body: Uint8Array,
  headers: string,
  secrets: Uint8Array[],
  now: number,
  past: number | undefined,
  future: number | undefined,
  nestedPast: number | undefined,
  nestedFuture: number | undefined,
  allowSimple: boolean,
  reserialized: boolean,
  maxBodyBytes: number,
): Json<SignatureVerdict>;

export function verifyDhmad(
  body: Uint8Array,
  headers: string,
  secrets: Uint8Array[],
  now: number,
  past: number | undefined,
  future: number | undefined,
  signatureHeader: string | undefined,
  base64: boolean,
  reserialized: boolean,
  maxBodyBytes: number,
): Json<SignatureVerdict>;

/** `names` are headers and `values` what they have to hold. */
export function authenticate(
  provider: string,
  body: Uint8Array,
  headers: string,
  names: string[],
  values: Uint8Array[],
  maxBodyBytes: number,
): Json<CredentialVerdict>;

export function parseUnverified(provider: string, body: Uint8Array, maxBodyBytes: number): Json<NoVerdict>;

export function problems(provider: string, body: Uint8Array): string[];

export function signDidit(body: Uint8Array, secret: Uint8Array, scheme: string | undefined, now: number): string;

export function signDhmad(
  body: Uint8Array,
  secret: Uint8Array,
  scheme: string | undefined,
  signatureHeader: string | undefined,
  base64: boolean,
): string;

export function testHeadersDidit(
  body: Uint8Array,
  secret: Uint8Array,
  scheme: string | undefined,
  now: number,
): [name: string, value: string][];

export function testHeadersDhmad(
  body: Uint8Array,
  secret: Uint8Array,
  scheme: string | undefined,
  now: number,
  signatureHeader: string | undefined,
  base64: boolean,
): [name: string, value: string][];

export function canonicalize(body: Uint8Array, ascii: boolean, maxBodyBytes: number): string;

export function headerNames(provider: string): string[];
