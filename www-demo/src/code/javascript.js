import { signs } from "../provider.js";

/** @typedef {import("./options.js").Wishes} Wishes */

/**
 * The options of a handler.
 *
 * @param {Wishes} wishes
 * @param {string} env where secrets are read from
 * @param {string} indent
 */
function options(wishes, env, indent) {
  const lines = signs(wishes.provider) ? signing(wishes, env) : [`credential: ${credential(wishes, env)},`];
  lines.push(
    "onEvent: (event) => console.log(event.type, event.outcome),",
    "onRefusal: (error) => console.warn(error.code, error.message, error.hint),",
  );
  return lines.map((line) => `${indent}${line}\n`).join("");
}

/** @param {Wishes} wishes @param {string} env */
function signing({ variable, tolerance, allowSimple, signatureHeader, isBase64 }, env) {
  const settings = [
    signatureHeader && `signatureHeader: ${JSON.stringify(signatureHeader)}`,
    isBase64 && 'encoding: "base64"',
  ].filter(Boolean);
  return [
    `secret: ${env}.${variable}_WEBHOOK_SECRET,`,
    tolerance !== undefined && `tolerance: ${JSON.stringify(tolerance)},`,
    allowSimple && "allowSimple: true,",
    settings.length > 0 && `settings: { ${settings.join(", ")} },`,
  ].filter((line) => line !== false);
}

/** @param {Wishes} wishes @param {string} env */
function credential({ credential: kind, header, variable }, env) {
  if (kind === "bearer") return `{ bearer: ${env}.${variable}_WEBHOOK_TOKEN }`;
  if (kind === "header") return `{ header: ${JSON.stringify(header)}, value: ${env}.${variable}_WEBHOOK_KEY }`;
  return `{ basic: { user: ${env}.${variable}_WEBHOOK_USER, password: ${env}.${variable}_WEBHOOK_PASSWORD } }`;
}

/** @param {Wishes} wishes */
export const nodeCode = (wishes) =>
  `import { createServer } from "node:http";
import { handleNodeWebhook } from "kyc-webhooks";

createServer((req, res) =>
  handleNodeWebhook("${wishes.provider}", req, res, {
${options(wishes, "process.env", "    ")}  }),
).listen(8787);
`;

/** @param {Wishes} wishes */
export const workerCode = (wishes) =>
  `import { handleWebhook } from "kyc-webhooks";

export default {
  fetch: (request, env) =>
    handleWebhook("${wishes.provider}", request, {
${options(wishes, "env", "      ")}    }),
};
`;
