import { describe } from "./kind.js";
import { knownOptions } from "./options.js";
import { invalidArgument } from "./refusals.js";

/** @typedef {{ signatureHeader: string, base64: boolean }} DhmadSettings an empty header is the usual one */

/**
 * Where DHMAD's signature is and how it is written, which its documentation
 * leaves open.
 *
 * @param {unknown} settings
 * @returns {DhmadSettings}
 */
export function dhmadSettings(settings) {
  const { signatureHeader, encoding } = knownOptions(settings, ["signatureHeader", "encoding"], "settings");
  if (signatureHeader !== undefined && (typeof signatureHeader !== "string" || signatureHeader === "")) {
    const found = signatureHeader === "" ? "empty" : describe(signatureHeader);
    throw invalidArgument(`settings.signatureHeader must be the name of a header, not ${found}`);
  }
  if (encoding !== undefined && encoding !== "hex" && encoding !== "base64") {
    throw invalidArgument('settings.encoding must be "hex" or "base64"');
  }
  return { signatureHeader: signatureHeader ?? "", base64: encoding === "base64" };
}

/**
 * @param {unknown} settings
 * @returns {undefined}
 */
export function noSettings(settings) {
  if (settings === undefined) return undefined;
  throw invalidArgument("settings is for dhmad only", "Where other providers put their signatures is documented.");
}
