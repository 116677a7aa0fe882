import { headerNames } from "./core.js";
import { describe, isPlainObject, isThenable } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/** @type {Map<string, Set<string>>} */
const namesOf = new Map();

/**
 * The lower-case names of the headers that the core reads of a provider's
 * deliveries, besides those of credentials.
 *
 * @param {string} provider
 */
export function headersRead(provider) {
  let names = namesOf.get(provider);
  if (names === undefined) {
    names = new Set(headerNames(provider).map((name) => name.toLowerCase()));
    namesOf.set(provider, names);
  }
  return names;
}

/**
 * The wanted headers as one text, which crosses to the core at once: `name NUL
 * value NUL` for each occurrence. A header sent twice with different values is
 * for the core to refuse, not for us to pick from.
 *
 * @param {unknown} headers
 * @param {{ has(name: string): boolean }} names which are wanted, in lower case
 */
export function headerText(headers, names) {
  let text = "";
  if (isIterable(headers)) {
    for (const pair of headers) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string") {
        throw invalidArgument(
          "headers must yield [name, value] pairs",
          "Node's req.rawHeaders is a flat list: pass req.headers.",
        );
      }
      if (names.has(pair[0].toLowerCase())) text += occurrences(pair[0], pair[1]);
    }
    return text;
  }
  if (!isPlainObject(headers)) {
    throw invalidArgument(
      `headers must be a Headers object, a record or pairs, not ${describe(headers)}`,
      isThenable(headers) ? "Await the headers first." : "Pass request.headers, or req.headers in Node.",
    );
  }
  // Own properties only: a polluted Object.prototype must not supply a header.
  for (const name of Object.keys(headers)) {
    if (names.has(name.toLowerCase())) text += occurrences(name, headers[name]);
  }
  return text;
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function occurrences(name, value) {
  // A header looked up and not found: undefined from a record, null from Headers.get.
  if (value === undefined || value === null) return "";
  if (!Array.isArray(value)) return occurrence(name, value);
  if (value.length === 0) {
    throw invalidArgument(`header ${name} is an empty array`, "Leave out a header that is not there.");
  }
  return value.map((one) => occurrence(name, one)).join("");
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function occurrence(name, value) {
  if (typeof value !== "string") throw invalidArgument(`header ${name} must be a string, not ${describe(value)}`);
  return `${framed(name)}\0${framed(value)}\0`;
}

/**
 * A NUL cannot be part of anything that a provider sends.
 *
 * @param {string} text
 */
const framed = (text) => (text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text);

/**
 * @param {unknown} value
 * @returns {value is Iterable<unknown>}
 */
const isIterable = (value) =>
  typeof value === "object" &&
  value !== null &&
  Symbol.iterator in value &&
  typeof value[Symbol.iterator] === "function";
