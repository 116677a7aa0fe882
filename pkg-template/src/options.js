import { describe, isDate, isPlainObject } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/** What a delivery may weigh unless the caller says otherwise: 1 MiB. */
export const DEFAULT_MAX_BODY_BYTES = 1_048_576;

/** 16 MiB: reading takes up to thirty times as much, and the memory of WebAssembly never shrinks. */
const MAX_BODY_BYTES = 16_777_216;

/** Later than the year 5000 in seconds, 1973 in milliseconds. */
const SURELY_MILLISECONDS = 1e11;

/**
 * The caller's options as own properties, none misspelt: an option that is
 * silently ignored, or inherited from a polluted Object.prototype, would be a
 * check silently weakened.
 *
 * @template {string} K
 * @param {unknown} options
 * @param {readonly K[]} names
 * @param {string} [what]
 * @returns {Partial<Record<K, unknown>>}
 */
export function knownOptions(options, names, what = "options") {
  /** @type {Partial<Record<K, unknown>>} */
  const known = Object.create(null);
  if (options === undefined) return known;
  if (!isPlainObject(options)) {
    throw invalidArgument(`${what} must be an object, not ${describe(options)}`, `Pass { ${names[0]}: … }.`);
  }
  for (const name of Object.keys(options)) {
    if (!(/** @type {readonly string[]} */ (names).includes(name))) {
      throw invalidArgument(`${what} has no ${JSON.stringify(name)}`, `Known: ${names.join(", ")}.`);
    }
  }
  return Object.assign(known, options);
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function flag(name, value = false) {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${name} must be true or false, not ${describe(value)}`);
}

/** @param {unknown} value */
export function maxBodyBytes(value = DEFAULT_MAX_BODY_BYTES) {
  return wholeNumber(value, "maxBodyBytes", "bytes", 1, MAX_BODY_BYTES);
}

/**
 * How long a body may take to arrive, unless the caller says otherwise: 10 seconds.
 *
 * @param {unknown} value
 */
export const bodyTimeoutSeconds = (value = 10) => wholeNumber(value, "bodyTimeout", "seconds", 1, 3600);

/**
 * Seconds into the past and into the future; NaN for what is not checked.
 *
 * @typedef {{ past: number, future: number }} Tolerance
 */

/** @type {Tolerance} */
export const UNCHECKED = { past: Number.NaN, future: Number.NaN };

/** What Didit documents. */
export const DEFAULT_TOLERANCE = { past: 300, future: 300 };

/**
 * @param {unknown} value
 * @param {string} name
 * @param {Tolerance} byDefault
 * @returns {Tolerance}
 */
export function tolerance(value, name, byDefault) {
  if (value === undefined) return byDefault;
  if (value === "unchecked") return UNCHECKED;
  if (isPlainObject(value)) {
    const { past, future } = knownOptions(value, ["past", "future"], name);
    return {
      past: seconds(past, `${name}.past`),
      future: seconds(future, `${name}.future`),
    };
  }
  const both = seconds(value, name);
  return { past: both, future: both };
}

/**
 * The caller's clock, or the system's, in whole Unix seconds.
 *
 * @param {unknown} value
 */
export function unixSeconds(value = new Date()) {
  if (isDate(value)) return seconds(Math.floor(value.getTime() / 1000), "now");
  const now = seconds(value, "now");
  refuseMilliseconds(now, "Pass a Date, or Math.floor(Date.now() / 1000).");
  return now;
}

/**
 * @param {number} now
 * @param {string} hint
 */
export function refuseMilliseconds(now, hint) {
  if (now > SURELY_MILLISECONDS) throw invalidArgument("now must be in seconds and looks like milliseconds", hint);
}

/**
 * @param {unknown} value
 * @param {string} name
 */
const seconds = (value, name) => wholeNumber(value, name, "seconds", 0, Number.MAX_SAFE_INTEGER);

/**
 * @param {unknown} value
 * @param {string} name
 * @param {string} unit
 * @param {number} least
 * @param {number} most
 */
export function wholeNumber(value, name, unit, least, most) {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  const got = typeof value === "number" ? value : describe(value);
  throw invalidArgument(`${name} must be a whole number of ${unit} from ${least} to ${most}, not ${got}`);
}
