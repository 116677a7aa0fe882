import { base64, utf8 } from "./bytes.js";
import { describe, isPlainObject } from "./kind.js";
import { knownOptions } from "./options.js";
import { invalidArgument, secretEmpty, secretMissing } from "./refusals.js";

const KINDS = "{ basic: { user, password } }, { bearer } or { header, value }";

/**
 * A header, and the whole value it has to have.
 *
 * @typedef {{ header: string, value: string }} ExpectedHeader
 */

/**
 * One credential or several (rotation), as the headers that the core compares.
 *
 * @param {unknown} credential
 */
export function credentialList(credential) {
  if (!Array.isArray(credential)) return [expectedHeader(credential, "credential")];
  return Array.from(credential, (one, index) => expectedHeader(one, `credential[${index}]`));
}

/**
 * @param {unknown} credential
 * @param {string} name how the caller knows it
 * @returns {ExpectedHeader}
 */
function expectedHeader(credential, name) {
  if (credential === undefined || credential === null) throw unset(credential, name);
  if (!isPlainObject(credential)) {
    throw invalidArgument(`${name} must be ${KINDS}, not ${describe(credential)}`);
  }
  const known = knownOptions(credential, ["basic", "bearer", "header", "value"], name);
  const kinds = ["basic", "bearer", "header"].filter((kind) => kind in known);
  if (kinds.length !== 1 || ("value" in known && kinds[0] !== "header")) {
    throw invalidArgument(`${name} must be exactly one of ${KINDS}`);
  }
  const { basic, bearer, header, value } = known;
  switch (kinds[0]) {
    case "basic":
      return authorization("Basic", base64(userAndPassword(basic, `${name}.basic`)));
    case "bearer":
      return authorization("Bearer", present(bearer, `${name}.bearer`));
    default:
      if (typeof header !== "string") {
        throw invalidArgument(`${name}.header must be a string, not ${describe(header)}`);
      }
      return { header, value: present(value, `${name}.value`) };
  }
}

/**
 * @param {string} scheme
 * @param {string} value
 */
const authorization = (scheme, value) => ({ header: "authorization", value: `${scheme} ${value}` });

/**
 * What RFC 7617 encodes, in the UTF-8 that it recommends.
 *
 * @param {unknown} basic
 * @param {string} name
 */
function userAndPassword(basic, name) {
  const { user, password } = knownOptions(basic, ["user", "password"], name);
  const given = text(user, `${name}.user`);
  if (given.includes(":")) {
    throw invalidArgument(
      `${name}.user must not contain a colon`,
      "It would end the user's name; the password may contain colons.",
    );
  }
  return utf8(`${given}:${present(password, `${name}.password`)}`);
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function present(value, name) {
  const given = text(value, name);
  if (given === "") throw secretEmpty(`${name} is empty`, "Everyone could present an empty credential.");
  return given;
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function text(value, name) {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) throw unset(value, name);
  throw invalidArgument(`${name} must be a string, not ${describe(value)}`);
}

/**
 * @param {null | undefined} value
 * @param {string} name
 */
const unset = (value, name) =>
  secretMissing(
    `${name} is ${value}`,
    "Most likely the environment variable it is read from is not set here. A provider that presents nothing cannot be authenticated: parseUnverified reads its deliveries without a check.",
  );
