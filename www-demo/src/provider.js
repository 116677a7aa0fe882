/** @typedef {import("kyc-webhooks").Provider} Provider */
/** @typedef {import("./delivery.js").Pair} Pair */

/** @type {Record<Provider, string>} */
export const NAMES = { didit: "Didit", dhmad: "DHMAD", idwise: "IDWise", agio: "Agio" };

/**
 * @param {Provider} provider
 * @returns {provider is import("kyc-webhooks").SigningProvider}
 */
export const signs = (provider) => provider === "didit" || provider === "dhmad";

/**
 * @param {string} text
 * @returns {text is Provider}
 */
export const isProvider = (text) => Object.hasOwn(NAMES, text);

/** @type {[Provider, RegExp][]} */
const BY_HEADER = [
  ["didit", /^x-(signature|signature-v2|signature-simple|didit-signature|timestamp)$/i],
  ["dhmad", /^x-webhook-(signature|timestamp|id|event)$/i],
];

/** @type {[Provider, string[]][]} */
const BY_MEMBER = [
  ["didit", ["webhook_type", "session_id"]],
  ["agio", ["applicantId", "wallet_address", "WebhookPayloadId"]],
  ["idwise", ["event", "body"]],
  ["dhmad", ["type", "data"]],
];

/**
 * Whose delivery this looks like: by its headers, else by the members of its body. IDWise's have both of theirs.
 *
 * @param {Pair[]} headers
 * @param {string} body
 * @returns {{ provider: Provider, by: string } | undefined}
 */
export function guess(headers, body) {
  for (const [provider, pattern] of BY_HEADER) {
    const header = headers.find(([name]) => pattern.test(name));
    if (header) return { provider, by: `its header ${header[0]}` };
  }
  const members = membersOf(body);
  const isAll = new Set(["idwise", "dhmad"]);
  for (const [provider, names] of BY_MEMBER) {
    const found = names.filter((name) => members.includes(name));
    if (isAll.has(provider) ? found.length === names.length : found.length > 0) {
      return { provider, by: `the members of its body (${found.join(", ")})` };
    }
  }
  return undefined;
}

/** @param {string} body */
function membersOf(body) {
  try {
    const value = JSON.parse(body);
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  } catch {
    return [];
  }
}
