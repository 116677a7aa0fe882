import { signatureHeaders } from "./headers.js";
import { flag, knownOptions, maxBodyBytes, tolerance, unixSeconds } from "./options.js";
import { providerName } from "./provider.js";
import { secretList } from "./secrets.js";

/** @typedef {ReturnType<typeof verifySettings>} Settings */

/**
 * Everything about a verification but the delivery itself.
 *
 * @param {unknown} provider
 * @param {unknown} options
 */
export function verifySettings(provider, options) {
  const name = providerName(provider);
  const known = knownOptions(options, ["secret", "tolerance", "nestedTolerance", "now", "allowSimple", "maxBodyBytes"]);
  return {
    provider: name,
    signatureHeaders: signatureHeaders(name),
    secrets: secretList(known.secret),
    checks: {
      tolerance: tolerance(known.tolerance),
      nestedTolerance: tolerance(known.nestedTolerance, "nestedTolerance"),
      now: unixSeconds(known.now),
      allowSimple: flag("allowSimple", known.allowSimple),
      maxBodyBytes: maxBodyBytes(known.maxBodyBytes),
    },
  };
}
