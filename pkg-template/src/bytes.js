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

/**
 * The bytes a Buffer, typed array or DataView shows, not its whole buffer.
 *
 * @param {ArrayBufferView} view
 */
export const viewed = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
