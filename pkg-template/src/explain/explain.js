import { bodyBytes } from "../body.js";
import { headerText } from "../headers.js";
import { describe } from "../kind.js";
import { providerName } from "../provider.js";
import { invalidArgument } from "../refusals.js";
import { askedOfSender, askedOfSignature } from "./questions.js";

/** A signature may be in any header. */
const ALL_HEADERS = { has: () => true };

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export function explain(provider, delivery, options) {
  const name = providerName(provider);
  const signsNothing = name === "idwise" || name === "agio";
  const { maxBodyBytes, ask } = signsNothing ? askedOfSender(name, options) : askedOfSignature(name, options);
  if (typeof delivery !== "object" || delivery === null) {
    throw invalidArgument(`the delivery must be { body, headers }, not ${describe(delivery)}`);
  }
  const { body, headers } = /** @type {Record<string, unknown>} */ (delivery);
  const text = headerText(headers, ALL_HEADERS);
  // Last, as everywhere: no code of the caller runs between reading the body and looking at it.
  return ask(bodyRead(body, maxBodyBytes), text);
}

/**
 * As much of a body as the core looks at. That it is too large is for the report to say, so what shows it is left on,
 * with a byte order mark that is not counted.
 *
 * @param {unknown} body
 * @param {number} limit
 */
function bodyRead(body, limit) {
  const most = limit + 4;
  const given = typeof body === "string" ? body.slice(0, most) : body;
  const read = bodyBytes(given, Number.MAX_SAFE_INTEGER);
  return { ...read, bytes: read.bytes.subarray(0, most) };
}
