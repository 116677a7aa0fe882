/** @typedef {import("../delivery.js").Pair} Pair */

const LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/;

/**
 * Lines of `Name: value`.
 *
 * @param {string} text
 * @returns {{ headers: Pair[], rest: string[] }} `rest` is the lines that are none
 */
export function headerLines(text) {
  /** @type {Pair[]} */
  const headers = [];
  const rest = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, value] = LINE.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.push([name, value]);
    else if (line.trim() !== "") rest.push(line);
  }
  return { headers, rest };
}

/** @param {Pair[]} headers */
export const headerText = (headers) => headers.map(([name, value]) => `${name}: ${value}`).join("\n");

/**
 * Headers as JSON has them: an object, pairs, or objects with `name` (or `key`) and `value`, as in a HAR file.
 *
 * @param {unknown} value
 * @returns {Pair[] | undefined}
 */
export function headersOfJson(value) {
  if (Array.isArray(value)) {
    const pairs = value.map((each) =>
      Array.isArray(each) ? each.map(String) : [String(each?.name ?? each?.key), String(each?.value)],
    );
    const isPairs = pairs.every(([name]) => name !== undefined && LINE.test(`${name}: `));
    return isPairs && pairs.length > 0 ? pairs.map(([name = "", text = ""]) => [name, text]) : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  /** @type {Pair[]} */
  const pairs = [];
  for (const [name, held] of Object.entries(value)) {
    const texts = Array.isArray(held) ? held : [held];
    if (!LINE.test(`${name}: `) || texts.some((text) => !["string", "number"].includes(typeof text))) return undefined;
    pairs.push(.../** @type {Pair[]} */ (texts.map((text) => [name, String(text)])));
  }
  return pairs;
}
