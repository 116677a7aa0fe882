/**
 * What the compiled core exports: the only boundary between this package's
 * JavaScript and the WebAssembly module. Every function throws a plain
 * {@link Refusal} when it refuses.
 */

import type { Outcome, SimpleFields } from "./index.js";

export interface Refusal {
  code: string;
  message: string;
  hint: string | null;
  status: number;
  offset: number | null;
}

export type Tolerance = { past: number; future: number } | "unchecked";

export interface DhmadSettings {
  signatureHeader?: string | undefined;
  encoding?: "hex" | "base64" | undefined;
}

export interface VerifyArguments {
  now: number;
  tolerance?: Tolerance | undefined;
  nestedTolerance?: Tolerance | undefined;
  allowSimple: boolean;
  settings?: DhmadSettings | undefined;
  reserialized: boolean;
  maxBodyBytes: number;
}

export interface SignArguments {
  now: number;
  scheme?: string | undefined;
  settings?: DhmadSettings | undefined;
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

export function verify(
  provider: string,
  body: Uint8Array,
  headers: [name: string, value: string][],
  secrets: Uint8Array[],
  options: VerifyArguments,
): SignatureVerdict;

export function authenticate(
  provider: string,
  body: Uint8Array,
  headers: [name: string, value: string][],
  names: string[],
  values: Uint8Array[],
  options: { maxBodyBytes: number },
): CredentialVerdict;

export function parseUnverified(provider: string, body: Uint8Array, options: { maxBodyBytes: number }): NoVerdict;

export function problems(provider: string, body: Uint8Array): string[];

export function sign(provider: string, body: Uint8Array, secret: Uint8Array, options: SignArguments): string;

export function testHeaders(
  provider: string,
  body: Uint8Array,
  secret: Uint8Array,
  options: SignArguments,
): [name: string, value: string][];

export function canonicalize(body: Uint8Array, options: { ascii: boolean; maxBodyBytes: number }): string;

export function headerNames(provider: string): string[];
