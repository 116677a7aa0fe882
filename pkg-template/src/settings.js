import { describe } from "./kind.js";
import { knownOptions } from "./options.js";
import { invalidArgument } from "./refusals.js";

/**
 * Where DHMAD's signature is and how it is written, which its documentation
 * leaves open.
 *
 * @param {string} provider
 * @param {unknown} settings
 * @returns {import("./bindings.js").DhmadSettings | undefined}
 */
export function signatureSettings(provider, settings) {
  if (settings === undefined) return undefined;
  if (provider !== "dhmad") {
    throw invalidArgument("settings is for dhmad only", "Where other providers put their signatures is documented.");
  }
  const { signatureHeader, encoding } = knownOptions(settings, ["signatureHeader", "encoding"], "settings");
  if (signatureHeader !== undefined && typeof signatureHeader !== "string") {
    throw invalidArgument(`settings.signatureHeader must be a string, not ${describe(signatureHeader)}`);
  }
  if (encoding !== undefined && encoding !== "hex" && encoding !== "base64") {
    throw invalidArgument('settings.encoding must be "hex" or "base64"');
  }
  return { signatureHeader, encoding };
}
