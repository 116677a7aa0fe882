// From a framework's request to the event.

import type {
  AuthenticateOptions,
  DhmadVerifyOptions,
  VerifyBodyOptions,
  VerifyOptions,
  WebHeaders,
} from "./arguments.js";
import type { BodyEvent, SenderEvent, WebhookEvent } from "./events.js";
import type { CredentialProvider, SigningProvider } from "./providers.js";

/** The part of a web-standard `Request` that is read. */
export interface WebRequest {
  readonly headers: WebHeaders;
  readonly body: object | null;
  readonly bodyUsed: boolean;
}

/**
 * A web-standard `Request` (Workers, Deno, Bun, Next.js app router), or what
 * holds one: as `request` (SvelteKit, React Router, Astro, Elysia), `raw`
 * (Hono's `c.req`) or `req` (h3's event, Hono's `c`).
 */
export type WebRequestHolder<R = WebRequest> =
  | R
  | { readonly request: R }
  | { readonly raw: R }
  | { readonly req: R | { readonly raw: R } };

/** The part of Node's `IncomingMessage` that tells it from other requests. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  on(event: string, listener: (argument: unknown) => void): unknown;
}

/**
 * Node's `req` (node:http, Express, NestJS, Next.js API routes, Cloud
 * Functions), or what holds it: as `raw` (Fastify's request) or `req` (Koa's
 * `ctx`).
 */
export type NodeRequestHolder = NodeRequest | { readonly raw: NodeRequest } | { readonly req: NodeRequest };

/** How to read the body of a request. */
export interface ReadingOptions {
  /**
   * How long the body may take to arrive, in whole **seconds** from 1 to 3600.
   *
   * @defaultValue 10
   */
  readonly bodyTimeout?: number | undefined;
}

/**
 * Reads the body of a web-standard `Request`, never more of it than
 * `maxBodyBytes`, and verifies it. Returns a promise: without `await` nothing
 * is verified. Call it before anything else reads the body;
 * the parsed body is `event.payload`.
 *
 * @example
 * ```js
 * export default {
 *   async fetch(request, env) {
 *     const event = await verifyRequest("didit", request, { secret: env.DIDIT_WEBHOOK_SECRET });
 *     return Response.json({ received: event.id });
 *   },
 * };
 * ```
 *
 * @throws {@link WebhookError} as {@link verify} does, and also
 * `raw_body_required` when the body has already been read, `body_timeout` when
 * it does not arrive within `bodyTimeout` seconds, `body_aborted` when the
 * connection is lost (with the runtime's own exception as `cause`), and
 * `body_encoded` when it is compressed.
 */
export function verifyRequest<P extends "didit">(
  provider: P,
  request: WebRequestHolder,
  options: VerifyBodyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;
export function verifyRequest<P extends "didit">(
  provider: P,
  request: WebRequestHolder,
  options: VerifyOptions & ReadingOptions,
): Promise<WebhookEvent<P>>;
export function verifyRequest<P extends "dhmad">(
  provider: P,
  request: WebRequestHolder,
  options: DhmadVerifyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;
export function verifyRequest<P extends SigningProvider>(
  provider: P,
  request: WebRequestHolder,
  options: VerifyBodyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;

/**
 * Reads the body of a web-standard `Request`, as {@link verifyRequest} does,
 * and authenticates its sender.
 *
 * @throws {@link WebhookError} as {@link authenticate} does, and also what
 * {@link verifyRequest} adds.
 */
export function authenticateRequest<P extends CredentialProvider>(
  provider: P,
  request: WebRequestHolder,
  options: AuthenticateOptions & ReadingOptions,
): Promise<SenderEvent<P>>;

/**
 * Finds the raw body of Node's `req`, wherever the framework has it, and
 * verifies it: `req.rawBody`, the stream, never more of it than `maxBodyBytes`,
 * or a `req.body` of bytes or text. Returns a promise: without `await` nothing
 * is verified.
 *
 * Where a parser left nothing but an object, that is tried as {@link verify}
 * would. It is refused with `raw_body_required` if only signatures over the
 * exact bytes came with it, and with `signature_mismatch` if another was
 * compared: the secret may be wrong, or the parser changed the body. The `hint`
 * of both says what to change in your framework.
 *
 * After a refusal the connection is open and the rest of the body unread: answer
 * with the error's `status`.
 *
 * @example
 * ```js
 * app.post("/webhooks/didit", async (req, res) => {
 *   const event = await verifyNodeRequest("didit", req, { secret: process.env.DIDIT_WEBHOOK_SECRET });
 *   await save(event);
 *   res.status(200).end();
 * });
 * ```
 *
 * @throws {@link WebhookError} as {@link verify} does, and also what
 * {@link verifyRequest} adds.
 */
export function verifyNodeRequest<P extends "didit">(
  provider: P,
  req: NodeRequestHolder,
  options: VerifyBodyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;
export function verifyNodeRequest<P extends "didit">(
  provider: P,
  req: NodeRequestHolder,
  options: VerifyOptions & ReadingOptions,
): Promise<WebhookEvent<P>>;
export function verifyNodeRequest<P extends "dhmad">(
  provider: P,
  req: NodeRequestHolder,
  options: DhmadVerifyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;
export function verifyNodeRequest<P extends SigningProvider>(
  provider: P,
  req: NodeRequestHolder,
  options: VerifyBodyOptions & ReadingOptions,
): Promise<BodyEvent<P>>;

/**
 * Finds the body of Node's `req` as {@link verifyNodeRequest} does, and
 * authenticates its sender. A body that was already parsed will do: no
 * credential is over its bytes.
 *
 * @throws {@link WebhookError} as {@link authenticate} does, and also what
 * {@link verifyRequest} adds.
 */
export function authenticateNodeRequest<P extends CredentialProvider>(
  provider: P,
  req: NodeRequestHolder,
  options: AuthenticateOptions & ReadingOptions,
): Promise<SenderEvent<P>>;
