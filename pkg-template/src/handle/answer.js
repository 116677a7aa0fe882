/**
 * What the provider is told: the status by which it decides whether to deliver
 * again, and a code for its delivery log. No detail, no payload.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string} text
 */

/**
 * Exactly 200: IDWise takes no other status for success.
 *
 * @type {Answer}
 */
export const RECEIVED = { status: 200, headers: {}, text: "" };

/**
 * @param {number} status
 * @param {string} code
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
export const failed = (status, code, headers = {}) => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  text: JSON.stringify({ code }),
});

/** @param {import("../error.js").WebhookError} error */
export const refusal = ({ status, code }) => failed(status, code, status === 405 ? { allow: "POST" } : {});
