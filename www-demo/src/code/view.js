import { copyButton } from "../copy.js";
import { h } from "../dom.js";
import { signs } from "../provider.js";
import { tabs } from "../tabs.js";
import { nodeCode, workerCode } from "./javascript.js";
import { wishes } from "./options.js";
import { rustCode } from "./rust.js";

const LANGUAGES = /** @type {const} */ ([
  ["node", "Node", nodeCode],
  ["worker", "Worker", workerCode],
  ["rust", "Rust", rustCode],
]);

/** Which one was looked at last. @type {string} */
let chosen = "code-node";

/**
 * A receiver with the same options, to copy.
 *
 * @param {import("../delivery.js").Question} question
 */
export function codeView(question) {
  const wished = wishes(question);
  const list = h(
    "div",
    { role: "tablist", class: "tabs", "aria-label": "Language" },
    ...LANGUAGES.map(([id, name]) =>
      h("button", { role: "tab", type: "button", id: `tab-code-${id}`, "aria-controls": `code-${id}` }, name),
    ),
  );
  const panels = LANGUAGES.map(([id, name, write]) => {
    const text = write(wished);
    return h(
      "div",
      { role: "tabpanel", id: `code-${id}`, "aria-labelledby": `tab-code-${id}`, class: "code-panel" },
      copyButton(`Copy the code for ${name}`, () => text),
      h("pre", { class: "block", tabindex: 0, role: "region", "aria-label": `Code for ${name}` }, text),
    );
  });
  const show = tabs(list, panels, (panel) => {
    chosen = panel;
  });
  show(chosen);
  return [
    h(
      "p",
      { class: "muted" },
      signs(question.provider)
        ? "With the options above, judged by the server's clock. The secret comes from its environment."
        : "With the options above. The credential comes from the server's environment.",
    ),
    list,
    ...panels,
  ];
}
