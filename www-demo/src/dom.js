/** @typedef {import("./child.js").Child} Child */

/**
 * An element with attributes (`true` sets an empty one, `false` and `undefined` none), listeners (`onclick`) and
 * children. Text stays text: nothing in this page reads HTML.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: Event) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {Child} child
 * @returns {(Node | string)[]}
 */
export function nodes(child) {
  if (Array.isArray(child)) return child.flatMap(nodes);
  if (child === null || child === undefined || child === false) return [];
  return [child instanceof Node ? child : String(child)];
}

/**
 * The element that index.html gives this id.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} [type]
 * @returns {T}
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof (type ?? HTMLElement))) throw new Error(`index.html has no such #${id}`);
  return /** @type {T} */ (found);
}

/** @param {string} id */
export const input = (id) => element(id, HTMLInputElement);
/** @param {string} id */
export const textarea = (id) => element(id, HTMLTextAreaElement);
/** @param {string} id */
export const select = (id) => element(id, HTMLSelectElement);

/**
 * Says something below a field, or nothing.
 *
 * @param {string} id
 * @param {string} text
 */
export function note(id, text) {
  const place = element(id);
  place.textContent = text;
  place.hidden = text === "" && !place.hasAttribute("role");
}

/**
 * A text in which `code` stands between backquotes.
 *
 * @param {string} text
 */
export function prose(text) {
  return text.split("`").map((part, at) => (at % 2 === 1 ? h("code", {}, part) : part));
}
