import { canonicalize } from "kyc-webhooks";
import { h } from "../dom.js";
import { common } from "./compare.js";
import { tokens } from "./tokens.js";

/** Texts beyond this are compared at their beginning and end only, and cut for display. */
const MAX_SHOWN = 40_000;

/**
 * The text that a signature covers beside the one that arrived.
 *
 * @param {import("../delivery.js").Question} question
 */
export function textsView({ provider, body }) {
  if (provider === "idwise" || provider === "agio") {
    return h("p", { class: "muted" }, "There is no signed text: this provider signs nothing.");
  }
  const received = typeof body === "string" ? body : new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  let signed;
  try {
    signed = provider === "didit" ? canonicalize(body) : JSON.stringify(JSON.parse(received));
  } catch (error) {
    return h("p", { class: "muted" }, `There is no such text: ${error instanceof Error ? error.message : error}.`);
  }
  const title =
    provider === "didit" ? "Canonical JSON, for the V2 schemes" : "As JSON.stringify writes it, for `stringified`";
  if (signed === received) {
    return [
      h("p", { class: "fact" }, "The same, byte for byte: ", h("strong", {}, title.replaceAll("`", "")), "."),
      pane("Received", [received]),
    ];
  }
  const [before, after] = [tokens(received.slice(0, MAX_SHOWN)), tokens(signed.slice(0, MAX_SHOWN))];
  const kept = common(before, after);
  return [
    h(
      "p",
      { class: "fact" },
      summary(before, after, kept),
      " The schemes over the exact bytes sign the received text.",
    ),
    h(
      "div",
      { class: "texts" },
      pane("Received", marked("del", before, kept.before)),
      pane(title.replaceAll("`", ""), marked("ins", after, kept.after)),
    ),
    Math.max(received.length, signed.length) > MAX_SHOWN && h("p", { class: "muted" }, "Both are cut here."),
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
  return `They differ: ${count(left)} in the received text alone, ${count(added)} in the signed one.`;
}

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
