import { bodyEncoded, bodyTooLarge } from "../refusals.js";

/**
 * Refuses by what the headers announce of the body, before any of it is read.
 *
 * @param {(name: string) => unknown} header
 * @param {number} limit
 */
export function refuseByHeaders(header, limit) {
  // Only a shortcut: what is counted in the end is what arrives.
  if (Number(header("content-length")) > limit) throw bodyTooLarge(limit);
  const encoding = header("content-encoding");
  if (typeof encoding === "string" && !/^(?:identity)?$/i.test(encoding.trim())) throw bodyEncoded();
}
