// For every host that may compile bytes: they are part of the code, so that a
// bundle of any kind holds all it needs and no permission to read is asked for.

import { startSoon } from "./core.js";
import base64 from "./wasm_base64.js";

startSoon(decoded(base64));

export * from "./api.js";

/** @param {string} text */
function decoded(text) {
  // Ten times as fast as atob, where there is one; looked up so that no bundler adds one.
  if (globalThis.Buffer) return globalThis.Buffer.from(text, "base64");
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
