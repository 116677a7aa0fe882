// SHA-256 by the host, where it has one that answers at once: Node and whoever does as Node does.

/**
 * Loading node:crypto takes about as long as hashing so many bytes without it. It is loaded when that much was, so that
 * a program that verifies little never waits for it.
 */
const WORTH_LOADING = 1_048_576;

let hashed = 0;

/** @type {typeof import("node:crypto").hash | undefined} */
let hash;

/**
 * @param {Uint8Array} message
 * @param {Uint8Array} digest 32 bytes, to be written to
 * @returns {boolean} whether it did
 */
export function sha256(message, digest) {
  if (hashed < WORTH_LOADING) {
    hashed += message.length;
    if (hashed >= WORTH_LOADING) hash = hostHash();
    return false;
  }
  if (hash === undefined) return false;
  try {
    write(hash("sha256", message, "binary"), digest);
    return true;
  } catch {
    // Nothing may be thrown through the core: it would never overwrite the secrets it holds.
    return false;
  }
}

/** What the host has, if it does what Node documents. */
function hostHash() {
  try {
    const { hash } = globalThis.process.getBuiltinModule("node:crypto");
    const digest = new Uint8Array(32);
    write(hash("sha256", new TextEncoder().encode("abc"), "binary"), digest);
    return digest[0] === 0xba && digest[31] === 0xad ? hash : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} bytes a character each
 * @param {Uint8Array} to
 */
function write(bytes, to) {
  for (let index = 0; index < to.length; index += 1) to[index] = bytes.charCodeAt(index);
}
