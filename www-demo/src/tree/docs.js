import fields from "made:fields";

/** @typedef {string | string[] | undefined} Types the names of the types that may describe a value */

/**
 * @param {string} provider
 * @param {string} event
 * @returns {Types}
 */
export const payloadTypes = (provider, event) => {
  const events = fields.events[provider] ?? {};
  return Object.hasOwn(events, event) ? events[event] : undefined;
};

/**
 * What is documented of a member, and what describes the members of its value.
 *
 * @param {Types} types
 * @param {string} name
 * @returns {{ doc: string, types: Types }}
 */
export function memberDocs(types, name) {
  for (const type of [types ?? []].flat()) {
    const members = fields.types[type] ?? {};
    const found = Object.hasOwn(members, name) ? members[name] : members["*"];
    if (found) return { doc: found[0], types: found[1] };
  }
  return { doc: "", types: undefined };
}
