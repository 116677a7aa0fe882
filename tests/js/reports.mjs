// The vectors of explanations, and what every report has to look like.

import { equal, ok } from "./check.mjs";
import { argumentsOf } from "./deliveries.mjs";

/** @param explaining the exports of kyc-webhooks/explain */
export function explainCase({ explain }, vector) {
  const { provider, elsewhere, expect } = vector;
  const [delivery, options] = argumentsOf(provider, vector);
  const report = explain(provider, delivery, elsewhere === undefined ? options : { ...options, elsewhere });

  checkShape(report);
  equal(
    report.causes.map(({ code }) => code),
    expect.causes,
    "causes",
  );
  equal([report.provider, report.verdict, report.complete], [provider, expect.verdict, true], "verdict");
  equal(report.refusal === null, expect.verdict === "accepted", "accepted");
  equal(report.matched !== null, expect.verdict !== "unexplained", "matched");
  if (expect.refusal !== undefined) equal(report.refusal.code, expect.refusal, "refusal");
  if (expect.secret !== undefined) equal(report.matched.secret, expect.secret, "secret");
  if (expect.scheme !== undefined) equal(report.matched.scheme, expect.scheme, "scheme");

  const text = JSON.stringify(report);
  equal(JSON.parse(text), report, "report as JSON");
  equal(
    hidden(vector).filter((one) => text.includes(one)),
    [],
    "what the report shows of secrets and headers",
  );
}

const TYPES = {
  text: (value) => typeof value === "string" && value !== "",
  textOrNull: (value) => value === null || TYPES.text(value),
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  countOrNull: (value) => value === null || TYPES.count(value),
  integerOrNull: (value) => value === null || Number.isInteger(value),
  flag: (value) => typeof value === "boolean",
  nothing: (value) => value === null,
};
const { text, textOrNull, count, countOrNull, integerOrNull, flag, nothing } = TYPES;

const shaped = (members) => (value) =>
  typeof value === "object" &&
  value !== null &&
  String(Object.keys(value)) === String(Object.keys(members)) &&
  Object.entries(members).every(([name, fits]) => fits(value[name]));
const orNull = (fits) => (value) => value === null || fits(value);
const listOf = (fits) => (value) => Array.isArray(value) && value.every(fits);

/** Every member of a report, in its order. */
const REPORT = {
  provider: text,
  verdict: text,
  refusal: orNull(shaped({ code: text, message: text, hint: textOrNull, offset: countOrNull })),
  causes: listOf(shaped({ code: text, explanation: text, fix: text })),
  matched: orNull(shaped({ scheme: text, header: text, secret: count, elsewhere: flag })),
  attempts: listOf(shaped({ scheme: text, header: text, progress: text, secret: countOrNull, reason: textOrNull })),
  clock: orNull(shaped({ status: text, age: integerOrNull, explanation: text })),
  differences: listOf(
    shaped({ code: text, explanation: text, offset: countOrNull, path: textOrNull, count, value: nothing }),
  ),
  macs: count,
  complete: flag,
};

function checkShape(report) {
  equal(Object.keys(report), Object.keys(REPORT), "members");
  for (const [name, fits] of Object.entries(REPORT)) ok(fits(report[name]), `${name}: ${JSON.stringify(report[name])}`);
  ok(Object.getPrototypeOf(report) === Object.prototype, "the report is no plain object");
}

/** What is configured and what was sent, as far as it is private. */
function hidden({ secrets = [], elsewhere = [], credentials = [], headers }) {
  const values = credentials.flatMap((one) => Object.values(one).map((value) => [value].flat().at(-1)));
  const configured = [...secrets, ...elsewhere, ...values]
    .map((secret) => secret.replace(/^["'\s]+|["'\s]+$/g, "").replace(/^whsec_/, ""))
    .filter((secret) => secret.length > 3);
  const sent = (Array.isArray(headers) ? headers : Object.entries(headers))
    .filter(([name, value]) => !/time/i.test(name) && name !== "x-webhook-event" && value.length >= 12)
    .map(([, value]) => value.slice(0, 12));
  return [...configured, ...sent];
}
