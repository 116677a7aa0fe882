import { parseUnverified, safeAuthenticate, safeVerify, WebhookError } from "kyc-webhooks";
import { explained } from "../explained.js";
import { signs } from "../provider.js";

/** @typedef {import("kyc-webhooks").WebhookEvent} Accepted */
/** @typedef {import("kyc-webhooks").UnverifiedEvent} Unverified */

/**
 * What comes of a delivery. Where it is refused or not checked, `parsed` is what anybody may have written.
 *
 * @typedef {{ question: import("../delivery.js").Question, report: import("../explained.js").Report | undefined }} Common
 * @typedef {Common & { kind: "accepted", event: Accepted }} AcceptedOutcome
 * @typedef {Common & { kind: "refused", error: WebhookError, parsed: Unverified | undefined }} RefusedOutcome
 * @typedef {Common & { kind: "unchecked", error: WebhookError | undefined, parsed: Unverified | undefined }} UncheckedOutcome
 * @typedef {AcceptedOutcome | RefusedOutcome | UncheckedOutcome} Outcome
 */

/**
 * @param {import("../delivery.js").Question} question
 * @returns {Outcome}
 */
export function judge(question) {
  const { provider, body } = question;
  /** @type {Unverified | undefined} */
  let parsed;
  /** @type {WebhookError | undefined} */
  let unreadable;
  try {
    parsed = parseUnverified(provider, { body });
  } catch (thrown) {
    if (thrown instanceof WebhookError) unreadable = thrown;
    else throw thrown;
  }
  const result = checked(question);
  const report = explained(question);
  if (result === undefined) return { kind: "unchecked", question, report, error: unreadable, parsed };
  return result.ok
    ? { kind: "accepted", question, report, event: result.event }
    : { kind: "refused", question, report, error: result.error, parsed };
}

/**
 * Undefined where nothing was given to check it with.
 *
 * @param {import("../delivery.js").Question} question
 */
export function checked({ provider, body, headers, secret, credential, now, tolerance, allowSimple, settings }) {
  const delivery = { body, headers };
  if (!signs(provider)) return credential && safeAuthenticate(provider, delivery, { credential });
  if (secret === "") return undefined;
  return provider === "didit"
    ? safeVerify(provider, delivery, { secret, now, tolerance, allowSimple })
    : safeVerify(provider, delivery, { secret, now, tolerance, settings });
}
