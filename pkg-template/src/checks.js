// The ways to decide about a delivery: everything about them but the delivery itself.

import * as core from "./core.js";
import { credentialList } from "./credentials.js";
import { headersRead } from "./headers.js";
import {
  bodyTimeoutSeconds,
  DEFAULT_TOLERANCE,
  flag,
  knownOptions,
  maxBodyBytes,
  tolerance,
  UNCHECKED,
  unixSeconds,
} from "./options.js";
import { withPacked } from "./packed.js";
import { providerName, signsNothing } from "./provider.js";
import { invalidArgument } from "./refusals.js";
import { secretList } from "./secrets.js";
import { dhmadSettings, noSettings } from "./settings.js";

/**
 * @typedef {object} Check
 * @property {string} provider
 * @property {Set<string>} headerNames the headers to look at, in lower case
 * @property {unknown} [defaultHeaders] where there need not be any
 * @property {number} maxBodyBytes
 * @property {number} bodyTimeout in seconds, where the body is still to be read
 * @property {(body: import("./body.js").Body, headers: string) => import("./bindings.js").Verdict} decide
 */

/**
 * By what the provider signed.
 *
 * @param {unknown} provider
 * @param {unknown} options
 * @param {readonly string[]} [more] names of options that are the caller's to read
 * @returns {Check}
 */
export function signatureCheck(provider, options, more = []) {
  const name = providerName(provider);
  const known = knownOptions(options, [
    "secret",
    "tolerance",
    "nestedTolerance",
    "now",
    "allowSimple",
    "settings",
    "maxBodyBytes",
    ...more,
  ]);
  const headerNames = headersRead(name);
  const secrets = secretList(known.secret);
  const { past, future } = tolerance(known.tolerance, "tolerance", DEFAULT_TOLERANCE);
  const nested = tolerance(known.nestedTolerance, "nestedTolerance", UNCHECKED);
  const now = unixSeconds(known.now);
  const allowSimple = flag("allowSimple", known.allowSimple);
  const limit = maxBodyBytes(known.maxBodyBytes);
  const bodyTimeout = bodyTimeoutSeconds(known.bodyTimeout);

  if (name === "didit") {
    noSettings(known.settings);
    return {
      provider: name,
      headerNames,
      maxBodyBytes: limit,
      bodyTimeout,
      decide: ({ bytes, reserialized }, headers) =>
        withPacked(secrets, (packed) =>
          core.verifyDidit(
            bytes,
            headers,
            packed,
            now,
            past,
            future,
            nested.past,
            nested.future,
            allowSimple,
            reserialized,
            limit,
          ),
        ),
    };
  }
  if (allowSimple) throw diditOnly("allowSimple", "a signature over a few fields");
  if (known.nestedTolerance !== undefined) throw diditOnly("nestedTolerance", "a nested envelope");
  if (name !== "dhmad") throw signsNothing(name, "its senders are checked by authenticate");
  const { signatureHeader, base64 } = dhmadSettings(known.settings);
  return {
    provider: name,
    headerNames: signatureHeader === "" ? headerNames : new Set([...headerNames, signatureHeader.toLowerCase()]),
    maxBodyBytes: limit,
    bodyTimeout,
    decide: ({ bytes, reserialized }, headers) =>
      withPacked(secrets, (packed) =>
        core.verifyDhmad(bytes, headers, packed, now, past, future, signatureHeader, base64, reserialized, limit),
      ),
  };
}

/**
 * By what only the provider can present.
 *
 * @param {unknown} provider
 * @param {unknown} options
 * @param {readonly string[]} [more] names of options that are the caller's to read
 * @returns {Check}
 */
export function credentialCheck(provider, options, more = []) {
  const name = providerName(provider);
  const known = knownOptions(options, ["credential", "maxBodyBytes", ...more]);
  const read = headersRead(name);
  const credentials = credentialList(known.credential);
  const expected = credentials.flatMap(({ header, value }) => [header, value]);
  const limit = maxBodyBytes(known.maxBodyBytes);
  const bodyTimeout = bodyTimeoutSeconds(known.bodyTimeout);
  return {
    provider: name,
    headerNames: new Set([...read, ...credentials.map(({ header }) => header.toLowerCase())]),
    maxBodyBytes: limit,
    bodyTimeout,
    decide: ({ bytes }, headers) =>
      withPacked(expected, (packed) => core.authenticate(name, bytes, headers, packed, limit)),
  };
}

/**
 * Not at all.
 *
 * @param {unknown} provider
 * @param {unknown} options
 * @returns {Check}
 */
export function noCheck(provider, options) {
  const name = providerName(provider);
  const known = knownOptions(options, ["maxBodyBytes"]);
  const limit = maxBodyBytes(known.maxBodyBytes);
  return {
    provider: name,
    headerNames: headersRead(name),
    defaultHeaders: [],
    maxBodyBytes: limit,
    bodyTimeout: bodyTimeoutSeconds(),
    decide: ({ bytes }) => core.parseUnverified(name, bytes, limit),
  };
}

/**
 * @param {string} option
 * @param {string} what
 */
export const diditOnly = (option, what) =>
  invalidArgument(`${option} is for didit only`, `No other provider has ${what}: leave the option out.`);
