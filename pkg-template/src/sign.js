import { bodyBytes } from "./body.js";
import * as core from "./core.js";
import { headersRead } from "./headers.js";
import { describe } from "./kind.js";
import { DEFAULT_MAX_BODY_BYTES, knownOptions, unixSeconds } from "./options.js";
import { providerName, signsNothing } from "./provider.js";
import { invalidArgument } from "./refusals.js";
import { secretBytes } from "./secrets.js";
import { dhmadSettings, noSettings } from "./settings.js";

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function sign(provider, body, options) {
  const { name, bytes, secret, scheme, now, settings } = signArguments(provider, body, options);
  if (name === "didit") {
    noSettings(settings);
    return core.signDidit(bytes, secret, scheme, now);
  }
  const { signatureHeader, base64 } = dhmadSettings(settings);
  return core.signDhmad(bytes, secret, scheme, signatureHeader, base64);
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function testHeaders(provider, body, options) {
  const { name, bytes, secret, scheme, now, settings } = signArguments(provider, body, options);
  if (name === "didit") {
    noSettings(settings);
    return Object.fromEntries(core.testHeadersDidit(bytes, secret, scheme, now));
  }
  const { signatureHeader, base64 } = dhmadSettings(settings);
  return Object.fromEntries(core.testHeadersDhmad(bytes, secret, scheme, now, signatureHeader, base64));
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
function signArguments(provider, body, options) {
  const { secret, scheme, now, settings } = knownOptions(options, ["secret", "scheme", "now", "settings"]);
  const name = providerName(provider);
  if (scheme !== undefined && typeof scheme !== "string") {
    throw invalidArgument(`scheme must be a string, not ${describe(scheme)}`);
  }
  const { bytes } = bodyBytes(body, DEFAULT_MAX_BODY_BYTES);
  const key = secretBytes(secret);
  // Refuses a provider that does not exist.
  headersRead(name);
  if (name !== "didit" && name !== "dhmad") {
    throw signsNothing(name, "there is nothing to imitate but its credential");
  }
  return { name, bytes, secret: key, scheme, now: unixSeconds(now), settings };
}
