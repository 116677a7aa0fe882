import { describe } from "./kind.js";
import { knownOptions } from "./options.js";
import { invalidArgument } from "./refusals.js";

/** @typedef {{ signatureHeader?: string | undefined, base64: boolean }} DhmadSettings */

/**
 * Where DHMAD's signature is and how it is written, which its documentation
 * leaves open.
 *
 * @param {unknown} settings
 * @returns {DhmadSettings}
 */
export function dhmadSettings(settings) {
  const { signatureHeader, encoding } = knownOptions(settings, ["signatureHeader", "encoding"], "settings");
  if (signatureHeader !== undefined && typeof signatureHeader !== "string") {
    throw invalidArgument(`settings.signatureHeader must be a string, not ${describe(signatureHeader)}`);
  }
  if (encoding !== undefined && encoding !== "hex" && encoding !== "base64") {
    throw invalidArgument('settings.encoding must be "hex" or "base64"');
  }
  return { signatureHeader, base64: encoding === "base64" };
}

/** @param {unknown} settings */
export function noSettings(settings) {
  if (settings === undefined) return;
  throw invalidArgument("settings is for dhmad only", "Where other providers put their signatures is documented.");
}
