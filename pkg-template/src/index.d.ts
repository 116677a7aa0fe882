/**
 * Verify and read identity-verification (KYC) webhooks: the raw bytes, the
 * headers and your secret in; a typed event that is exactly what was signed,
 * or a precise reason why not, out.
 *
 * Didit and DHMAD sign their deliveries: {@link verify}. IDWise and Agio sign
 * nothing and can at most present a credential: {@link authenticate}.
 *
 * A whole endpoint in one call: {@link handleWebhook} and
 * {@link handleNodeWebhook}. Where you have a request and no bytes yet:
 * {@link verifyRequest}, {@link verifyNodeRequest} and their kin. The rest is
 * synchronous. There is nothing to initialise and nothing here uses the network.
 *
 * @module kyc-webhooks
 */

import type {
  AuthenticateOptions,
  Body,
  CanonicalizeOptions,
  Delivery,
  DhmadSignOptions,
  DhmadVerifyOptions,
  ParseOptions,
  SignOptions,
  UnverifiedDelivery,
  VerifyBodyOptions,
  VerifyOptions,
} from "./arguments.js";
import type { BodyEvent, SafeResult, SenderEvent, UnverifiedEvent, WebhookEvent } from "./events.js";
import type { CredentialProvider, Provider, SigningProvider } from "./providers.js";

export type * from "./arguments.js";
export { isWebhookError, WebhookError, type WebhookErrorCode } from "./errors.js";
export type * from "./events.js";
export * from "./handler.js";
export type * from "./models.js";
export type * from "./providers.js";
export type { ReplayGuard, Reservation } from "./replay.js";
export * from "./requests.js";

/**
 * Verifies the signature of a delivery and returns its event.
 *
 * @example
 * ```js
 * const event = verify("didit", { body: rawBody, headers: req.headers }, {
 *   secret: process.env.DIDIT_WEBHOOK_SECRET,
 * });
 * if (event.type === "status.updated") await save(event.dedupeKey, event.payload.status);
 * ```
 *
 * @throws {@link WebhookError} with the `code` that says why, and the HTTP
 * `status` to answer with: see {@link WebhookErrorCode}.
 */
export function verify<P extends "didit">(provider: P, delivery: Delivery, options: VerifyBodyOptions): BodyEvent<P>;
export function verify<P extends "didit">(provider: P, delivery: Delivery, options: VerifyOptions): WebhookEvent<P>;
export function verify<P extends "dhmad">(provider: P, delivery: Delivery, options: DhmadVerifyOptions): BodyEvent<P>;
export function verify<P extends SigningProvider>(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): BodyEvent<P>;

/**
 * {@link verify} that never throws, not even for wrong arguments.
 *
 * @example
 * ```js
 * const result = safeVerify("didit", { body, headers }, { secret });
 * if (!result.ok) {
 *   console.warn(result.error.code, result.error.hint);
 *   return res.writeHead(result.error.status).end();
 * }
 * await handle(result.event);
 * ```
 */
export function safeVerify<P extends "didit">(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): SafeResult<BodyEvent<P>>;
export function safeVerify<P extends "didit">(
  provider: P,
  delivery: Delivery,
  options: VerifyOptions,
): SafeResult<WebhookEvent<P>>;
export function safeVerify<P extends "dhmad">(
  provider: P,
  delivery: Delivery,
  options: DhmadVerifyOptions,
): SafeResult<BodyEvent<P>>;
export function safeVerify<P extends SigningProvider>(
  provider: P,
  delivery: Delivery,
  options: VerifyBodyOptions,
): SafeResult<BodyEvent<P>>;

/**
 * Checks that whoever sent a delivery knows your credential, and returns its
 * event. That is less than {@link verify}: nothing in the body is protected,
 * and whoever has seen one delivery can make others.
 *
 * @example
 * ```js
 * const event = authenticate("idwise", { body: rawBody, headers: req.headers }, {
 *   credential: { basic: { user: "idwise", password: process.env.IDWISE_WEBHOOK_PASSWORD } },
 * });
 * ```
 *
 * @throws {@link WebhookError} with the `code` that says why, and the HTTP
 * `status` to answer with: see {@link WebhookErrorCode}.
 */
export function authenticate<P extends CredentialProvider>(
  provider: P,
  delivery: Delivery,
  options: AuthenticateOptions,
): SenderEvent<P>;

/** {@link authenticate} that never throws, not even for wrong arguments. */
export function safeAuthenticate<P extends CredentialProvider>(
  provider: P,
  delivery: Delivery,
  options: AuthenticateOptions,
): SafeResult<SenderEvent<P>>;

/**
 * Reads a body without any check, whoever wrote it: for deliveries that were
 * checked before and stored, for Didit's unsigned callback
 * `kyb.registry_search.resolved`, and for a provider that presents no
 * credential. Ask the provider before you act on what it says.
 *
 * @throws {@link WebhookError} `body_too_large`, `type_missing`, or the code
 * that says why this is not strict JSON.
 */
export function parseUnverified<P extends Provider>(
  provider: P,
  delivery: UnverifiedDelivery,
  options?: ParseOptions,
): UnverifiedEvent<P>;

/**
 * Signs a body as the provider would: one signature, in lower-case hex. The
 * scheme defaults to the provider's preferred one (Didit: `"v2"`, DHMAD: `"raw"`).
 *
 * A parsed object is signed as its `JSON.stringify` text: send exactly that.
 *
 * @throws {@link WebhookError} for a body that cannot be signed, a missing
 * secret (`secret_missing`, `secret_empty`) or a wrong argument
 * (`invalid_argument`).
 */
export function sign<P extends "dhmad">(provider: P, body: Body, options: DhmadSignOptions): string;
export function sign<P extends SigningProvider>(provider: P, body: Body, options: SignOptions<P>): string;

/**
 * The headers of a genuine delivery, to test your own handler with. Without a
 * `scheme` it is all the headers a real delivery carries, or of Didit's the one
 * that still verifies when the body's own timestamp is not about `now`.
 *
 * @example
 * ```js
 * const body = JSON.stringify({ webhook_type: "status.updated", status: "Approved" });
 * const headers = testHeaders("didit", body, { secret: "test secret" });
 * const response = await app.request("/webhooks/didit", { method: "POST", body, headers });
 * ```
 *
 * @throws {@link WebhookError} as {@link sign} does.
 */
export function testHeaders<P extends "dhmad">(
  provider: P,
  body: Body,
  options: DhmadSignOptions,
): Record<string, string>;
export function testHeaders<P extends SigningProvider>(
  provider: P,
  body: Body,
  options: SignOptions<P>,
): Record<string, string>;

/**
 * Writes a JSON object canonically: sorted keys, no spaces, numbers as the
 * sender's Python prints them. This is the text that Didit's V2 signature
 * covers; useful to see why a signature does not match.
 *
 * @throws {@link WebhookError} `body_too_large`, or the code that says why this
 * is not strict JSON, with the byte `offset`.
 */
export function canonicalize(body: Body, options?: CanonicalizeOptions): string;
