import { codeView } from "../code/view.js";
import { textsView } from "../diff/view.js";
import { element, h, nodes } from "../dom.js";
import { sampleLinks } from "../samples/menu.js";
import { payloadView } from "../tree/view.js";
import { envelopeView, eventOf, proofView } from "./envelope.js";
import { reportView } from "./report.js";
import { announcement, verdictView } from "./verdict.js";
import { proofs } from "./words.js";

/** @typedef {import("./judge.js").Outcome} Outcome */

/**
 * @param {string} id
 * @param {import("../dom.js").Child} content
 */
const put = (id, content) => element(id).replaceChildren(...nodes(content));

/** Said again only if it is something else. @param {string} text */
function announce(text) {
  const place = element("announced");
  if (place.textContent !== text) place.textContent = text;
}

/** @param {string} [why] */
export function nothingYet(why = "Paste a delivery on this page, or pick a sample. It is judged as you type.") {
  element("results").classList.remove("old");
  element("found").hidden = true;
  const verdict = h("section", { class: "verdict plain" }, h("h2", {}, "Nothing to inspect yet"), h("p", {}, why));
  put("verdict", [verdict, sampleLinks()]);
  announce("");
}

/** What is shown belongs to what was entered before. */
export function outOfDate() {
  element("results").classList.add("old");
}

/**
 * @param {Outcome} outcome
 * @param {{ isOwn: boolean }} at
 */
export function show(outcome, at) {
  element("results").classList.remove("old");
  put("verdict", verdictView(outcome, at.isOwn));
  put("proof", proofView(proofs(outcome, at.isOwn)));
  put("envelope", envelopeView(outcome));
  put("checks", reportView(outcome.report, at.isOwn));
  put("payload", payloadView(outcome.question.provider, eventOf(outcome), outcome.kind === "accepted"));
  put("texts", textsView(outcome.question));
  put("code", codeView(outcome.question));
  element("found").hidden = false;
  announce(announcement(outcome));
}
