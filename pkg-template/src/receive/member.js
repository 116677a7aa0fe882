/**
 * A member of what a framework hands over. Frameworks inherit theirs from prototypes of their own; what comes from the
 * prototype of all objects is there by somebody's mistake, and no delivery is read from it.
 *
 * @param {unknown} value
 * @param {string} name
 * @returns {any}
 */
export function member(value, name) {
  let holder = value;
  while (typeof holder === "object" && holder !== null) {
    const prototype = Object.getPrototypeOf(holder);
    if (Object.hasOwn(holder, name)) {
      const isOfAllObjects = prototype === null && holder !== value;
      return isOfAllObjects ? undefined : /** @type {Record<string, unknown>} */ (value)[name];
    }
    holder = prototype;
  }
  return undefined;
}
