// Compiled without DOM and without Node's types: the declarations need neither.

import {
  type BodyEvent,
  canonicalize,
  type DiditSessionEvent,
  type FieldsEvent,
  isWebhookError,
  type Provider,
  type Providers,
  type SafeResult,
  type SigningProvider,
  safeVerify,
  sign,
  testHeaders,
  type VerifyOptions,
  verify,
  type WebhookError,
  type WebhookErrorCode,
  type WebhookEvent,
} from "kyc-webhooks";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <_T extends true>() => {};

declare const body: Uint8Array;
declare const headers: Record<string, string>;
declare const secret: string;

// The whole body is verified unless Simple is allowed.
const event = verify("didit", { body, headers }, { secret });
proven<Equal<typeof event, BodyEvent<"didit">>>();
proven<Equal<(typeof event)["authenticated"], "body">>();
proven<Equal<(typeof event)["scheme"], "v2" | "v2_ts_prefixed" | "raw" | "didit_signature">>();
proven<Equal<(typeof event)["id"], string | null>>();
if (event.type === "status.updated") proven<Equal<typeof event.payload, DiditSessionEvent>>();
const bytes: Uint8Array = event.body;
// @ts-expect-error an event is not to be edited
event.type = "other";
// @ts-expect-error a body event has no fields
event.fields;

const off = verify("didit", { body, headers }, { secret, allowSimple: false });
proven<Equal<typeof off, BodyEvent<"didit">>>();

// With Simple allowed it takes a look at `authenticated` to reach either.
const either = verify("didit", { body, headers }, { secret, allowSimple: true });
proven<Equal<typeof either, WebhookEvent<"didit">>>();
// @ts-expect-error perhaps only four fields were signed
either.payload;
// @ts-expect-error perhaps the whole body was signed
either.fields;
if (either.authenticated === "fields") {
  proven<Equal<typeof either, FieldsEvent<"didit">>>();
  const status: string | null = either.fields.status;
  const simple: "simple" = either.scheme;
  const none: null = either.id;
  void [status, simple, none];
  // @ts-expect-error the body was not signed
  either.body;
} else {
  void either.payload;
}

declare const perhaps: boolean;
const unsure = verify("didit", { body, headers }, { secret, allowSimple: perhaps });
proven<Equal<typeof unsure, WebhookEvent<"didit">>>();

// Options that were put together elsewhere may allow it.
declare const elsewhere: VerifyOptions;
const given = verify("didit", { body, headers }, elsewhere);
proven<Equal<typeof given, WebhookEvent<"didit">>>();

// safeVerify narrows on `ok`.
const result = safeVerify("didit", { body, headers }, { secret });
proven<Equal<typeof result, SafeResult<BodyEvent<"didit">>>>();
// @ts-expect-error not before `ok` was looked at
result.event;
if (result.ok) void result.event.payload;
else proven<Equal<(typeof result)["error"], WebhookError>>();

// Bodies.
verify("didit", { body: "{}", headers }, { secret });
verify("didit", { body: new ArrayBuffer(2), headers }, { secret });
verify("didit", { body: new DataView(new ArrayBuffer(2)), headers }, { secret });
interface Parsed {
  status: string;
}
declare const parsed: Parsed;
verify("didit", { body: parsed, headers }, { secret });
declare const promised: Promise<string>;
// @ts-expect-error a promise of a body
verify("didit", { body: promised, headers }, { secret });
// @ts-expect-error no body
verify("didit", { body: undefined, headers }, { secret });
// @ts-expect-error not a body
verify("didit", { body: 5, headers }, { secret });

// Headers.
verify("didit", { body, headers: new Map([["x-signature", "00"]]) }, { secret });
verify("didit", { body, headers: [["x-signature", "00"]] }, { secret });
verify("didit", { body, headers: [["x-signature", "00"]] as const }, { secret });
verify("didit", { body, headers: { "x-signature": ["00"], "x-timestamp": undefined, "x-none": null } }, { secret });
// @ts-expect-error a flat list
verify("didit", { body, headers: ["x-signature", "00"] }, { secret });
// @ts-expect-error a text
verify("didit", { body, headers: "x-signature: 00" }, { secret });
// @ts-expect-error no headers
verify("didit", { body }, { secret });

// Options.
verify("didit", { body, headers }, { secret: [secret, body] as const, tolerance: 60, now: 1_800_000_000 });
verify("didit", { body, headers }, { secret, tolerance: { past: 300, future: 5 }, now: new Date() });
verify("didit", { body, headers }, { secret, tolerance: "unchecked", maxBodyBytes: 1024 });
verify("didit", { body, headers }, { secret, tolerance: undefined, now: undefined, allowSimple: undefined });
// @ts-expect-error options are needed
verify("didit", { body, headers });
// @ts-expect-error so is the secret
verify("didit", { body, headers }, {});
// An unset variable is for the run time to refuse: secret_missing.
declare const unset: string | undefined;
verify("didit", { body, headers }, { secret: unset });
sign("didit", body, { secret: unset });
// @ts-expect-error in a list it would refuse every delivery
verify("didit", { body, headers }, { secret: [secret, unset] });
verify("didit", { body, headers }, { secret: [secret, unset].filter((one): one is string => one !== undefined) });
// @ts-expect-error null is no variable
verify("didit", { body, headers }, { secret: null });
// @ts-expect-error only where a body is read
verify("didit", { body, headers }, { secret, bodyTimeout: 5 });
// @ts-expect-error misspelt
verify("didit", { body, headers }, { secret, tolerence: 60 });
// @ts-expect-error one side only
verify("didit", { body, headers }, { secret, tolerance: { past: 60 } });
// @ts-expect-error another word
verify("didit", { body, headers }, { secret, tolerance: "none" });

// Providers.
const provider: Provider = "didit";
proven<Equal<Provider, keyof Providers>>();
// @ts-expect-error unknown
verify("diddit", { body, headers }, { secret });
// @ts-expect-error IDWise signs nothing
verify("idwise", { body, headers }, { secret });
const generic = <P extends SigningProvider>(name: P): BodyEvent<P> => verify(name, { body, headers }, { secret });
proven<Equal<ReturnType<typeof generic<"didit">>, BodyEvent<"didit">>>();
const dhmad = verify("dhmad", { body, headers }, { secret });
proven<Equal<(typeof dhmad)["scheme"], "raw" | "stringified">>();
proven<Equal<FieldsEvent<"dhmad">, never>>();
// @ts-expect-error DHMAD has no signature over a few fields
verify("dhmad", { body, headers }, { secret, allowSimple: true });

// Signing.
const hex: string = sign("didit", body, { secret });
const signed: Record<string, string> = testHeaders("didit", { status: "Approved" }, { secret, scheme: "simple" });
// @ts-expect-error no such scheme
sign("didit", body, { secret, scheme: "v3" });
sign("dhmad", body, { secret, scheme: "stringified" });
// @ts-expect-error of another provider
sign("dhmad", body, { secret, scheme: "v2" });
// @ts-expect-error Agio signs nothing
testHeaders("agio", body, { secret });
// @ts-expect-error one secret signs
sign("didit", body, { secret: [secret] });
const text: string = canonicalize(body) + canonicalize("{}", { ascii: true, maxBodyBytes: 2 });
// @ts-expect-error misspelt
canonicalize(body, { asci: true });

// Errors.
declare const thrown: unknown;
if (isWebhookError(thrown)) {
  const code: WebhookErrorCode = thrown.code;
  const status: number = thrown.status;
  const hint: string | null = thrown.hint;
  const offset: number | null = thrown.offset;
  // Known codes complete in an editor, and one of a later version still compares.
  if (code === "signature_mismatch" || code === "of_a_later_version") void [status, hint, offset];
}

void [bytes, provider, hex, signed, text];
