import { h, prose } from "../dom.js";
import { signs } from "../provider.js";
import { checked } from "./judge.js";
import { clock, written } from "./time.js";
import { verdictOf } from "./words.js";

/** @typedef {import("./judge.js").Outcome} Outcome */

/**
 * The verdict in words, then the causes: what most people came for.
 *
 * @param {Outcome} outcome
 * @param {boolean} isOwnTime
 */
export function verdictView(outcome, isOwnTime) {
  const { tone, word, sentence } = verdictOf(outcome);
  const error = outcome.kind === "accepted" ? undefined : outcome.error;
  return h(
    "section",
    { class: `verdict ${tone}`, "aria-labelledby": "h-verdict" },
    h("h2", { id: "h-verdict" }, word),
    error && h("p", { class: "code-line" }, h("code", {}, error.code), `, status ${error.status}`, at(error.offset)),
    h("p", { class: "sentence" }, sentence),
    error && outcome.kind === "unchecked" && h("p", {}, error.message),
    error?.hint && !hasCauses(outcome) && h("p", { class: "hint" }, error.hint),
    causes(outcome),
    isOwnTime && h("p", { class: "aside" }, byClock(outcome)),
  );
}

/** What a screen reader is told. @param {Outcome} outcome */
export function announcement(outcome) {
  const { word, sentence } = verdictOf(outcome);
  const code = outcome.kind === "refused" ? `${outcome.error.code}. ` : "";
  const found = (outcome.report?.causes ?? []).map(({ explanation }) => explanation).join(" ");
  return `${word}. ${code}${sentence} ${found}`.trim();
}

/** @param {number | null} offset */
const at = (offset) => (offset === null ? "" : `, byte ${offset}`);

/** @param {Outcome} outcome */
const hasCauses = (outcome) => (outcome.report?.causes.length ?? 0) > 0;

/** @param {Outcome} outcome */
function causes(outcome) {
  const { report } = outcome;
  if (report === undefined || outcome.kind !== "refused") return null;
  if (report.causes.length === 0) {
    return h(
      "p",
      { class: "unexplained" },
      h("strong", {}, "No known cause. "),
      "None of the usual mistakes, undone alone or together, makes it match: another secret, a body with other values, or a forgery.",
      report.complete ? "" : " The search was cut short, because the body is too large.",
    );
  }
  const { matched } = report;
  return h(
    "div",
    { class: "causes" },
    h("h3", {}, report.causes.length === 1 ? "The cause" : "The causes, all of them together"),
    h(
      "dl",
      {},
      ...report.causes.map(({ code, explanation, fix }) => [
        h("dt", {}, prose(explanation)),
        h("dd", {}, prose(fix), " ", h("code", { class: "muted", "data-cause": code }, code)),
      ]),
    ),
    matched &&
      h(
        "p",
        { class: "aside" },
        matched.scheme === "credential" ? "Then the credential matches, in " : "Then the signature matches: scheme ",
        matched.scheme === "credential" ? null : [h("code", {}, matched.scheme), " in "],
        h("code", {}, matched.header),
        matched.elsewhere ? ", under the secret you use elsewhere." : ".",
      ),
  );
}

/**
 * What a server would say now, where the delivery was judged at its own time.
 *
 * @param {Outcome} outcome
 */
function byClock(outcome) {
  const { question } = outcome;
  if (outcome.kind !== "accepted" || !signs(question.provider)) return null;
  const now = clock();
  const result = checked({ ...question, now });
  const by = `Judged at its own time. By this device's clock, ${written(now)}, `;
  if (result === undefined || result.ok) return `${by}it is accepted too.`;
  return [by, "it would be refused: ", h("code", {}, result.error.code), "."];
}
