// Random documents, and the many ways to write one.

const KEYS = ["a", "b", "10", "9", "", "__proto__", "constructor", "prototype", "toString", "status", "é", "\u{1f600}"];
KEYS.push("\ufffd", "\ue000", "\u{10000}", "\u2028", "hasOwnProperty", "length", '"', "\\", "a/b", "\n");
const STARTS = [0x20, 0x41, 0x61, 0x7f, 0x80, 0xff, 0x7ff, 0x800, 0x2028, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff];
STARTS.push(0x10000, 0x1f600, 0x10ffff, 0x22, 0x5c, 0x2f, 0x00, 0x08, 0x0a, 0x1f);
const NUMBERS = ["0", "-0", "0.0", "-0.0", "1e5", "1E+2", "100.00", "1e-5", "0.00001", "0.0001", "1e-400", "5e-324"];
NUMBERS.push("9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "9007199254740993.0");
NUMBERS.push(
  "123456789012345678901234567890",
  "18446744073709551616",
  "1e22",
  "1e23",
  "1.7976931348623157e308",
  "1e16",
);
const SPACES = ["", "", "", " ", "\t", "\n  ", "\r\n"];

export function document(random, depth = 3) {
  return { object: members(random, depth) };
}

function members(random, depth) {
  const found = new Map();
  for (let count = random.below(6); count > 0; count -= 1) {
    found.set(random.chance(0.6) ? random.pick(KEYS) : text(random), tree(random, depth - 1));
  }
  return [...found];
}

function tree(random, depth) {
  const kind = random.below(depth > 0 ? 10 : 7);
  if (kind < 3) return { number: number(random) };
  if (kind < 6) return { string: text(random) };
  if (kind === 6) return { literal: random.pick([true, false, null]) };
  if (kind < 9) return document(random, depth);
  return { array: Array.from({ length: random.below(5) }, () => tree(random, depth - 1)) };
}

function text(random) {
  let made = "";
  for (let count = random.below(7); count > 0; count -= 1) made += String.fromCodePoint(random.pick(STARTS));
  return made;
}

function number(random) {
  if (random.chance(0.4)) return random.pick(NUMBERS);
  if (random.chance(0.3)) return String(random.below(2_000_000_000));
  const value = random.bits64().getFloat64(0);
  if (!Number.isFinite(value)) return "1.5";
  const shorter = value.toExponential(random.below(20));
  // With fewer digits the greatest are rounded up to what is refused.
  const finite = Number.isFinite(Number(shorter)) ? shorter : String(value);
  return random.pick([String(value), finite, value.toPrecision(17)]).replace("e+", "E");
}

/** One way to write the document. */
export function spelled(random, tree) {
  const space = () => random.pick(SPACES);
  const write = (part) => {
    if ("object" in part) {
      const turned = random.below(part.object.length + 1);
      const order = [...part.object.slice(turned), ...part.object.slice(0, turned)];
      const each = ([key, value]) => `${space()}${string(random, key)}${space()}:${space()}${write(value)}${space()}`;
      return `{${order.map(each).join(",")}${order.length === 0 ? space() : ""}}`;
    }
    if ("array" in part) return `[${part.array.map((item) => space() + write(item) + space()).join(",")}]`;
    if ("string" in part) return string(random, part.string);
    return "number" in part ? part.number : String(part.literal);
  };
  return space() + write(tree) + space();
}

/** A string with some of its characters escaped, the two halves of one character always both or neither. */
export function string(random, value) {
  const chars = Array.from(value, (char) => {
    if (char === "/" && random.chance(0.3)) return "\\/";
    const must = char === '"' || char === "\\" || char < " ";
    return must || random.chance(0.2) ? units(random, char) : char;
  });
  return `"${chars.join("")}"`;
}

function units(random, char) {
  const numeric = (unit) => {
    const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${random.chance(0.5) ? digits.toUpperCase() : digits}`;
  };
  return char.split("").map(numeric).join("");
}
