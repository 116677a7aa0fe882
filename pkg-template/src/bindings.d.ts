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

export interface VerifyArguments {
  now: number;
  tolerance?: Tolerance | undefined;
  nestedTolerance?: Tolerance | undefined;
  allowSimple: boolean;
  reserialized: boolean;
  maxBodyBytes: number;
}

export interface SignArguments {
  now: number;
  scheme?: string | undefined;
}

interface Judged {
  provider: string;
  type: string;
  id: string | null;
  dedupeKey: string | null;
  subject: string | null;
  outcome: Outcome | null;
  occurredAt: number | null;
  scheme: string;
  secretIndex: number;
}

export type Verdict =
  | (Judged & { authenticated: "body" })
  | (Judged & { authenticated: "fields"; fields: SimpleFields });

export function initSync(input: { module: WebAssembly.Module | BufferSource }): unknown;

export function verify(
  provider: string,
  body: Uint8Array,
  headers: [name: string, value: string][],
  secrets: Uint8Array[],
  options: VerifyArguments,
): Verdict;

export function sign(provider: string, body: Uint8Array, secret: Uint8Array, options: SignArguments): string;

export function testHeaders(
  provider: string,
  body: Uint8Array,
  secret: Uint8Array,
  options: SignArguments,
): [name: string, value: string][];

export function canonicalize(body: Uint8Array, options: { ascii: boolean; maxBodyBytes: number }): string;

export function headerNames(provider: string): string[];
