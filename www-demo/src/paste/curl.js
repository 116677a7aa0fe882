import { headerLines } from "./headers.js";
import { shellWords } from "./shell.js";

/** @typedef {import("../delivery.js").Pair} Pair */

/** The short options that take a value, by their long names. */
const SHORT = /** @type {Record<string, string>} */ ({
  H: "header",
  d: "data",
  u: "user",
  A: "user-agent",
  b: "cookie",
  X: "request",
  o: "output",
  e: "referer",
  m: "max-time",
});
const TAKES_VALUE = new Set([...Object.values(SHORT), "data-raw", "data-binary", "data-ascii", "json", "url"]);

/** @param {string} text */
export const isCurl = (text) => /^\s*(?:[$#>]\s+)?curl(?:\.exe)?\s/.test(text);

/**
 * What a cURL command sends.
 *
 * @param {string} text
 * @returns {{ headers: Pair[], body: string, missing: string[] }} `missing` names files that only the command can read
 */
export function curlRequest(text) {
  /** @type {Pair[]} */
  const headers = [];
  /** @type {string[]} */
  const data = [];
  const missing = [];
  for (const [option, value] of options(shellWords(text.replace(/^\s*[$#>]\s+/, "")).slice(1))) {
    if (option === "header") headers.push(...headerLines(value).headers);
    else if (option === "user") headers.push(["Authorization", `Basic ${base64(value)}`]);
    else if (option === "user-agent") headers.push(["User-Agent", value]);
    else if (option === "cookie") headers.push(["Cookie", value]);
    else if (option === "json" || option.startsWith("data")) {
      if (value.startsWith("@") && option !== "data-raw") missing.push(value.slice(1));
      else data.push(value);
    }
  }
  return { headers, body: data.join("&"), missing };
}

/**
 * @param {string[]} words
 * @returns {Generator<[option: string, value: string]>}
 */
function* options(words) {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const [, long, given] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const [, short, glued] = /^-([A-Za-z])([\s\S]*)$/.exec(word) ?? [];
    const name = long ?? (short && SHORT[short]);
    if (name === undefined || !TAKES_VALUE.has(name)) continue;
    const inside = given ?? (glued || undefined);
    if (inside === undefined) at += 1;
    yield [name, inside ?? words[at] ?? ""];
  }
}

/** @param {string} text */
function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
