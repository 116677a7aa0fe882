/** What follows a backslash in `$'…'`. */
const ESCAPES = /** @type {Record<string, string>} */ ({ n: "\n", r: "\r", t: "\t", 0: "\0" });

/**
 * Splits a command line as a POSIX shell does, with the `$'…'` that browsers write.
 *
 * @param {string} line
 * @returns {string[]}
 */
export function shellWords(line) {
  const TOKEN =
    /(\\\r?\n)|\s+|'([^']*)'|\$'((?:\\[\s\S]|[^'\\])*)'|"((?:\\[\s\S]|[^"\\])*)"|\\([\s\S])|([^\s'"\\$]+|\$)/g;
  const words = [];
  /** @type {string | undefined} */
  let word;
  for (const [token, continued, single, ansi, double, escaped, plain] of line.matchAll(TOKEN)) {
    if (continued !== undefined) continue;
    const text = single ?? (ansi === undefined ? undefined : unescaped(ansi)) ?? unquoted(double) ?? escaped ?? plain;
    if (text !== undefined) word = (word ?? "") + text;
    else if (/^\s/.test(token) && word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** @param {string | undefined} text in double quotes */
const unquoted = (text) => text?.replace(/\\\r?\n/g, "").replace(/\\(["\\$`])/g, "$1");

/** @param {string} text in `$'…'` */
const unescaped = (text) =>
  text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g, (_, unit, byte, other) =>
    unit || byte ? String.fromCharCode(Number.parseInt(unit ?? byte, 16)) : (ESCAPES[other] ?? other),
  );
