import { headerNames } from "./core.js";
import { describe, isPlainObject, isThenable } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/** @typedef {[name: string, value: string]} Pair */

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
    names = new Set(headerNames(provider));
    namesOf.set(provider, names);
  }
  return names;
}

/**
 * The wanted headers, each occurrence a pair of its own: a header sent twice
 * with different values is for the core to refuse, not for us to pick from.
 *
 * @param {unknown} headers
 * @param {Set<string>} names
 * @returns {Pair[]}
 */
export function pickHeaders(headers, names) {
  /** @type {Pair[]} */
  const picked = [];
  for (const [name, value] of entriesOf(headers)) {
    if (!names.has(name.toLowerCase())) continue;
    // A header looked up and not found: undefined from a record, null from Headers.get.
    if (value === undefined || value === null) continue;
    if (Array.isArray(value) && value.length === 0) {
      throw invalidArgument(`header ${name} is an empty array`, "Leave out a header that is not there.");
    }
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== "string") {
        throw invalidArgument(`header ${name} must be a string, not ${describe(one)}`);
      }
      picked.push([name, one]);
    }
  }
  return picked;
}

/**
 * The headers as one text, which crosses to the core at once: `name NUL value
 * NUL`. A NUL inside cannot be part of anything that a provider sends.
 *
 * @param {Pair[]} pairs
 */
export const joined = (pairs) =>
  pairs
    .flat()
    .map((text) => `${text.replaceAll("\0", "\ufffd")}\0`)
    .join("");

/**
 * @param {unknown} headers
 * @returns {Iterable<[string, unknown]>}
 */
function entriesOf(headers) {
  if (isIterable(headers)) return pairsOf(headers);
  // Own properties only: a polluted Object.prototype must not supply a header.
  if (isPlainObject(headers)) return Object.entries(headers);
  throw invalidArgument(
    `headers must be a Headers object, a record or pairs, not ${describe(headers)}`,
    isThenable(headers) ? "Await the headers first." : "Pass request.headers, or req.headers in Node.",
  );
}

/**
 * @param {Iterable<unknown>} headers
 * @returns {Generator<[string, unknown]>}
 */
function* pairsOf(headers) {
  for (const pair of headers) {
    if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string") {
      throw invalidArgument(
        "headers must yield [name, value] pairs",
        "Node's req.rawHeaders is a flat list: pass req.headers.",
      );
    }
    yield [pair[0], pair[1]];
  }
}

/**
 * @param {unknown} value
 * @returns {value is Iterable<unknown>}
 */
const isIterable = (value) =>
  typeof value === "object" &&
  value !== null &&
  Symbol.iterator in value &&
  typeof value[Symbol.iterator] === "function";
