// Writes stringify.json: bodies and what this JavaScript engine's JSON.stringify makes of them. `text` is null
// where a number in the body is not the number that JavaScript writes, or a string has half a surrogate pair.
//
//   node tests/vectors/stringify.mjs                      write the file
//   node tests/vectors/stringify.mjs --check              fail if the file is not what would be written
//   node tests/vectors/stringify.mjs --print SEED COUNT   print COUNT other bodies, for a longer run

import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("stringify.json", import.meta.url);

const NUMBERS = `
  0 -0 0.0 -0.0e9 1 -1 10 100.0 1e3 1E+3 1.5e3 0.001e6 -12.50 0.1 0.10 0.5 0.000001 0.0000001 1e-6 1e-7 1.5e-7
  123456.789e-2 9007199254740991 9007199254740992 9007199254740993 -9007199254740993 9007199254740994
  4503599627370495.5 12345678901234567000 12345678901234567890 100000000000000000000 1e20
  999999999999999999999 1e21 1000000000000000000000 123e19 1.25e21 1e22 1e23 9.5e22 8.41e21 2e-308
  2.2250738585072014e-308 5e-324 4.9e-324 3e-324 1e-400 1.7976931348623157e308
  0.1000000000000000055511151231257827 0.30000000000000004 0.299999999999999988898 123456789.123456789 5e-7
  5.0e-5 0.00005 4294967295 4294967296 18446744073709551615 18446744073709551616 9223372036854775807
  9223372036854775808
`
  .trim()
  .split(/\s+/);

const KEYS = `"" "a" "b" "0" "1" "2" "9" "10" "00" "01" "-1" "1.5" "1e3" " 1" "4294967294" "4294967295" "4294967296"
  "99999999999999999999" "\\u0031" "\\u0061" "é" "\\u00e9" "\\ud83d\\ude00" "\\ue000" "__proto__" "constructor"
  "toString" "length" "\\u2028" "\\"" "\\\\" "\\/" "\\n"`.split(/\s+(?=")/);

const TEXTS = [
  ...KEYS,
  '"\\u0000\\u0001\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\\u001f\\u0020\\u007f\\u0080\\u2029\\uffff"',
  '"\\b\\t\\n\\f\\r\\/"',
  '"naïve Ωmega 漢字 😀 \u2028"',
  '"\\uD83D\\uDE00"',
  '"\\ud800"',
  '"\\ude00\\ud83d"',
  '"a\\udfffb"',
];

/** The same numbers for the same seed. */
function* randoms(seed) {
  let state = BigInt(seed);
  for (;;) {
    // SplitMix64.
    state = (state + 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & 0xffffffffffffffffn;
    yield mixed ^ (mixed >> 31n);
  }
}

class Bodies {
  #random;

  constructor(seed) {
    this.#random = randoms(seed);
  }

  *stream(count) {
    for (let made = 0; made < count; made += 1) yield this.#object(0);
  }

  #below(end) {
    return Number(this.#random.next().value % BigInt(end));
  }

  #pick(list) {
    return list[this.#below(list.length)];
  }

  #space() {
    return this.#pick(["", "", "", " ", "\n  ", "\t", "\r\n"]);
  }

  #value(depth) {
    const kind = this.#below(depth < 4 ? 10 : 7);
    if (kind < 3) return this.#number();
    if (kind < 5) return this.#pick(TEXTS);
    if (kind < 7) return this.#pick(["true", "false", "null", "0"]);
    if (kind < 8) return this.#array(depth);
    return this.#object(depth);
  }

  #array(depth) {
    const items = Array.from({ length: this.#below(4) }, () => this.#space() + this.#value(depth + 1) + this.#space());
    return `[${items.join(",") || this.#space()}]`;
  }

  #object(depth) {
    const members = new Map();
    for (let left = this.#below(6); left > 0; left -= 1) {
      const key = this.#pick(KEYS);
      members.set(JSON.parse(key), `${key}${this.#space()}:${this.#space()}${this.#value(depth + 1)}`);
    }
    return `{${this.#space()}${[...members.values()].join(`${this.#space()},${this.#space()}`)}}`;
  }

  #number() {
    switch (this.#below(5)) {
      case 0: {
        const [bits] = new Float64Array(new BigUint64Array([this.#random.next().value]).buffer);
        return Number.isFinite(bits) ? this.#pick([String, (value) => value.toExponential()])(bits) : "7";
      }
      case 1:
        return String(BigInt.asIntN(64, this.#random.next().value) >> BigInt(this.#below(64)));
      case 2:
        return `${this.#below(100_000)}.${this.#below(100)}0e${this.#below(60) - 30}`;
      default:
        return this.#pick(NUMBERS);
    }
  }
}

/** A decimal number without regard to how it is spelt. */
function decimal(text) {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text);
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const zeros = digits.length - significant.length;
  return `${sign}${significant}e${BigInt(exponent) + BigInt(zeros - fraction.length)}`;
}

/** The number tokens of a JSON text: what is left of it without its strings. */
const numbers = (text) => text.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/-?\d[\d.eE+-]*/g) ?? [];

function keepsItsNumbers(body) {
  return numbers(body).every((token) => {
    const written = JSON.stringify(JSON.parse(token));
    return written !== "null" && decimal(written) === decimal(token);
  });
}

function expected(body) {
  const text = JSON.stringify(JSON.parse(body));
  // JSON.stringify writes half a pair as an escape; every other character at U+0020 and above as itself.
  return keepsItsNumbers(body) && !/\\ud[89a-f]/.test(text) ? text : null;
}

function* fixed() {
  yield* ["{}", "{ }", '{"a":[]}', '{"a":{"b":[{},[],[[]]]}}'];
  for (const token of NUMBERS) yield `{"n": ${token} }`;
  for (const text of TEXTS) yield `{"t" :${text}}`;
  // Escaped keys repeat others.
  const keys = KEYS.filter((key) => !key.includes("\\u"));
  for (const order of [keys, keys.toReversed()]) yield `{${order.map((key, at) => `${key}:${at}`).join(", ")}}`;
}

const cases = (bodies) => Array.from(bodies, (body) => ({ body, text: expected(body) }));

/** Only ASCII, like the other files. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const ascii = (text) => text.replace(/[\u007f-\uffff]/g, escaped);

const [mode, seed, count] = process.argv.slice(2);
if (mode === "--print") {
  process.stdout.write(ascii(JSON.stringify({ cases: cases(new Bodies(seed).stream(Number(count))) })));
} else {
  const description = "A body, and what JavaScript's JSON.stringify makes of it; null where that says something else.";
  const all = [...cases(fixed()), ...cases(new Bodies(1).stream(300))];
  const text = `${ascii(JSON.stringify({ description, cases: all }, null, 1))}\n`;
  if (mode !== "--check") writeFileSync(FILE, text);
  else if (readFileSync(FILE, "ascii") !== text) throw new Error("stringify.json is not what stringify.mjs writes");
  const kept = all.filter((vector) => vector.text !== null).length;
  console.log(`stringify.json: ${all.length} cases, ${kept} with a text, ${text.length} bytes`);
}
