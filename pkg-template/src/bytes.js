const encoder = new TextEncoder();

/** @param {string} text */
export const utf8 = (text) => encoder.encode(text);

/**
 * The bytes a Buffer, typed array or DataView shows, not its whole buffer.
 *
 * @param {ArrayBufferView} view
 */
export const viewed = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
