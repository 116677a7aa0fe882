import { revealButtons } from "./credential.js";
import { element } from "./dom.js";
import { inspectPanel } from "./inspect/panel.js";
import { linked } from "./share/link.js";
import { signPanel } from "./sign/panel.js";
import { tabs } from "./tabs.js";

/**
 * The address says which tab or which sample is shown, so that it can be bookmarked; a delivery only in a link that
 * somebody made on purpose, and a secret never.
 *
 * @param {string} state
 */
const say = (state) =>
  history.replaceState(null, "", location.href.replace(/#.*/, "") + (state === "" ? "" : `#${state}`));

const show = tabs(element("tabs"), [element("inspect"), element("sign")], (panel) => {
  if (panel === "sign") sign.show();
  say(panel === "sign" ? "sign" : "");
});

const inspect = inspectPanel({ onState: (sample) => say(sample === "" ? "" : `sample=${sample}`) });
const sign = signPanel({
  onInspect(filled) {
    show("inspect");
    say("");
    inspect.load(filled);
    element("verdict").focus();
  },
});
revealButtons();

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  element(element("sign").hidden ? "inspect-form" : "sign-form", HTMLFormElement).requestSubmit();
});

/** Does what the address says. */
async function follow() {
  const [what, value] = location.hash.slice(1).split("=", 2);
  show(what === "sign" ? "sign" : "inspect");
  if (what === "sample") inspect.pick(value ?? "");
  const delivery = what === "delivery" ? await linked(value ?? "") : undefined;
  if (delivery) inspect.load(delivery);
}
addEventListener("hashchange", async () => {
  await follow();
  element(element("sign").hidden ? "verdict" : "tab-sign").focus();
});
follow();
document.documentElement.dataset.ready = "";
