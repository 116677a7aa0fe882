import bodies from "made:samples";
import { canonicalize, testHeaders } from "kyc-webhooks";
import { presented } from "../credential.js";
import { clock } from "../inspect/time.js";
import { headerText } from "../paste/headers.js";

/** @typedef {import("kyc-webhooks").Provider} Provider */
/** @typedef {import("../delivery.js").Filled} Filled */
/** @typedef {import("../delivery.js").GivenCredential} GivenCredential */

/** Invented, like all of the samples. */
export const SECRET = "an-invented-signing-secret";

/** @type {Record<"idwise" | "agio", GivenCredential>} */
export const CREDENTIALS = {
  idwise: { kind: "basic", name: "idwise", value: "an-invented-password" },
  agio: { kind: "header", name: "X-Webhook-Key", value: "an-invented-key" },
};

/**
 * An invented body as a value, dated now where the provider signs when a delivery was made.
 *
 * @param {Provider} provider
 * @param {string} name
 * @param {number} [now] Unix seconds
 */
export function sampleValue(provider, name, now = clock()) {
  const value = structuredClone(bodies[provider][name] ?? {});
  return provider === "didit" ? dated(value, now) : value;
}

/**
 * @param {Record<string, unknown>} value
 * @param {number} now
 */
export function dated(value, now) {
  if (typeof value.timestamp !== "number") return value;
  const created = typeof value.created_at === "number" ? { created_at: now - 4 } : {};
  return { ...value, timestamp: now, ...created };
}

/**
 * A body as its provider writes it: Didit in canonical form.
 *
 * @param {Provider} provider
 * @param {Record<string, unknown>} value
 */
export const asProvider = (provider, value) =>
  provider === "didit" ? canonicalize(value, { ascii: true }) : JSON.stringify(value);

/**
 * A genuine delivery, with what verifies it.
 *
 * @param {Provider} provider
 * @param {string} name
 * @param {Record<string, unknown>} [changes] to the body
 * @returns {Partial<Filled> & { body: string, headers: string }}
 */
export function genuine(provider, name, changes = {}) {
  const body = asProvider(provider, { ...sampleValue(provider, name), ...changes });
  const common = { provider, body, secret: "", elsewhere: "", at: /** @type {const} */ ({ mode: "own", given: "" }) };
  if (provider === "didit" || provider === "dhmad") {
    const headers = testHeaders(provider, body, { secret: SECRET });
    return { ...common, secret: SECRET, headers: headerText(Object.entries(headers)) };
  }
  const credential = CREDENTIALS[provider];
  return { ...common, credential, headers: headerText([presented(credential)]) };
}
