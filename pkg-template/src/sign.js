import { bodyBytes } from "./body.js";
import { utf8 } from "./bytes.js";
import * as core from "./core.js";
import { describe } from "./kind.js";
import { DEFAULT_MAX_BODY_BYTES, knownOptions, unixSeconds } from "./options.js";
import { providerName, signsNothing } from "./provider.js";
import { invalidArgument } from "./refusals.js";
import { oneSecret } from "./secrets.js";
import { dhmadSettings, noSettings } from "./settings.js";

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function sign(provider, body, options) {
  const { bytes, secret, scheme, now, settings } = signArguments(provider, body, options);
  if (settings === undefined) return core.signDidit(bytes, secret, scheme, now);
  return core.signDhmad(bytes, secret, scheme, settings.signatureHeader, settings.base64);
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
export function testHeaders(provider, body, options) {
  const { bytes, secret, scheme, now, settings } = signArguments(provider, body, options);
  if (settings === undefined) return record(core.testHeadersDidit(bytes, secret, scheme, now));
  return record(core.testHeadersDhmad(bytes, secret, scheme, now, settings.signatureHeader, settings.base64));
}

/**
 * @param {unknown} provider
 * @param {unknown} body
 * @param {unknown} options
 */
function signArguments(provider, body, options) {
  const known = knownOptions(options, ["secret", "scheme", "now", "settings"]);
  const { secret, scheme } = known;
  const name = providerName(provider);
  if (scheme !== undefined && (typeof scheme !== "string" || scheme === "")) {
    throw invalidArgument(`scheme must be the name of one, not ${scheme === "" ? "empty" : describe(scheme)}`);
  }
  const key = oneSecret(secret);
  if (name !== "didit" && name !== "dhmad") {
    throw signsNothing(name, "there is nothing to imitate but its credential");
  }
  const now = unixSeconds(known.now);
  const settings = name === "dhmad" ? dhmadSettings(known.settings) : noSettings(known.settings);
  // Last, so that no code of the caller runs before it is signed.
  const { bytes } = bodyBytes(body, DEFAULT_MAX_BODY_BYTES);
  return { bytes, secret: typeof key === "string" ? utf8(key) : key, scheme: scheme ?? "", now, settings };
}

/**
 * @param {string[]} listed names and values by turns
 * @returns {Record<string, string>}
 */
function record(listed) {
  const pairs = listed.flatMap((name, at) => (at % 2 === 0 ? [[name, listed[at + 1]]] : []));
  return Object.fromEntries(pairs);
}
