import { h, select } from "../dom.js";
import { NAMES } from "../provider.js";
import { BROKEN, GOOD, sampleOf } from "./catalogue.js";

/** @typedef {import("./catalogue.js").Sample} Sample */

/**
 * The menu of samples: for each provider the genuine ones, then those with something wrong.
 *
 * @param {(sample: Sample) => void} onPick
 */
export function sampleMenu(onPick) {
  const field = select("sample");
  /** @param {string} label @param {Sample[]} samples */
  const group = (label, samples) =>
    h("optgroup", { label }, ...samples.map(({ id, title }) => h("option", { value: id }, title)));
  field.append(h("option", { value: "" }, "None: your own delivery"));
  for (const [provider, name] of Object.entries(NAMES)) {
    const own = (/** @type {Sample} */ sample) => sample.provider === provider;
    field.append(group(name, GOOD.filter(own)), group(`${name}, with something wrong`, BROKEN.filter(own)));
  }
  /** @param {string} id */
  const pick = (id) => {
    const sample = sampleOf(id);
    if (sample === undefined) return;
    field.value = id;
    onPick(sample);
  };
  field.addEventListener("change", () => pick(field.value));
  return {
    field,
    pick,
    /** What is shown is no sample any more. */
    forget() {
      field.value = "";
    },
  };
}

/** The samples as links, for who has nothing to paste. */
export function sampleLinks() {
  /** @param {string} title @param {Sample[]} samples */
  const list = (title, samples) =>
    h(
      "div",
      {},
      h("h3", {}, title),
      h(
        "ul",
        {},
        ...samples.map((each) =>
          h("li", {}, h("a", { href: `#sample=${each.id}` }, each.title), ` ${NAMES[each.provider]}`),
        ),
      ),
    );
  return h("div", { class: "links" }, list("What goes wrong, as samples", BROKEN), list("And what is right", GOOD));
}
