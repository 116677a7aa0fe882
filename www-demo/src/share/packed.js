// A value as text for the fragment of an address: JSON, deflated, in the Base64 of URLs.

import { inflated } from "../inflate.js";

/** More bytes than any link of this page holds. */
const MAX_UNPACKED = 4_000_000;

/** @param {unknown} value */
export async function packed(value) {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} text
 * @returns {Promise<unknown>} undefined for what is no such text
 */
export async function unpacked(text) {
  try {
    const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(await (await inflated(base64, MAX_UNPACKED)).text());
  } catch {
    return undefined;
  }
}
