const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string} text */
export const utf8 = (text) => encoder.encode(text);

/**
 * Writes a text as far as there is room; `written` says how many bytes.
 *
 * @param {string} text
 * @param {Uint8Array} into
 */
export const writeUtf8 = (text, into) => encoder.encodeInto(text, into);

/** @param {Uint8Array} bytes */
export const decoded = (bytes) => decoder.decode(bytes);

/** @param {Uint8Array} bytes */
export const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @param {string} text */
export function fromBase64(text) {
  // Ten times as fast as atob, where there is one; looked up so that no bundler adds one.
  if (globalThis.Buffer) return globalThis.Buffer.from(text, "base64");
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/**
 * The bytes a Buffer, typed array or DataView shows, not its whole buffer.
 *
 * @param {ArrayBufferView} view
 */
export const viewed = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
