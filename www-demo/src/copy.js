import { h } from "./dom.js";

const SHOWN_MS = 1500;

/**
 * Copies, also where the page came from a file and has no clipboard of its own.
 *
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // The old way is left.
  }
  const field = h("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

/**
 * @param {string} what said to screen readers: "Copy the headers"
 * @param {() => string} text
 */
export function copyButton(what, text) {
  const button = h("button", { type: "button", class: "quiet", "aria-label": what }, "Copy");
  button.addEventListener("click", async () => {
    await copy(text());
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, SHOWN_MS);
  });
  return button;
}

/**
 * A text to take away, under its title.
 *
 * @param {string} title
 * @param {string} text
 */
export function copyable(title, text) {
  return [
    h(
      "div",
      { class: "heading" },
      h("h3", {}, title),
      copyButton(`Copy: ${title}`, () => text),
    ),
    h("pre", { class: "block", tabindex: 0, role: "region", "aria-label": title }, text),
  ];
}
