import deflated from "made:modules";
import { inflated } from "./inflate.js";

// The WebAssembly of the package is a third smaller deflated than it is in the package's JavaScript, and only
// asynchronously inflated. The build has the package ask here for it.

const MAX_MODULE = 2_000_000;

/** @type {Record<string, string>} */
const inBase64 = {};

/** To be done before anything of the package is loaded. */
export async function inflateModules() {
  for (const [name, text] of Object.entries(deflated)) {
    const bytes = new Uint8Array(await (await inflated(text, MAX_MODULE)).arrayBuffer());
    inBase64[name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }
}

/** @param {string} name */
export function moduleInBase64(name) {
  const text = inBase64[name];
  if (text === undefined) throw new Error(`${name} has not been inflated`);
  return text;
}
