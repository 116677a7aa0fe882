import { bodyBytes } from "./body.js";
import * as core from "./core.js";
import { describe } from "./kind.js";
import { DEFAULT_MAX_BODY_BYTES, knownOptions, unixSeconds } from "./options.js";
import { providerName } from "./provider.js";
import { invalidArgument } from "./refusals.js";
import { secretBytes } from "./secrets.js";
import { signatureSettings } from "./settings.js";

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function sign(provider, body, options) {
  return core.sign(...signArguments(provider, body, options));
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function testHeaders(provider, body, options) {
  return Object.fromEntries(core.testHeaders(...signArguments(provider, body, options)));
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 * @returns {Parameters<typeof core.sign>}
 */
function signArguments(provider, body, options) {
  const { secret, scheme, now, settings } = knownOptions(options, ["secret", "scheme", "now", "settings"]);
  const name = providerName(provider);
  if (scheme !== undefined && typeof scheme !== "string") {
    throw invalidArgument(`scheme must be a string, not ${describe(scheme)}`);
  }
  const { bytes } = bodyBytes(body, DEFAULT_MAX_BODY_BYTES);
  const how = { scheme, now: unixSeconds(now), settings: signatureSettings(name, settings) };
  return [name, bytes, secretBytes(secret), how];
}
