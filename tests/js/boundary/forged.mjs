// What somebody without the secret can make of a signed delivery, with the codes any of which is a right refusal.

const encoder = new TextEncoder();

const MISMATCH = ["signature_mismatch"];

/** A delivery with the member, raw text and all, in front of the others. */
const withFirst = (text, member) => text.replace("{", `{${member},`);

/** Each takes a genuine delivery as text and gives another one. */
const attacks = [
  // Readers that take the first or the last of two would disagree.
  (text) => [withFirst(text, '"status":"Declined"'), ["duplicate_key"]],
  (text) => [withFirst(text, '"\\u0073tatus":"Declined"'), ["duplicate_key"]],
  (text) => [text.replace(/\}\s*$/, ',"st\\u0061tus":"Declined"}'), ["duplicate_key"]],
  (text) => [withFirst(text, '"extra":{"__proto__":1,"\\u005f_proto__":2}'), ["duplicate_key"]],
  (text) => [withFirst(text, '"__proto__x":{"polluted":true}'), MISMATCH],
  (text) => [withFirst(text, '"extra":null'), MISMATCH],
  (text) => [text.replace("Approved", "Declined"), MISMATCH],
  (text) => [text.replace("Approved", "approved"), MISMATCH],
  (text) => [text.replace("Approved", "Approved\\u0000"), MISMATCH],
  // What only lax readers accept, or skip.
  (text) => [`\ufeff${text}`, ["not_json"]],
  (text) => [`${text}{}`, ["not_json"]],
  (text) => [`${text}\0`, ["not_json"]],
  (text) => [`${text}// status`, ["not_json"]],
  (text) => [`/**/${text}`, ["not_json"]],
  (text) => [text.replace(/\}\s*$/, ",}"), ["not_json"]],
  (text) => [text.replace('"Approved"', "'Approved'"), ["not_json"]],
  (text) => [text.replace("Approved", "Appr\u0001oved"), ["not_json"]],
  (text) => [text.replace("Approved", "Approved\n"), ["not_json"]],
  (text) => [text.replace("Approved", "\\x41pproved"), ["not_json"]],
  (text) => [text.replace('"Approved"', '"Approved"\u2028'), ["not_json"]],
  (text) => [text.replace('"Approved"', '"Approved"\u00a0'), ["not_json"]],
  ...["NaN", "Infinity", "-Infinity", "+1", "01", "-01", "1.", ".5", "0x1", "1_0", "1e", "undefined"].map(
    (token) => (text) => [withFirst(text, `"extra":${token}`), ["not_json"]],
  ),
  (text) => [`[${text}]`, ["not_an_object"]],
  (text) => [withFirst(text, `"extra":${"[".repeat(128)}${"]".repeat(128)}`), ["too_deep"]],
  (text) => [withFirst(text, `"extra":${"[".repeat(127)}${"]".repeat(127)}`), MISMATCH],
  (text) => [withFirst(text, '"extra":1e400'), ["number_out_of_range"]],
  (text) => [withFirst(text, `"extra":${"7".repeat(4301)}`), ["number_too_long"]],
  // Half a pair has no UTF-8, so nothing over it can be signed.
  ...["\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\ud83dx\\ude00"].map((half) => (text) => [
    withFirst(text, `"extra":"${half}"`),
    ["lone_surrogate"],
  ]),
  (text) => [withFirst(text, '"ex\\udc00tra":1'), ["lone_surrogate"]],
];

const BAD_BYTES = [
  [0xff],
  [0x80],
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xed, 0xa0, 0xbd],
  [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
];

/** @returns {[Uint8Array, string[]]} a body that is refused, and with which of the codes */
export function forgedBody(random, text) {
  if (random.chance(0.1)) return [insideStatus(text, random.pick(BAD_BYTES)), ["not_utf8"]];
  const [forged, codes] = random.pick(attacks)(text);
  return [encoder.encode(forged), codes];
}

function insideStatus(text, bytes) {
  const [before, after] = text.split("Approved").map((part) => encoder.encode(part));
  return new Uint8Array([...before, ...bytes, ...after]);
}

/** @returns the bytes with one bit changed */
export function withOneBitChanged(random, bytes) {
  const changed = bytes.slice();
  changed[random.below(changed.length)] ^= 1 << random.below(8);
  return changed;
}
