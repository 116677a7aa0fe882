import { h } from "../dom.js";

/** @typedef {import("../explained.js").Report} Report */

const PROGRESS = /** @type {Record<string, [words: string, tone: string]>} */ ({
  matched: ["matches", "good"],
  different: ["compared, different", "bad"],
  header_absent: ["header absent", "plain"],
  header_malformed: ["header malformed", "bad"],
  no_message: ["nothing to compare with", "bad"],
});

/**
 * Every scheme and how far it got, the clock, and what is unusual about the body.
 *
 * @param {Report | undefined} report
 * @param {boolean} isOwnTime whether it was judged at its own time
 */
export function reportView(report, isOwnTime) {
  if (report === undefined)
    return h("p", { class: "muted" }, "Nothing: there is no secret or credential to check with.");
  return [attempts(report), clockLine(report, isOwnTime), differences(report), search(report)];
}

/** @param {Report} report */
function attempts({ attempts: tried, verdict }) {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Schemes" },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h("tr", {}, ...["Scheme", "Header", "Got as far as"].map((title) => h("th", { scope: "col" }, title))),
      ),
      h(
        "tbody",
        {},
        ...tried.map(({ scheme, header, progress, reason }) => {
          const [words, found] = PROGRESS[progress] ?? [progress, "plain"];
          // Where one matches, nothing is wrong with the others.
          const tone = verdict === "accepted" && found === "bad" ? "plain" : found;
          return h(
            "tr",
            { "data-scheme": scheme, "data-progress": progress },
            h("th", { scope: "row" }, h("code", {}, scheme)),
            h("td", {}, h("code", {}, header)),
            h(
              "td",
              {},
              h("span", { class: `state ${tone}` }, words),
              reason && h("span", { class: "muted" }, ` ${reason}`),
            ),
          );
        }),
      ),
    ),
  );
}

/**
 * @param {Report} report
 * @param {boolean} isOwnTime
 */
const clockLine = ({ clock }, isOwnTime) =>
  clock &&
  h(
    "p",
    { class: "fact" },
    h("strong", {}, "Time"),
    " ",
    isOwnTime && clock.status === "fresh"
      ? "Judged at the time that the delivery states, so that its age is no reason."
      : clock.explanation,
    " ",
    h("code", { class: "muted" }, clock.status),
  );

/** @param {Report} report */
function differences({ differences: found }) {
  if (found.length === 0) return null;
  return h(
    "div",
    { class: "fact" },
    h("strong", {}, "Unusual about the body"),
    h(
      "ul",
      {},
      ...found.map(({ code, explanation, offset, path, count, value }) =>
        h(
          "li",
          { "data-difference": code },
          explanation,
          " ",
          h(
            "span",
            { class: "muted" },
            [offset === null ? "" : `byte ${offset}`, path ?? "", count > 1 ? `first of ${count}` : ""]
              .filter(Boolean)
              .join(", "),
          ),
          value && h("code", { class: "shown" }, value),
        ),
      ),
    ),
  );
}

/** @param {Report} report */
const search = ({ macs, complete }) =>
  macs > 0 &&
  h(
    "p",
    { class: "muted" },
    `The search computed ${macs.toLocaleString("en")} MACs${complete ? "" : " and was cut short"}.`,
  );
