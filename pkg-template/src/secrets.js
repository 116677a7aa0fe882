import { viewed } from "./bytes.js";
import { describe } from "./kind.js";
import { invalidArgument, secretMissing } from "./refusals.js";

/**
 * One secret or several (rotation), whose bytes or UTF-8 key the HMAC.
 *
 * @param {unknown} secret
 * @param {string} [name] how the caller knows it
 */
export function secretList(secret, name = "secret") {
  if (!Array.isArray(secret)) return [oneSecret(secret, name)];
  return Array.from(secret, (one, index) => oneSecret(one, `${name}[${index}]`));
}

/**
 * @param {unknown} secret
 * @param {string} [name] how the caller knows it
 * @returns {string | Uint8Array}
 */
export function oneSecret(secret, name = "secret") {
  if (typeof secret === "string") return secret;
  if (ArrayBuffer.isView(secret)) return viewed(secret);
  if (secret === undefined || secret === null) {
    throw secretMissing(
      `${name} is ${secret}`,
      "Most likely the environment variable it is read from is not set here. An optional second secret has to be left out of the list while it is not set.",
    );
  }
  throw invalidArgument(`${name} must be a string or a Uint8Array, not ${describe(secret)}`);
}
