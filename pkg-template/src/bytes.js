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

/** @param {string | Uint8Array} sent */
export const asText = (sent) => (typeof sent === "string" ? sent : decoder.decode(sent));

/** @param {string | Uint8Array} sent */
export const asBytes = (sent) => (typeof sent === "string" ? utf8(sent) : sent);

/** @param {Uint8Array} bytes */
export const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/**
 * The bytes a Buffer, typed array or DataView shows, not its whole buffer.
 *
 * @param {ArrayBufferView} view
 */
export const viewed = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
