import { judge } from "./judge.js";
import { describe } from "./kind.js";
import { bodyTooLarge, invalidArgument, rawBodyRequired } from "./refusals.js";
import { readAtMost } from "./stream.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} request
 * @param {"verify" | "authenticate"} forDeliveries the function for what is not a Request
 */
export async function judgeRequest(check, request, forDeliveries) {
  if (!isRequest(request)) {
    throw invalidArgument(
      `${forDeliveries}Request takes a web-standard Request, not ${describe(request)}`,
      `For Node's req collect the raw body and use ${forDeliveries}.`,
    );
  }
  if (request.bodyUsed || request.body?.locked) {
    throw rawBodyRequired(
      "the request's body has already been read",
      `Call ${forDeliveries}Request before request.json(), request.text() or a body parser, or give it a request.clone() made before; the parsed body is event.payload.`,
    );
  }
  const bytes = await rawBody(request, check.maxBodyBytes);
  return judge(check, request.headers, { bytes, reserialized: false });
}

/**
 * @param {Request} request
 * @param {number} limit
 */
async function rawBody({ body, headers }, limit) {
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
