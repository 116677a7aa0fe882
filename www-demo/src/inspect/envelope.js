import { h, prose } from "../dom.js";

/** @typedef {import("./judge.js").Outcome} Outcome */

const ROWS = /** @type {const} */ ([
  ["type", "type"],
  ["subject", "subject"],
  ["outcome", "outcome"],
  ["id", "id"],
  ["dedupeKey", "dedupeKey"],
  ["occurredAt", "occurredAt"],
]);

/** @param {Outcome} outcome */
export const eventOf = (outcome) => (outcome.kind === "accepted" ? outcome.event : outcome.parsed);

/**
 * What happened to which user, in the same words for every provider.
 *
 * @param {Outcome} outcome
 */
export function envelopeView(outcome) {
  const event = eventOf(outcome);
  if (event === undefined) return h("p", { class: "muted" }, "None: the body cannot be read.");
  /** @param {unknown} value */
  const written = (value) => {
    if (value === null || value === undefined) return h("span", { class: "null" }, "null");
    return h("code", {}, value instanceof Date ? value.toISOString() : String(value));
  };
  return [
    outcome.kind !== "accepted" && h("p", { class: "warning" }, "Parsed, not verified: do not act on it."),
    h(
      "dl",
      { class: "pairs" },
      ...ROWS.map(([name, member]) => [h("dt", {}, name), h("dd", {}, written(event[member]))]),
    ),
    "fields" in event &&
      h(
        "dl",
        { class: "pairs" },
        ...Object.entries(event.fields).map(([name, value]) => [
          h("dt", {}, `fields.${name}`),
          h("dd", {}, written(value)),
        ]),
      ),
  ];
}

/** @param {import("./words.js").Proof[]} lines */
export function proofView(lines) {
  return h(
    "dl",
    { class: "proofs" },
    ...lines.map(({ what, state, is, note }) => [
      h("dt", {}, what),
      h("dd", {}, h("span", { class: `state ${is}` }, state), " ", h("span", { class: "muted" }, prose(note))),
    ]),
  );
}
