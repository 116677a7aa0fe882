/**
 * A cURL command that posts exactly this body, for a POSIX shell.
 *
 * @param {string} url
 * @param {import("../delivery.js").Pair[]} headers
 * @param {string} body
 */
export function curlCommand(url, headers, body) {
  const lines = [
    `curl ${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `--data-binary ${quoted(body)}`,
  ];
  return lines.join(" \\\n  ");
}

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
