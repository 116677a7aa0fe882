import { bodyBytes } from "./body.js";
import * as core from "./core.js";
import { flag, knownOptions, maxBodyBytes } from "./options.js";

/**
 * @param {unknown} body
 * @param {unknown} options
 */
export function canonicalize(body, options) {
  const known = knownOptions(options, ["ascii", "maxBodyBytes"]);
  const limit = maxBodyBytes(known.maxBodyBytes);
  return core.canonicalize(bodyBytes(body, limit).bytes, flag("ascii", known.ascii), limit);
}
