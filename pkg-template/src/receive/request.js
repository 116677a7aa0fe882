import { received } from "../body.js";
import { judge } from "../judge.js";
import { describe } from "../kind.js";
import { invalidArgument, rawBodyRequired } from "../refusals.js";
import { refuseByHeaders } from "./announced.js";
import { member } from "./member.js";
import { readStream } from "./stream.js";

/**
 * @param {import("../checks.js").Check} check
 * @param {unknown} given
 * @param {string} called the function's name
 */
export async function judgeRequest(check, given, called) {
  const request = webRequest(given, called);
  // Before any look at the body: @hono/node-server begins to read it then, and breaks the connection off if some is left.
  refuseByHeaders((name) => request.headers.get(name), check.maxBodyBytes);
  if (request.body !== null && typeof request.body?.getReader !== "function") throw notARequest(given, called);
  if (request.bodyUsed || request.body?.locked) {
    throw rawBodyRequired(
      "the request's body has already been read",
      `Call ${called} before request.json(), request.text() or a body parser (in Hono before c.req.json() or a validator), or give it a request.clone() made before; the parsed body is event.payload.`,
    );
  }
  const { body, headers } = request;
  const bytes = body === null ? new Uint8Array() : await readStream(body, check.maxBodyBytes, check.bodyTimeout);
  return judge(check, headers, () => received(bytes));
}

/**
 * The web-standard Request in what a framework hands over: itself, or as
 * `request` (SvelteKit, React Router, Astro, Elysia), `raw` (Hono's `c.req`) or
 * `req` (Hono's `c`, h3's event).
 *
 * @param {unknown} given
 * @param {string} called
 * @returns {Request}
 */
export function webRequest(given, called) {
  // Nothing else of a Request is looked at: in Next.js's Edge routes its member `request` throws.
  if (isRequest(given)) return given;
  const req = member(given, "req");
  const found = [member(given, "request"), member(given, "raw"), req, member(req, "raw")].find(isRequest);
  if (found !== undefined) return found;
  throw notARequest(given, called);
}

/**
 * @param {unknown} given
 * @param {string} called
 */
const notARequest = (given, called) =>
  invalidArgument(
    `${called} takes a web-standard Request, not ${describe(given)}`,
    "Pass what your framework hands over: request in Next.js and Workers, c.req.raw in Hono, event.request in SvelteKit. For Node's req (Express, Fastify, Koa) there is the function of the same name with Node in it.",
  );

/**
 * @param {unknown} value
 * @returns {value is Request}
 */
function isRequest(value) {
  if (typeof value !== "object" || value === null) return false;
  const { headers } = /** @type {Partial<Request>} */ (value);
  return typeof headers?.get === "function" && "body" in value;
}
