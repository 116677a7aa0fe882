import { h, prose } from "../dom.js";
import { memberDocs, payloadTypes } from "./docs.js";

/** @typedef {import("./docs.js").Types} Types */
/** @typedef {{ payload: unknown, problems: readonly string[], type: string }} Read */

/** How deep and how long an object is to be shown open. */
const OPEN_DEPTH = 2;
const OPEN_LENGTH = 24;
/** The most elements of one array, or members of one object, that are drawn. */
const MAX_DRAWN = 500;

/** What somebody opened or closed, by path, which outlives a new drawing. @type {Map<string, boolean>} */
const toggled = new Map();

/**
 * The payload as a tree with what is documented of each member, and where it departs from that.
 *
 * @param {string} provider
 * @param {object | undefined} event
 * @param {boolean} isAccepted
 */
export function payloadView(provider, event, isAccepted) {
  if (event === undefined) return h("p", { class: "muted" }, "None: the body cannot be read.");
  if (!("payload" in event))
    return h("p", { class: "muted" }, "Left out: it is not signed, so it is not part of the event.");
  const { payload, problems, type } = /** @type {Read} */ (event);
  const types = payloadTypes(provider, type);
  return [
    !isAccepted && h("p", { class: "warning" }, "Parsed, not verified: do not act on it."),
    types === undefined &&
      h("p", { class: "muted" }, "This version does not know the event, so its members have no documentation here."),
    problems.length > 0 &&
      h(
        "div",
        { class: "fact problems" },
        h("strong", {}, `${problems.length} ${problems.length === 1 ? "problem" : "problems"}: not as documented`),
        h("ul", {}, ...problems.map((problem) => h("li", {}, h("code", {}, problem)))),
      ),
    h("div", { class: "tree" }, ...members(payload, types, "", 0)),
  ];
}

/**
 * @param {unknown} value
 * @param {Types} types
 * @param {string} path
 * @param {number} depth
 */
function members(value, types, path, depth) {
  const isArray = Array.isArray(value);
  const entries = Object.entries(/** @type {object} */ (value));
  const drawn = entries.slice(0, MAX_DRAWN).map(([name, member]) => {
    // An array's elements are described by what describes the array.
    const found = isArray ? { doc: "", types } : memberDocs(types, name);
    return row(isArray ? `[${name}]` : name, member, found, isArray ? `${path}[${name}]` : `${path}.${name}`, depth);
  });
  const left = entries.length - drawn.length;
  return left > 0 ? [...drawn, h("p", { class: "muted" }, `and ${left} more`)] : drawn;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {{ doc: string, types: Types }} documented
 * @param {string} path
 * @param {number} depth
 */
function row(name, value, { doc, types }, path, depth) {
  const key = h("span", { class: "key" }, name);
  const explained = doc !== "" && h("span", { class: "doc" }, prose(doc));
  if (typeof value !== "object" || value === null) {
    const kind = value === null ? "null" : typeof value;
    const text = typeof value === "string" ? JSON.stringify(value) : String(value);
    return h("div", { class: "member", "data-path": path.slice(1) }, key, h("span", { class: kind }, text), explained);
  }
  const length = Object.keys(value).length;
  const count = Array.isArray(value) ? `[${length}]` : `{${length}}`;
  if (length === 0) {
    const empty = Array.isArray(value) ? "[]" : "{}";
    return h(
      "div",
      { class: "member", "data-path": path.slice(1) },
      key,
      h("span", { class: "muted" }, empty),
      explained,
    );
  }
  const isOpen = toggled.get(path) ?? (depth < OPEN_DEPTH && length <= OPEN_LENGTH);
  const details = h(
    "details",
    { open: isOpen, "data-path": path.slice(1) },
    h("summary", { class: "member" }, key, h("span", { class: "muted" }, count), explained),
  );
  const content = h("div", { class: "members" });
  const draw = () => content.append(...members(value, types, path, depth + 1));
  if (isOpen) draw();
  details.append(content);
  details.addEventListener("toggle", () => {
    toggled.set(path, details.open);
    if (details.open && !content.hasChildNodes()) draw();
  });
  return details;
}
