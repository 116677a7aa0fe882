import { judge } from "./judge.js";
import { describe } from "./kind.js";
import { bodyTooLarge, invalidArgument, rawBodyRequired } from "./refusals.js";
import { verifySettings } from "./settings.js";
import { readAtMost } from "./stream.js";

/**
 * @param {unknown} provider
 * @param {unknown} request
 * @param {unknown} options
 */
export async function verifyRequest(provider, request, options) {
  const settings = verifySettings(provider, options);
  if (!isRequest(request)) {
    throw invalidArgument(
      `verifyRequest takes a web-standard Request, not ${describe(request)}`,
      "For Node's req collect the raw body and use verify.",
    );
  }
  const bytes = await rawBody(request, settings.checks.maxBodyBytes);
  return judge(settings, request.headers, { bytes, reserialized: false });
}

/**
 * @param {Request} request
 * @param {number} limit
 */
async function rawBody({ body, bodyUsed, headers }, limit) {
  if (bodyUsed || body?.locked) {
    throw rawBodyRequired(
      "the request's body has already been read",
      "Call verifyRequest before request.json(), request.text() or a body parser, or give it a request.clone() made before; the parsed body is event.payload.",
    );
  }
  // Only a shortcut: what is counted in the end is what arrives.
  if (Number(headers.get("content-length")) > limit) throw bodyTooLarge(limit);
  return body === null ? new Uint8Array() : readAtMost(body, limit);
}

/**
 * @param {unknown} value
 * @returns {value is Request}
 */
function isRequest(value) {
  if (typeof value !== "object" || value === null) return false;
  const { headers, body } = /** @type {Partial<Request>} */ (value);
  return typeof headers?.get === "function" && (body === null || typeof body?.getReader === "function");
}
