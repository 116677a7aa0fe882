import { canonicalize } from "kyc-webhooks";
import { h } from "../dom.js";
import { signs } from "../provider.js";
import { common } from "./compare.js";
import { tokens } from "./tokens.js";

/** @typedef {import("../delivery.js").ExactBody} ExactBody */

/** Texts beyond this are compared at their beginning and end only, and cut for display. */
const MAX_SHOWN = 40_000;

/**
 * What a provider that signs makes of a body, and signs under some of its schemes.
 *
 * @type {Record<import("kyc-webhooks").SigningProvider, [title: string, write: (body: ExactBody, text: string) => string]>}
 */
const CANONICAL = {
  didit: ["canonical JSON", (body) => canonicalize(body)],
  dhmad: ["what JSON.stringify writes", (_, text) => JSON.stringify(JSON.parse(text))],
};

/**
 * The text that a signature covers beside the one that arrived.
 *
 * @param {import("../delivery.js").Question} question
 */
export function textsView({ provider, body }) {
  if (!signs(provider)) {
    return h("p", { class: "muted" }, "There is no signed text: this provider signs nothing.");
  }
  const received = typeof body === "string" ? body : new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  const [title, write] = CANONICAL[provider];
  let canonical;
  try {
    canonical = write(body, received);
  } catch (error) {
    return h("p", { class: "muted" }, `There is no such text: ${error instanceof Error ? error.message : error}.`);
  }
  if (canonical === received) {
    return [h("p", { class: "fact" }, `The received text is ${title}, byte for byte.`), pane("Received", [received])];
  }
  const [before, after] = [tokens(received.slice(0, MAX_SHOWN)), tokens(canonical.slice(0, MAX_SHOWN))];
  const kept = common(before, after);
  return [
    h("p", { class: "fact" }, summary(before, after, kept), " Some schemes sign one, some the other."),
    h(
      "div",
      { class: "texts" },
      pane("Received", marked("del", before, kept.before)),
      pane(capital(title), marked("ins", after, kept.after)),
    ),
    Math.max(received.length, canonical.length) > MAX_SHOWN && h("p", { class: "muted" }, "Both are cut here."),
  ];
}

/**
 * @param {string[]} before
 * @param {string[]} after
 * @param {{ before: boolean[], after: boolean[] }} kept
 */
function summary(before, after, kept) {
  const left = before.filter((_, at) => !kept.before[at]);
  const added = after.filter((_, at) => !kept.after[at]);
  if ([...left, ...added].every((token) => token.trim() === "")) return "They differ in white space only.";
  /** @param {string[]} tokens */
  const count = ({ length }) => `${length.toLocaleString("en")} ${length === 1 ? "token" : "tokens"}`;
  return `They differ: ${count(left)} in the received text alone, ${count(added)} in the canonical one.`;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param {string} title
 * @param {(Node | string)[]} content
 */
const pane = (title, content) =>
  h(
    "figure",
    { class: "pane" },
    h("figcaption", {}, title),
    h("pre", { class: "block", tabindex: 0, role: "region", "aria-label": title }, ...content),
  );

/**
 * Neighbours that differ are marked as one.
 *
 * @param {"del" | "ins"} tag
 * @param {string[]} all
 * @param {boolean[]} kept
 */
function marked(tag, all, kept) {
  /** @type {{ isKept: boolean, text: string }[]} */
  const runs = [];
  for (const [at, text] of all.entries()) {
    const isKept = kept[at] === true;
    const last = runs.at(-1);
    if (last?.isKept === isKept) last.text += text;
    else runs.push({ isKept, text });
  }
  return runs.map(({ isKept, text }) => (isKept ? text : h(tag, {}, text)));
}
