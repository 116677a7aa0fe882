// Providers that sign nothing: authenticate and parseUnverified.

import {
  type AuthenticateOptions,
  authenticate,
  authenticateRequest,
  type Credential,
  type CredentialProvider,
  type Delivery,
  parseUnverified,
  type SafeResult,
  type SenderEvent,
  safeAuthenticate,
  type UnverifiedEvent,
  type WebhookEvent,
} from "kyc-webhooks";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <_T extends true>() => {};

declare const delivery: Delivery;
declare const value: string;
declare const unset: string | undefined;

const event = authenticate("idwise", delivery, { credential: { bearer: value } });
proven<Equal<typeof event, SenderEvent<"idwise">>>();
proven<Equal<(typeof event)["authenticated"], "sender">>();
proven<Equal<(typeof event)["credentialIndex"], number>>();
// @ts-expect-error no secret matched
event.secretIndex;
// @ts-expect-error nothing was signed
event.scheme;

const result = safeAuthenticate("agio", delivery, { credential: { header: "x-key", value } });
proven<Equal<typeof result, SafeResult<SenderEvent<"agio">>>>();
const generic = <P extends CredentialProvider>(name: P): SenderEvent<P> =>
  authenticate(name, delivery, { credential: { bearer: value } });
proven<Equal<ReturnType<typeof generic<"agio">>, SenderEvent<"agio">>>();

// @ts-expect-error Didit signs: verify
authenticate("didit", delivery, { credential: { bearer: value } });
// @ts-expect-error not a Request
authenticateRequest("idwise", delivery, { credential: { bearer: value } });

// Credentials.
const several: readonly Credential[] = [
  { basic: { user: "idwise", password: value } },
  { bearer: value },
  { header: "X-Webhook-Key", value },
];
const options: AuthenticateOptions = { credential: several, maxBodyBytes: 1024 };
authenticate("idwise", delivery, options);
// @ts-expect-error needed
authenticate("idwise", delivery, {});
// @ts-expect-error options are needed
authenticate("idwise", delivery);
// An unset variable is for the run time to refuse: secret_missing.
authenticate("idwise", delivery, { credential: { bearer: unset } });
authenticate("idwise", delivery, { credential: { basic: { user: unset, password: unset } } });
authenticate("idwise", delivery, { credential: { header: "x-key", value: unset } });
// @ts-expect-error the header's name is not secret
authenticate("idwise", delivery, { credential: { header: unset, value } });
// @ts-expect-error not the whole credential
authenticate("idwise", delivery, { credential: undefined });
// @ts-expect-error no password
authenticate("idwise", delivery, { credential: { basic: { user: "idwise" } } });
// @ts-expect-error a header without a value
authenticate("idwise", delivery, { credential: { header: "x-key" } });
// @ts-expect-error a text does not say where it is presented
authenticate("idwise", delivery, { credential: value });
// @ts-expect-error misspelt
authenticate("idwise", delivery, { credential: { bearer: value, baerer: value } });
// @ts-expect-error nothing that is presented says when
authenticate("idwise", delivery, { credential: { bearer: value }, tolerance: 300 });
// @ts-expect-error a secret is for what is signed
authenticate("idwise", delivery, { secret: value });

// Unverified, which is no WebhookEvent: a handler of those does not take it by accident.
const unverified = parseUnverified("didit", { body: "{}" });
proven<Equal<typeof unverified, UnverifiedEvent<"didit">>>();
proven<Equal<(typeof unverified)["authenticated"], "none">>();
parseUnverified("idwise", delivery);
parseUnverified("agio", { body: "{}", headers: undefined }, { maxBodyBytes: 10 });
// @ts-expect-error nothing is verified
parseUnverified("didit", { body: "{}" }, { secret: value });
// @ts-expect-error no body
parseUnverified("didit", {});
declare const handle: (event: WebhookEvent) => void;
handle(event);
// @ts-expect-error nobody knows who wrote it
handle(unverified);
