// Explanations: compiled without DOM and without Node's types.

import {
  type Cause,
  type CauseCode,
  type CredentialProvider,
  type DiditExplainOptions,
  explain,
  isWebhookError,
  type Report,
  WebhookError,
} from "kyc-webhooks/explain";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <_T extends true>() => {};

declare const body: Uint8Array;
declare const headers: Record<string, string>;
declare const secret: string;
declare const unset: string | undefined;

const report = explain("didit", { body, headers }, { secret });
proven<Equal<typeof report, Report>>();
proven<Equal<(typeof report)["causes"], readonly Cause[]>>();
// @ts-expect-error a report is not to be edited
report.verdict = "accepted";

// Known codes complete in an editor, and one of a later version still compares.
const codes: CauseCode[] = report.causes.map(({ code }) => code);
if (codes.includes("secret_white_space") || codes.includes("of_a_later_version")) void report.matched?.secret;
const fix: string = report.causes.map(({ explanation, fix }) => `${explanation} ${fix}`).join("\n");
const age: number | null = report.clock?.age ?? null;
if (report.refusal?.code === "signature_mismatch") void report.refusal.hint;
for (const { scheme, progress } of report.attempts) if (scheme === "v2" && progress === "matched") break;
for (const { code, path, value } of report.differences) if (code === "not_canonical") void [path, value];

// Options are those of verification, and of nothing else.
const options: DiditExplainOptions = {
  secret: unset,
  elsewhere: [secret, body],
  nestedTolerance: 5,
  allowSimple: true,
};
explain("didit", { body, headers }, { ...options, tolerance: "unchecked", now: new Date(), showValues: true });
explain("dhmad", { body, headers }, { secret, settings: { encoding: "base64" }, maxBodyBytes: 5 });
explain("idwise", { body, headers }, { credential: { bearer: unset } });
const generic = (provider: CredentialProvider) => explain(provider, { body, headers }, { credential: [] });
// @ts-expect-error misspelt
explain("didit", { body, headers }, { secret, elsewere: [] });
// @ts-expect-error of Didit only
explain("dhmad", { body, headers }, { secret, allowSimple: true });
// @ts-expect-error of DHMAD only
explain("didit", { body, headers }, { secret, settings: {} });
// @ts-expect-error IDWise signs nothing
explain("idwise", { body, headers }, { secret });
// @ts-expect-error Didit signs
explain("didit", { body, headers }, { credential: { bearer: secret } });
// @ts-expect-error unknown
explain("diddit", { body, headers }, { secret });
// @ts-expect-error there is nothing to explain without headers
explain("didit", { body }, { secret });
// @ts-expect-error options are needed
explain("didit", { body, headers });

// Its errors are those of the package.
declare const thrown: unknown;
if (isWebhookError(thrown)) {
  const error: import("kyc-webhooks").WebhookError = thrown;
  void [error, thrown instanceof WebhookError];
}

void [fix, age, generic];
