// The canonical form that V2 signs, written down as plainly as possible, and what JSON.parse should make of a document.
//
// A document is a tree of { object: [[key, tree]] }, { array: [tree] }, { string }, { number: token } and { literal }.

/** As Python's json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False), whole floats as integers. */
export function canonical(tree) {
  if ("object" in tree) {
    const members = tree.object.toSorted(([a], [b]) => byCodePoint(a, b));
    return `{${members.map(([key, value]) => `${quoted(key)}:${canonical(value)}`).join(",")}}`;
  }
  if ("array" in tree) return `[${tree.array.map(canonical).join(",")}]`;
  if ("string" in tree) return quoted(tree.string);
  return "number" in tree ? number(tree.number) : String(tree.literal);
}

/** The value, built without JSON.parse. */
export function parsed(tree) {
  if ("object" in tree) {
    const value = {};
    for (const [key, member] of tree.object) {
      Object.defineProperty(value, key, {
        value: parsed(member),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return value;
  }
  if ("array" in tree) return tree.array.map(parsed);
  if ("string" in tree) return tree.string;
  return "number" in tree ? Number(tree.number) : tree.literal;
}

/** Python compares code points, JavaScript's `<` compares UTF-16 units. */
function byCodePoint(one, other) {
  const [a, b] = [Array.from(one), Array.from(other)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = a[at].codePointAt(0) - b[at].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const SHORT = { '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const quoted = (text) => `"${Array.from(text, escaped).join("")}"`;

const escaped = (char) => SHORT[char] ?? (char < " " ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char);

function number(token) {
  if (!/[.e]/i.test(token)) return String(BigInt(token));
  const value = Number(token);
  if (Number.isInteger(value)) return String(BigInt(value));
  // Both languages write the fewest digits that read back as the same float; Python has exponents from 1e-05 on.
  const [digits, exponent] = value.toExponential().split("e-");
  return Number(exponent) > 4 ? `${digits}e-${exponent.padStart(2, "0")}` : String(value);
}
