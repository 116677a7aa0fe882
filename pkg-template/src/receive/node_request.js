import { bodyBytes, received } from "../body.js";
import { isWebhookError } from "../error.js";
import { judge } from "../judge.js";
import { describe, isArrayBuffer, isPlainObject } from "../kind.js";
import { bodyAborted, invalidArgument, rawBodyRequired } from "../refusals.js";
import { refuseByHeaders } from "./announced.js";
import { member } from "./member.js";
import { readNodeStream } from "./node_stream.js";
import { keepRawBody } from "./parsers.js";

/**
 * Node's `IncomingMessage`, whatever made or wrapped it.
 *
 * @typedef {import("./node_stream.js").NodeStream & {
 *   headers: Record<string, string | string[] | undefined>,
 *   method?: string, httpVersionMajor?: number, complete?: boolean, destroyed?: boolean,
 *   readableDidRead?: boolean, readableEnded?: boolean, readableFlowing?: boolean | null,
 * }} NodeMessage
 */

/**
 * @param {import("../checks.js").Check} check
 * @param {unknown} given
 * @param {string} called the function's name
 */
export async function judgeNodeRequest(check, given, called) {
  const { message, holder } = nodeRequest(given, called);
  const { headers } = message;
  /** @param {() => import("../body.js").Body} read */
  const judged = (read) => judge(check, headers, read);
  const limit = check.maxBodyBytes;

  const kept = [member(holder, "rawBody"), member(message, "rawBody")].find(isRaw);
  if (kept !== undefined) return judged(() => bodyBytes(kept, limit));
  if (!wasRead(message)) {
    if (message.destroyed) throw bodyAborted();
    refuseByHeaders((name) => headers[name], limit);
    const bytes = await readNodeStream(message, limit, check.bodyTimeout);
    return judged(() => received(bytes));
  }
  const body = member(holder, "body") ?? member(message, "body");
  if (isRaw(body)) return judged(() => bodyBytes(body, limit));
  const hint = keepRawBody(holder, called);
  if (!isPlainObject(body)) throw rawBodyRequired("the request's body has already been read", hint);
  try {
    return judged(() => bodyBytes(body, limit));
  } catch (thrown) {
    throw isWebhookError(thrown) ? ofParsed(thrown, hint) : thrown;
  }
}

/**
 * A refusal of a parsed body that its raw bytes might have been spared.
 *
 * @param {import("../error.js").WebhookError} error
 * @param {string} hint how to keep the raw body
 */
function ofParsed(error, hint) {
  switch (error.code) {
    // No wrong use: anybody can send what is nested too deeply for JSON.stringify.
    case "invalid_argument":
      return rawBodyRequired("a parser has read the body, and what it left cannot be written as JSON again", hint);
    case "raw_body_required":
      error.hint = hint;
      break;
    // It was compared: a wrong secret or a forgery is as likely as a number that the parser has rounded.
    case "signature_mismatch":
      error.hint += ` ${hint}`;
  }
  return error;
}

/**
 * Node's message in what a framework hands over, and the object on which its
 * parser left the body: both the same (node:http, Express, Next.js), or the
 * message as `raw` (Fastify) or `req` (Koa's `ctx.request`; `ctx.body` is the
 * answer's).
 *
 * @param {unknown} given
 * @param {string} called
 * @returns {{ message: NodeMessage, holder: object }}
 */
export function nodeRequest(given, called) {
  if (isMessage(given)) return { message: given, holder: given };
  for (const [holder, name] of [
    [given, "raw"],
    [member(given, "request"), "req"],
    [given, "req"],
  ]) {
    const message = member(holder, name);
    if (isMessage(message)) return { message, holder };
  }
  throw invalidArgument(
    `${called} takes Node's req, not ${describe(given)}`,
    "Pass req in node:http, Express and Next.js API routes, request in Fastify, ctx in Koa. For a web-standard Request there is the function of the same name without Node in it.",
  );
}

/**
 * @param {unknown} value
 * @returns {value is NodeMessage}
 */
function isMessage(value) {
  if (typeof value !== "object" || value === null) return false;
  const { on, headers } = /** @type {Partial<NodeMessage>} */ (value);
  return typeof on === "function" && typeof headers === "object" && headers !== null;
}

/**
 * Whether there is nothing left to read, or somebody else is at it. A stand-in
 * for tests that cannot be read has its body in `body`.
 *
 * @param {NodeMessage} message
 */
const wasRead = ({ readableDidRead, readableEnded, readableFlowing, resume }) =>
  readableDidRead === true || readableEnded === true || readableFlowing === true || typeof resume !== "function";

/** @param {unknown} body */
const isRaw = (body) => typeof body === "string" || ArrayBuffer.isView(body) || isArrayBuffer(body);
