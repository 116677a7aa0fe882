/**
 * What was deflated and written in Base64.
 *
 * @param {string} base64
 * @param {number} limit in bytes, so that a crafted text cannot fill the memory
 */
export async function inflated(base64, limit) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    length += value.length;
    if (length > limit) throw new RangeError(`more than ${limit} bytes`);
    parts.push(value);
  }
}
