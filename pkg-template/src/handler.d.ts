// A whole endpoint in one call.

import type { AuthenticateOptions, DhmadVerifyOptions, VerifyBodyOptions, VerifyOptions } from "./arguments.js";
import type { WebhookError } from "./errors.js";
import type { BodyEvent, SenderEvent, WebhookEvent } from "./events.js";
import type { CredentialProvider, SigningProvider } from "./providers.js";
import type { ReplayGuard } from "./replay.js";
import type { NodeRequestHolder, ReadingOptions, WebRequest, WebRequestHolder } from "./requests.js";

/** What to do with a delivery. `E` is the event that your provider and options give. */
export interface HandlingOptions<E> extends ReadingOptions {
  /**
   * Your own work. If it throws, the answer is 500 and the provider delivers
   * again; so it may run more than once for an event, even with a `guard`,
   * which sees to it that it succeeds once only.
   */
  readonly onEvent: (event: E) => unknown;
  /**
   * Lets each event take effect once: see `kyc-webhooks/replay`. The key is
   * `${event.provider}:${event.dedupeKey}`. Where `dedupeKey` is `null` nothing
   * tells events apart, so those pass the guard by.
   */
  readonly guard?: ReplayGuard | undefined;
  /**
   * Answer first and work afterwards: given the work as a promise that never
   * rejects. For work that takes longer than the provider waits (Didit: five
   * seconds). The provider has then been told 200 and does not deliver again
   * when `onEvent` throws: put the event into a queue that does.
   *
   * In Workers `(work) => ctx.waitUntil(work)`, in Next.js `after`, in a Node
   * server that keeps running `() => {}`.
   */
  readonly waitUntil?: ((work: Promise<void>) => unknown) | undefined;
  /**
   * Told of every request that is refused, for your log. What the error holds,
   * {@link WebhookError} says.
   *
   * @defaultValue `console.error` for what is yours to mend (a status from 500, `raw_body_required`); nothing for the others
   */
  readonly onRefusal?: ((error: WebhookError) => unknown) | undefined;
  /**
   * Told of what `onEvent` or the `guard` threw, for your log.
   *
   * @defaultValue `console.error`, without the event
   */
  readonly onError?: ((error: unknown, event: E) => unknown) | undefined;
}

/** A web-standard `Request` whose method is known. */
export interface WebDelivery extends WebRequest {
  readonly method: string;
}

/** The `Response` of your runtime's types; without any, a part of it. */
export type WebResponse = typeof globalThis extends { Response: { prototype: infer R } }
  ? R
  : { readonly status: number; text(): Promise<string> };

/**
 * The part of Node's `ServerResponse` that is used: `res`, or what holds it as
 * `raw` (Fastify's reply) or `res` (Koa's `ctx`).
 */
export type NodeResponseHolder = NodeResponse | { readonly raw: NodeResponse } | { readonly res: NodeResponse };

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  writeHead(status: number, headers?: Record<string, string>): unknown;
  write(text: string): unknown;
  end(text: string): unknown;
}

/**
 * Checks a delivery, hands its event to `onEvent`, and answers as the provider
 * expects. With a `credential` the sender is authenticated as
 * {@link authenticateRequest} does; otherwise the signature is verified as
 * {@link verifyRequest} does.
 *
 * | Status | When | The provider |
 * |---|---|---|
 * | 200 | `onEvent` is done, or the event was before (or is begun, with `waitUntil`) | is content |
 * | 400, 401, 408, 413, 415 | the delivery is refused: {@link WebhookErrorCode} | Didit does not deliver again |
 * | 405 | not a POST | |
 * | 500 `handler_failed` | `onEvent` threw | delivers again |
 * | 500 `secret_missing`, `invalid_argument`, … | a fault on your side | delivers again |
 * | 503 `in_progress` | another worker has the event; with `Retry-After` | delivers again |
 * | 503 `guard_unavailable` | the guard failed, so nothing was done | delivers again |
 *
 * Everything but 200 has the body `{"code":"…"}`, for the provider's log.
 *
 * It never rejects. Wrong use, such as a misspelt option, is `invalid_argument`,
 * told to `onRefusal` or, where the options are too wrong to have one, to
 * `console.error`. Never pass a provider from the URL unchecked: strangers could
 * then choose how they are checked, and fill your log.
 *
 * @example
 * ```js
 * export default {
 *   fetch: (request, env, ctx) =>
 *     handleWebhook("didit", request, {
 *       secret: env.DIDIT_WEBHOOK_SECRET,
 *       onEvent: (event) => save(event.dedupeKey, event.subject, event.outcome),
 *       onRefusal: (error) => console.warn(error.code, error.message, error.hint),
 *     }),
 * };
 * ```
 */
export function handleWebhook<P extends "didit">(
  provider: P,
  request: WebRequestHolder<WebDelivery>,
  options: VerifyBodyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<WebResponse>;
export function handleWebhook<P extends "didit">(
  provider: P,
  request: WebRequestHolder<WebDelivery>,
  options: VerifyOptions & HandlingOptions<WebhookEvent<P>>,
): Promise<WebResponse>;
export function handleWebhook<P extends "dhmad">(
  provider: P,
  request: WebRequestHolder<WebDelivery>,
  options: DhmadVerifyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<WebResponse>;
export function handleWebhook<P extends CredentialProvider>(
  provider: P,
  request: WebRequestHolder<WebDelivery>,
  options: AuthenticateOptions & HandlingOptions<SenderEvent<P>>,
): Promise<WebResponse>;
export function handleWebhook<P extends SigningProvider>(
  provider: P,
  request: WebRequestHolder<WebDelivery>,
  options: VerifyBodyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<WebResponse>;

/**
 * {@link handleWebhook} for Node's `req` and `res`. Resolves once it has
 * answered. A sender that is refused before it has sent its whole body is given
 * a second to read the answer; then the connection is closed.
 *
 * @example
 * ```js
 * app.post("/webhooks/didit", (req, res) =>
 *   handleNodeWebhook("didit", req, res, {
 *     secret: process.env.DIDIT_WEBHOOK_SECRET,
 *     onEvent: (event) => save(event.dedupeKey, event.subject, event.outcome),
 *     onRefusal: (error) => console.warn(error.code, error.message, error.hint),
 *   }),
 * );
 * ```
 *
 * @throws {@link WebhookError} `invalid_argument` where `res` is no response, so
 * that nothing can be answered, and for nothing else.
 */
export function handleNodeWebhook<P extends "didit">(
  provider: P,
  req: NodeRequestHolder,
  res: NodeResponseHolder,
  options: VerifyBodyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<void>;
export function handleNodeWebhook<P extends "didit">(
  provider: P,
  req: NodeRequestHolder,
  res: NodeResponseHolder,
  options: VerifyOptions & HandlingOptions<WebhookEvent<P>>,
): Promise<void>;
export function handleNodeWebhook<P extends "dhmad">(
  provider: P,
  req: NodeRequestHolder,
  res: NodeResponseHolder,
  options: DhmadVerifyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<void>;
export function handleNodeWebhook<P extends CredentialProvider>(
  provider: P,
  req: NodeRequestHolder,
  res: NodeResponseHolder,
  options: AuthenticateOptions & HandlingOptions<SenderEvent<P>>,
): Promise<void>;
export function handleNodeWebhook<P extends SigningProvider>(
  provider: P,
  req: NodeRequestHolder,
  res: NodeResponseHolder,
  options: VerifyBodyOptions & HandlingOptions<BodyEvent<P>>,
): Promise<void>;
