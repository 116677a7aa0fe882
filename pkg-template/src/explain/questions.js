// What to ask about a delivery: everything but the delivery itself.

import { diditOnly } from "../checks.js";
import { credentialList } from "../credentials.js";
import { DEFAULT_TOLERANCE, flag, knownOptions, maxBodyBytes, tolerance, UNCHECKED, unixSeconds } from "../options.js";
import { withPacked } from "../packed.js";
import { secretList } from "../secrets.js";
import { dhmadSettings, noSettings } from "../settings.js";
import * as core from "./core.js";

/**
 * @typedef {object} Question
 * @property {number} maxBodyBytes
 * @property {(body: import("../body.js").Body, headers: string) => import("../explain.js").Report} ask
 */

/**
 * Of a provider that signs.
 *
 * @param {string} provider
 * @param {unknown} options
 * @returns {Question}
 */
export function askedOfSignature(provider, options) {
  const known = knownOptions(options, [
    "secret",
    "elsewhere",
    "tolerance",
    "nestedTolerance",
    "now",
    "allowSimple",
    "settings",
    "maxBodyBytes",
    "showValues",
  ]);
  const secrets = secretList(known.secret);
  const elsewhere = known.elsewhere === undefined ? [] : secretList(known.elsewhere, "elsewhere");
  const { past, future } = tolerance(known.tolerance, "tolerance", DEFAULT_TOLERANCE);
  const nested = tolerance(known.nestedTolerance, "nestedTolerance", UNCHECKED);
  const now = unixSeconds(known.now);
  const allowSimple = flag("allowSimple", known.allowSimple);
  const limit = maxBodyBytes(known.maxBodyBytes);
  const showValues = flag("showValues", known.showValues);
  if (provider === "didit") {
    noSettings(known.settings);
  } else {
    if (allowSimple) throw diditOnly("allowSimple", "a signature over a few fields");
    if (known.nestedTolerance !== undefined) throw diditOnly("nestedTolerance", "a nested envelope");
  }
  const { signatureHeader, base64 } = dhmadSettings(known.settings);
  return {
    maxBodyBytes: limit,
    ask: ({ bytes, reserialized }, headers) =>
      withPacked([...secrets, ...elsewhere], (packed) =>
        core.explainSigned(
          provider,
          bytes,
          headers,
          packed,
          secrets.length,
          now,
          past,
          future,
          nested.past,
          nested.future,
          allowSimple,
          signatureHeader,
          base64,
          reserialized,
          limit,
          showValues,
        ),
      ),
  };
}

/**
 * Of a provider that signs nothing.
 *
 * @param {string} provider
 * @param {unknown} options
 * @returns {Question}
 */
export function askedOfSender(provider, options) {
  const known = knownOptions(options, ["credential", "maxBodyBytes", "showValues"]);
  const expected = credentialList(known.credential).flatMap(({ header, value }) => [header, value]);
  const limit = maxBodyBytes(known.maxBodyBytes);
  const showValues = flag("showValues", known.showValues);
  return {
    maxBodyBytes: limit,
    ask: ({ bytes }, headers) =>
      withPacked(expected, (packed) => core.explainSender(provider, bytes, headers, packed, limit, showValues)),
  };
}
