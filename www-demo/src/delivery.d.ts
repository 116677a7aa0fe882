// What is inspected, and how.

import type { Credential, Provider } from "kyc-webhooks";

export type Pair = [name: string, value: string];

/** As text if it came as text; as bytes if it came from a file. */
export type ExactBody = string | Uint8Array<ArrayBuffer>;

export interface GivenCredential {
  kind: "basic" | "bearer" | "header";
  /** The user or the name of the header. */
  name: string;
  /** The password, the token or the value. */
  value: string;
}

/** When to judge a delivery. */
export interface JudgedAt {
  mode: "own" | "clock" | "given";
  given: string;
}

/** All that the form holds. */
export interface Filled {
  /** Empty: to be guessed. */
  provider: Provider | "";
  body: ExactBody;
  headers: string;
  secret: string;
  elsewhere: string;
  credential: GivenCredential;
  at: JudgedAt;
  /** Seconds as text; empty for unchecked. */
  tolerance: string;
  allowSimple: boolean;
  signatureHeader: string;
  encoding: "hex" | "base64";
}

/** What a delivery is judged with. */
export interface Question {
  provider: Provider;
  body: ExactBody;
  headers: Pair[];
  secret: string;
  elsewhere: string;
  credential: Credential | undefined;
  now: number;
  tolerance: number | "unchecked";
  allowSimple: boolean;
  settings: { signatureHeader?: string; encoding: "hex" | "base64" };
}
