"""Documents without a canonical form, each with its code and, where it is clear, its offset.

Written by hand: the code says which rule of strict JSON the document breaks. `make.py` states the
rules for offsets; `None` leaves one to taste, as inside a malformed number, literal or escape.
"""

from __future__ import annotations

import random

from canonical_accepted import LONGEST_INTEGER, nested

Refusal = tuple[str, bytes | str, str, int | None]

# Everything here is refused by Python's json as well.
NOT_JSON: list[Refusal] = [
    ("empty body", "", "not_json", 0),
    ("nothing but spaces", " \t\r\n ", "not_json", 5),
    ("byte order mark", "\ufeff{}", "not_json", 0),
    ("form feed between tokens", '{"a":\f1}', "not_json", 5),
    ("no-break space between tokens", '{"a":\u00a01}', "not_json", 5),
    ("NUL before the object", "\x00{}", "not_json", 0),
    ("NUL after the object", "{}\x00", "not_json", 2),
    # The body ends too early, after each kind of token.
    ("ends after the brace", "{", "not_json", 1),
    ("ends inside a key", '{"a', "not_json", 3),
    ("ends after a key", '{"a"', "not_json", 4),
    ("ends after the colon", '{"a":', "not_json", 5),
    ("ends after a space", '{"a": ', "not_json", 6),
    ("ends after a number", '{"a":1', "not_json", 6),
    ("ends after a fraction", '{"a":1.5', "not_json", 8),
    ("ends after a string", '{"a":"b"', "not_json", 8),
    ("ends after a literal", '{"a":true', "not_json", 9),
    ("ends after a comma", '{"a":1,', "not_json", 7),
    ("ends after a bracket", '{"a":[', "not_json", 6),
    ("ends after an element", '{"a":[1', "not_json", 7),
    ("ends after an element and a comma", '{"a":[1,', "not_json", 8),
    ("ends before the outer brace", '{"a":{"b":1}', "not_json", 12),
    ("ends inside a string", '{"a":"b', "not_json", 7),
    ("ends inside a string with an accent", '{"a":"é', "not_json", 8),
    ("ends inside a literal", '{"a":tru', "not_json", None),
    ("ends after a minus", '{"a":-', "not_json", None),
    ("ends after a decimal point", '{"a":1.', "not_json", None),
    ("ends after an exponent sign", '{"a":1e+', "not_json", None),
    ("ends after a backslash", '{"a":"\\', "not_json", None),
    ("ends inside a numeric escape", '{"a":"\\u00', "not_json", None),
    ("an escaped quote does not close", r'{"a":"b\"}', "not_json", 10),
    # A token that cannot stand where it stands.
    ("trailing comma in an object", '{"a":1,}', "not_json", 7),
    ("trailing comma in an array", '{"a":[1,]}', "not_json", 8),
    ("comma without a member", "{,}", "not_json", 1),
    ("comma without an element", '{"a":[,1]}', "not_json", 6),
    ("two commas", '{"a":1,,"b":2}', "not_json", 7),
    ("no comma between members", '{"a":1 "b":2}', "not_json", 7),
    ("no comma between elements", '{"a":[1 2]}', "not_json", 8),
    ("no colon", '{"a" 1}', "not_json", 5),
    ("two colons", '{"a"::1}', "not_json", 5),
    ("equals sign for a colon", '{"a"=1}', "not_json", 4),
    ("no value", '{"a":}', "not_json", 5),
    ("a key alone", '{"a"}', "not_json", 4),
    ("number as a key", "{1:2}", "not_json", 1),
    ("literal as a key", "{null:1}", "not_json", 1),
    ("bare key", "{a:1}", "not_json", 1),
    ("single quotes", "{'a':1}", "not_json", 1),
    ("single quotes around a value", "{\"a\":'b'}", "not_json", 5),
    ("typographic quotes", "{\u201ca\u201d:1}", "not_json", 1),
    ("array closed by a brace", '{"a":[1}', "not_json", 7),
    ("object closed by a bracket", '{"a":1]', "not_json", 6),
    ("colon in an array", '{"a":["b":1]}', "not_json", 9),
    ("block comment", '{/* b */"a":1}', "not_json", 1),
    ("line comment", '{"a":1 // b\n}', "not_json", 7),
    ("hash comment", '# b\n{"a":1}', "not_json", 0),
    ("closing brace first", "}", "not_json", 0),
    # Something after the object.
    ("two objects", "{}{}", "not_json", 2),
    ("two objects, a line each", '{"a":1}\n{"a":1}\n', "not_json", 8),
    ("an extra brace", '{"a":1}}', "not_json", 7),
    ("a comma after the object", '{"a":1},', "not_json", 7),
    ("text after the object", '{"a":1} x', "not_json", 8),
    # Values that other dialects have.
    ("NaN", '{"a":NaN}', "not_json", 5),
    ("Infinity", '{"a":Infinity}', "not_json", 5),
    ("-Infinity", '{"a":-Infinity}', "not_json", None),
    ("NaN in an array", '{"a":[1,NaN]}', "not_json", 8),
    ("undefined", '{"a":undefined}', "not_json", 5),
    ("None", '{"a":None}', "not_json", 5),
    ("True", '{"a":True}', "not_json", 5),
    ("a literal with a capital inside", '{"a":nuLl}', "not_json", None),
    ("a literal with a letter too many", '{"a":nulll}', "not_json", None),
    ("leading zero", '{"a":01}', "not_json", None),
    ("negative leading zero", '{"a":-01}', "not_json", None),
    ("two zeros", '{"a":00}', "not_json", None),
    ("plus sign", '{"a":+1}', "not_json", 5),
    ("no digit after the point", '{"a":1.}', "not_json", None),
    ("no digit between point and exponent", '{"a":1.e5}', "not_json", None),
    ("no digit before the point", '{"a":.5}', "not_json", 5),
    ("no digit after a minus", '{"a":-.5}', "not_json", None),
    ("no digit in the exponent", '{"a":1e}', "not_json", None),
    ("two points", '{"a":1.2.3}', "not_json", None),
    ("two minuses", '{"a":--1}', "not_json", None),
    ("a minus alone", '{"a":-}', "not_json", None),
    ("hexadecimal", '{"a":0x10}', "not_json", None),
    ("digit separators", '{"a":1_000}', "not_json", None),
    ("fullwidth digit", '{"a":\uff11}', "not_json", 5),
    # Strings.
    ("newline in a string", '{"a":"b\nc"}', "not_json", 7),
    ("tab in a string", '{"a":"\t"}', "not_json", 6),
    ("NUL in a string", '{"a":"\x00"}', "not_json", 6),
    ("U+001F in a string", '{"a":"\x1f"}', "not_json", 6),
    ("newline in a key", '{"a\n":1}', "not_json", 3),
    ("control character after an accent", '{"a":"é\x01"}', "not_json", 8),
    ("unknown escape", r'{"a":"\x41"}', "not_json", None),
    ("escaped single quote", r'{"a":"\'"}', "not_json", None),
    ("upper-case U escape", r'{"a":"\U0041"}', "not_json", None),
    ("escaped newline byte", '{"a":"\\\n"}', "not_json", None),
    ("three hex digits", r'{"a":"\u004"}', "not_json", None),
    ("a letter that is no hex digit", r'{"a":"\u00g1"}', "not_json", None),
    ("a sign in an escape", r'{"a":"\u+041"}', "not_json", None),
    ("braces in an escape", r'{"a":"\u{41}"}', "not_json", None),
    ("bad hex after a high surrogate", r'{"a":"\ud83d\u12"}', "not_json", None),
]

NOT_UTF8: list[Refusal] = [
    ("0xFF", b'{"a":"\xff"}', "not_utf8", 6),
    ("0xFE", b'{"a":"b\xfe"}', "not_utf8", 7),
    ("continuation byte alone", b'{"a":"\x80"}', "not_utf8", 6),
    ("continuation byte too many", b'{"a":"\xc3\xa9\xa9"}', "not_utf8", 8),
    ("two bytes cut short", b'{"a":"\xc3"}', "not_utf8", 6),
    ("three bytes cut short", b'{"a":"\xe2\x82"}', "not_utf8", 6),
    ("four bytes cut short", b'{"a":"\xf0\x9f\x98"}', "not_utf8", 6),
    ("body ends inside a character", b'{"a":"\xf0\x9f', "not_utf8", 6),
    ("overlong slash in two bytes", b'{"a":"\xc0\xaf"}', "not_utf8", 6),
    ("overlong NUL in two bytes", b'{"a":"\xc0\x80"}', "not_utf8", 6),
    ("overlong in two bytes, highest", b'{"a":"\xc1\xbf"}', "not_utf8", 6),
    ("overlong in three bytes", b'{"a":"\xe0\x80\xaf"}', "not_utf8", 6),
    ("overlong in four bytes", b'{"a":"\xf0\x80\x80\xaf"}', "not_utf8", 6),
    ("high surrogate as bytes", b'{"a":"\xed\xa0\xbd"}', "not_utf8", 6),
    ("low surrogate as bytes", b'{"a":"\xed\xb8\x80"}', "not_utf8", 6),
    ("surrogate pair as bytes", b'{"a":"\xed\xa0\xbd\xed\xb8\x80"}', "not_utf8", 6),
    ("above U+10FFFF", b'{"a":"\xf4\x90\x80\x80"}', "not_utf8", 6),
    ("five-byte form", b'{"a":"\xf8\x88\x80\x80\x80"}', "not_utf8", 6),
    ("Latin-1", '{"a":"café"}'.encode("latin-1"), "not_utf8", 9),
    ("UTF-16", b"\xff\xfe" + '{"a":1}'.encode("utf-16-le"), "not_utf8", 0),
    ("bad byte in a key", b'{"\xe9":1}', "not_utf8", 2),
    ("bad byte between tokens", b'{"a":1,\xa0"b":2}', "not_utf8", 7),
    ("bad byte after the object", b'{"a":1}\xff', "not_utf8", 7),
]

NUMBERS: list[Refusal] = [
    ("one digit too many", '{"a":' + "7" * (LONGEST_INTEGER + 1) + "}", "number_too_long", 5),
    ("one digit too many, negative", '{"a":-' + "7" * (LONGEST_INTEGER + 1) + "}", "number_too_long", 5),
    ("one digit too many, in an array", '{"a":[1, ' + "1" + "0" * LONGEST_INTEGER + "]}", "number_too_long", 9),
    ("far too many digits", '{"a":' + "1" * 9000 + "}", "number_too_long", 5),
    ("1e400", '{"a":1e400}', "number_out_of_range", 5),
    ("-1e400", '{"a":[0,-1E+400]}', "number_out_of_range", 8),
    ("1e309", '{"a": 1e309}', "number_out_of_range", 6),
    ("1e99999999999999999999", '{"a":1e99999999999999999999}', "number_out_of_range", 5),
    ("just above the largest float", '{"a":1.7976931348623159e308}', "number_out_of_range", 5),
    ("a whole float of 400 digits", '{"a":' + "9" * 400 + ".0}", "number_out_of_range", 5),
]

# The ASCII form of these exists: the text is the same escape again.
LONE_SURROGATES: list[Refusal] = [
    ("high alone", r'{"a":"\ud83d"}', "lone_surrogate", 6),
    ("low alone", r'{"a":"\ude00"}', "lone_surrogate", 6),
    ("high before text", r'{"a":"x\ud83dy"}', "lone_surrogate", 7),
    ("high before another escape", r'{"a":"\ud83d\n"}', "lone_surrogate", 6),
    ("high before an ASCII letter, escaped", r'{"a":"\ud83d\u0041"}', "lone_surrogate", 6),
    ("high before an escaped backslash", r'{"a":"\ud83d\\ude00"}', "lone_surrogate", 6),
    ("high before digits without an escape", r'{"a":"\ud83dabde00"}', "lone_surrogate", 6),
    ("reversed pair", r'{"a":"\ude00\ud83d"}', "lone_surrogate", 6),
    ("low after low", r'{"a":"\ude00\ude00"}', "lone_surrogate", 6),
    ("low after an ASCII letter, escaped", r'{"a":"\u0041\ude00"}', "lone_surrogate", 12),
    ("high before a pair", r'{"a":"\ud83d\ud83d\ude00"}', "lone_surrogate", 6),
    ("low after a pair", r'{"a":"\ud83d\ude00\ude00"}', "lone_surrogate", 18),
    ("the lowest and the highest", r'{"a":"\uD800","b":"\uDFFF"}', "lone_surrogate", 6),
    ("after an accent", r'{"a":"é\udbff"}', "lone_surrogate", 8),
    ("in a key", r'{"a\ud83d":1}', "lone_surrogate", 3),
    ("in a nested key", r'{"a":[{"\udc00":{}}]}', "lone_surrogate", 8),
    ("halves in two strings", r'{"a":["\ud83d","\ude00"]}', "lone_surrogate", 7),
]


def three_times(name: str, seed: int) -> str:
    """Seventy keys in an order of chance, one of them three times."""
    keys = [name.format(n) for n in range(70)] + [name.format(0)] * 2
    random.Random(seed).shuffle(keys)
    return "{" + ",".join(f'"{key}":0' for key in keys) + "}"


# From here on Python would accept: these refusals are ours, because a reader of the event could
# disagree with the signer about what such a document says.
DUPLICATE_KEYS: list[Refusal] = [
    ("same key, same value", '{"a":1,"a":1}', "duplicate_key", 7),
    ("same key, other value", '{"status":"Declined","status":"Approved"}', "duplicate_key", 21),
    ("not adjacent", '{"a":1,"b":2,"c":3,"a":4}', "duplicate_key", 19),
    ("spaces before the key", '{"a":1 ,\t"a" :2}', "duplicate_key", 9),
    ("three times", '{"a":1,"a":2,"a":3}', "duplicate_key", 7),
    ("three times among many", three_times("{}", 2), "duplicate_key", 68),
    ("three times among many that begin alike", three_times("session_{:02}", 2), "duplicate_key", 151),
    ("a long key", '{"beneficiary_b":1,"beneficiary_a":2,"beneficiary_b":3}', "duplicate_key", 37),
    ("empty key", '{"":1,"":2}', "duplicate_key", 6),
    ("second one escaped", r'{"a":1,"\u0061":2}', "duplicate_key", 7),
    ("first one escaped", r'{"\u0061":1,"a":2}', "duplicate_key", 12),
    ("accent, raw and escaped", r'{"é":1,"\u00E9":2}', "duplicate_key", 8),
    ("astral, raw and escaped", r'{"😀":1,"\uD83D\ude00":2}', "duplicate_key", 10),
    ("escapes of different case", r'{"\u00e9":1,"\u00E9":2}', "duplicate_key", 12),
    ("slash, plain and escaped", r'{"a/b":1,"a\/b":2}', "duplicate_key", 9),
    ("newline, short and numeric", r'{"\n":1,"\u000a":2}', "duplicate_key", 8),
    ("a value beyond ASCII right behind the first", '{"a":"é","a":1}', "duplicate_key", 10),
    ("nested", '{"b":{"a":1,"a":2}}', "duplicate_key", 12),
    ("nested in an array", '{"b":[{},{"c":{"a":1,"a":2}}]}', "duplicate_key", 21),
    ("after many keys", "{" + "".join(f'"{n}":{n},' for n in range(50)) + '"7":0}', "duplicate_key", 381),
]

NOT_AN_OBJECT: list[Refusal] = [
    ("array", "[]", "not_an_object", 0),
    ("array of an object", ' [{"a":1}]', "not_an_object", 1),
    ("string", '"a"', "not_an_object", 0),
    ("integer", "1", "not_an_object", 0),
    ("negative integer", "\n-1", "not_an_object", 1),
    ("fraction", "1.5", "not_an_object", 0),
    ("true", "true", "not_an_object", 0),
    ("false", "\t\tfalse ", "not_an_object", 2),
    ("null", "null", "not_an_object", 0),
]

TOO_DEEP: list[Refusal] = [
    ("129 arrays", nested(129, "[", "", "]"), "too_deep", 132),
    ("129 objects", nested(129, '{"a":', "1", "}"), "too_deep", 640),
    ("129 by turns", nested(129, '[{"a":', "1", "}]")[: 5 + 6 * 63] + "[[]]" + "}]" * 63 + "}", "too_deep", 384),
    ("400 arrays", nested(400, "[", "", "]"), "too_deep", 132),
]

REFUSED_BY_PYTHON = {
    "not JSON": NOT_JSON,
    "not UTF-8": NOT_UTF8,
    "number": NUMBERS,
    "lone surrogate": LONE_SURROGATES,
}
REFUSED_BY_US_ALONE = {
    "duplicate key": DUPLICATE_KEYS,
    "not an object": NOT_AN_OBJECT,
    "too deep": TOO_DEEP,
}
