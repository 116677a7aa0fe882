// `instanceof` fails for values of another realm (Jest, vm), where the tag and
// the prototype chain's shape still tell.

/** @param {unknown} value */
const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);

/**
 * @param {unknown} value
 * @returns {value is Date}
 */
export const isDate = (value) => tag(value) === "Date";

/**
 * @param {unknown} value
 * @returns {value is ArrayBuffer}
 */
export const isArrayBuffer = (value) => tag(value) === "ArrayBuffer";

/** @param {unknown} value */
export const isShared = (value) => tag(value) === "SharedArrayBuffer";

/**
 * @param {unknown} value
 * @returns {value is WebAssembly.Module}
 */
export const isCompiledModule = (value) => tag(value) === "WebAssembly.Module";

/**
 * An object literal or a parsed JSON object, not an instance of some class.
 *
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * @param {unknown} value
 * @returns {value is object & Record<"then", unknown>}
 */
export const isThenable = (value) =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";

/**
 * @template {string} K
 * @param {unknown} value
 * @param {K} name
 * @returns {value is Record<K, Function>}
 */
export const hasMethod = (value, name) =>
  ((typeof value === "object" && value !== null) || typeof value === "function") &&
  typeof (/** @type {Record<string, unknown>} */ (value)[name]) === "function";

/**
 * Names the kind of a value for an error message, never its content.
 *
 * @param {unknown} value
 */
export function describe(value) {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? `an object (${tag(value)})` : `a ${typeof value}`;
}
