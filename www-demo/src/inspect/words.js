import { NAMES, signs } from "../provider.js";

/** @typedef {import("./judge.js").Outcome} Outcome */

/**
 * What an outcome is called. The words are exact: only what a signature covers is verified, a credential authenticates
 * its sender and nothing else, and a body that was read without a check is parsed.
 *
 * @typedef {{ tone: "good" | "partly" | "bad" | "plain", word: string, sentence: string }} Verdict
 */

/**
 * @param {Outcome} outcome
 * @returns {Verdict}
 */
export function verdictOf(outcome) {
  const { provider } = outcome.question;
  const name = NAMES[provider];
  if (outcome.kind === "unchecked") {
    const what = signs(provider) ? "a secret" : "a credential";
    const sentence = `Nothing was checked, because there is no ${what.slice(2)}. Anybody can have written this. Enter ${what} to check it.`;
    return { tone: "plain", word: outcome.parsed ? "Parsed, not verified" : "Not parsed", sentence };
  }
  if (outcome.kind === "refused") {
    const word = signs(provider) ? "Not verified" : "Not authenticated";
    return { tone: "bad", word, sentence: sentenceOf(outcome.error.message) };
  }
  const { event } = outcome;
  switch (event.authenticated) {
    case "body":
      return {
        tone: "good",
        word: "Verified",
        sentence: `${name} signed this body: scheme ${event.scheme}, under your secret.`,
      };
    case "fields":
      return {
        tone: "partly",
        word: "Verified: four fields only",
        sentence: `${name} signed four fields. Everything else in the body may be forged.`,
      };
    default:
      return {
        tone: "partly",
        word: "Sender authenticated, body not verified",
        sentence:
          "Whoever sent this knows your credential. Nothing protects what it says: fetch what matters from the provider.",
      };
  }
}

/**
 * A message as a sentence. The name of a header keeps its spelling.
 *
 * @param {string} message
 */
export function sentenceOf(message) {
  const isName = message.split(" ")[0]?.includes("-");
  return `${isName ? message.charAt(0) : message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/**
 * What is proven and what is not: a line each.
 *
 * @typedef {{ what: string, state: string, is: "good" | "partly" | "bad" | "plain", note: string }} Proof
 */

/** @type {(what: string, state: string, note: string) => Proof} */
const proven = (what, state, note) => ({ what, state, is: "good", note });
/** @type {(what: string, state: string, note: string) => Proof} */
const unproven = (what, state, note) => ({ what, state, is: "plain", note });

/**
 * @param {Outcome} outcome
 * @param {boolean} isOwnTime whether it was judged at its own time
 * @returns {Proof[]}
 */
export function proofs(outcome, isOwnTime) {
  if (outcome.kind !== "accepted") {
    const state = outcome.kind === "refused" ? "not trusted" : "not checked";
    const note = outcome.kind === "refused" ? "A refused delivery proves nothing." : "Nothing was checked.";
    const is = outcome.kind === "refused" ? "bad" : "plain";
    return [
      { what: "Sender", state, is, note },
      { what: "Body", state, is, note: "What is shown of it is parsed, not verified." },
    ];
  }
  const { event, question } = outcome;
  const others = unproven("Other headers", "not signed", "Anybody on the way can change them.");
  if (event.authenticated === "sender") {
    return [
      {
        what: "Sender",
        state: "authenticated",
        is: "partly",
        note: "Knows the credential, as does whoever has seen one delivery.",
      },
      unproven("Body", "not signed", "Not proven to be what the provider wrote."),
      unproven("Time", "not signed", "There is none; a recorded delivery can be sent again."),
    ];
  }
  if (event.authenticated === "fields") {
    return [
      proven("timestamp, session_id, status, webhook_type", "signed", "As the signed text has them."),
      unproven("The rest of the body", "not signed", "Left out of the event."),
      others,
    ];
  }
  const isExact = event.scheme === "raw" || event.scheme === "didit_signature";
  const values = proven("Values in the body", "signed", isExact ? "So is every byte of it." : spelling(event.scheme));
  if (question.provider === "dhmad") {
    return [
      values,
      unproven("x-webhook-timestamp", "not signed", "Keeps out what is late, not what somebody dates anew."),
      unproven("x-webhook-id", "not signed", "Can be replaced without breaking the signature."),
      others,
    ];
  }
  return [values, timeOfDelivery(outcome, event.scheme, isOwnTime), others];
}

/**
 * Of Didit, which signs it: but in the nested envelope it signs the time of the event.
 *
 * @param {Outcome} outcome
 * @param {string} scheme
 * @param {boolean} isOwnTime
 */
function timeOfDelivery({ question, report }, scheme, isOwnTime) {
  const what = "Time of the delivery";
  if (report?.clock?.status === "unchecked") {
    const isWanted = question.tolerance === "unchecked";
    const why = isWanted ? "The tolerance is unchecked." : "In this envelope `timestamp` is the time of the event.";
    return unproven(what, "not checked", `${why} A recorded delivery can be sent again.`);
  }
  const where = scheme === "v2_ts_prefixed" ? "X-Timestamp" : "`timestamp` in the body";
  const judged = isOwnTime ? "Its age was not judged: it was judged at its own time." : "It is within the tolerance.";
  return proven(what, "signed", `By ${where}. ${judged}`);
}

/** @param {string} scheme */
const spelling = (scheme) =>
  scheme === "stringified"
    ? "White space and spelling are not; the order of members is."
    : "White space, spelling and the order of members are not.";
