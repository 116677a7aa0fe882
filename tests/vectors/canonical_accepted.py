"""Documents that have a canonical form. What it is comes from the reference formula."""

from __future__ import annotations

import math

LONGEST_INTEGER = 4300


def nested(depth: int, opening: str, innermost: str, closing: str) -> str:
    """An object whose containers, itself included, are `depth` deep."""
    return '{"a":' + opening * (depth - 1) + innermost + closing * (depth - 1) + "}"


STRUCTURE = [
    ("empty object", "{}"),
    ("empty object with spaces inside", "{ \t\r\n }"),
    ("empty containers stay distinct", '{"object":{},"array":[],"both":[{},[]]}'),
    ("literals", '{"yes":true,"no":false,"nothing":null}'),
    ("literals in an array", '{"a":[true,false,null]}'),
    ("keys are sorted", '{"b":1,"a":2,"C":3,"_":4}'),
    ("keys are sorted at every level", '{"z":{"b":1,"a":[{"d":1,"c":2}]},"a":0}'),
    ("array order is kept", '{"a":[3,1,2,"b","a"]}'),
    ("number-like keys are text", '{"9":"n","10":"t","2":"w","-1":"m","1e1":"e"}'),
    ("a key that is a prefix of another", '{"ab":1,"a":2,"abc":3,"":4}'),
    (
        "keys that share their first eight bytes",
        '{"beneficiary_name":1,"beneficiary_id":2,"beneficiary":3,"benefici":4,"benefit":5}',
    ),
    ("a key that goes on with NUL", r'{"a\u0000\u0000":1,"a\u0000":2,"a":3,"":4}'),
    ("strings in an array behind a key that moves", r'{"b":["é\u00e9\/\n",{"d":"\u0041","c":"é"},["é"]],"a":"\/"}'),
    ("empty key", '{"":{"":""}}'),
    ("the same key in different objects", '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}'),
    ("spaces between all tokens", ' { "b" : [ 1 , 2 , { } ] , "a" : "x y" } '),
    ("tabs and carriage returns between tokens", '\t{\r"a"\t:\r1\t}\r'),
    ("newlines, pretty printed", '{\n  "b": [\n    1,\n    2\n  ],\n  "a": {}\n}\n'),
    ("spaces after a number", '{"a":1 ,"b":[2.5 ,3\t]}'),
    ("depth 128 of arrays", nested(128, "[", "", "]")),
    ("depth 128 of objects", nested(128, '{"a":', "1", "}")),
    ("depth 128 twice, side by side", '{"a":' + "[" * 127 + "]" * 127 + ',"b":' + "[" * 127 + "]" * 127 + "}"),
    ("many shallow containers", '{"a":[' + ",".join(["[]", "{}"] * 150) + "]}"),
    ("brackets inside strings are text", '{"a":"' + "[{" * 200 + '"}'),
    ("a hundred keys in reverse", "{" + ",".join(f'"k{n:02}":{n}' for n in range(99, -1, -1)) + "}"),
    ("three hundred keys out of order", "{" + ",".join(f'"{n * 7 % 300}":{n}' for n in range(300)) + "}"),
    (
        "two hundred keys out of order, each with such an object",
        "{" + ",".join(f'"{n * 7 % 200}":{{"b":{n},"a":[{{"d":1,"c":2}}]}}' for n in range(200)) + "}",
    ),
]

STRINGS = [
    ("every short escape", r'{"a":"\" \\ \/ \b \f \n \r \t"}'),
    ("every control character, escaped", '{"a":"' + "".join(f"\\u{n:04x}" for n in range(32)) + '"}'),
    (
        "every printable ASCII character",
        '{"a":"' + "".join(chr(n) for n in range(32, 127) if chr(n) not in '"\\') + '"}',
    ),
    ("upper-case hex in an escape", r'{"a":"\u001F\u00E9\u00e9"}'),
    ("an ASCII letter, escaped", r'{"a":"\u0041\u0062"}'),
    ("an escaped quote and backslash by number", r'{"a":"\u0022\u005c\u002f"}'),
    ("a slash is never escaped", r'{"url":"https:\/\/example.test/a\/b"}'),
    ("markup characters are never escaped", '{"a":"<b>&\'</b>"}'),
    ("escaped NUL", r'{"a":"x\u0000y"}'),
    ("DEL, raw", '{"a":"\x7f"}'),
    ("DEL, escaped", r'{"a":"\u007f"}'),
    ("C1 control characters, raw", '{"a":"\x80\x85\x9f"}'),
    ("line separators, raw", '{"a":"\u2028\u2029"}'),
    ("line separators, escaped", r'{"a":"\u2028\u2029"}'),
    ("accents, raw", '{"name":"Zoé Brañas-Øvrebø"}'),
    ("accents, escaped", r'{"name":"Zo\u00e9 Bra\u00F1as-\u00d8vreb\u00f8"}'),
    ("combining accents are not composed", '{"a":"e\u0301","b":"\u00e9"}'),
    ("right-to-left and ideographs", '{"a":"\u05d0\u05d1 \u0645\u0631 \u6771\u6d77"}'),
    ("the ends of the basic plane", '{"a":"\ud7ff\ue000\uffff\ufffd"}'),
    ("noncharacters, escaped", r'{"a":"\uffff\ufffe\ufdd0"}'),
    ("a byte order mark inside a string", '{"a":"\ufeffb"}'),
    ("astral, raw", '{"a":"\U0001f600\U00010000\U0010ffff"}'),
    ("astral, as an escaped pair", r'{"a":"\ud83d\ude00"}'),
    ("astral, as an escaped pair in mixed case", r'{"a":"\uD83d\uDE00\uDBFF\udfff\uD800\uDC00"}'),
    ("astral next to text", r'{"a":"x\ud83d\ude00y\u00e9\ud83d\ude01"}'),
    ("an escaped backslash before u", r'{"a":"\\ud800 \\u0041"}'),
    ("three backslashes before u", r'{"a":"\\\u0041"}'),
    ("private use sorts before astral", '{"\U0001f600":1,"\ue000":2,"\uffff":3,"z":4}'),
    ("private use sorts before astral, escaped", r'{"\ud83d\ude00":1,"\uf8ff":2,"\u00e9":3}'),
    ("two astral keys", '{"\U00020000":1,"\U0001f600":2,"\U0001f601":3}'),
    ("keys that differ after an astral character", '{"\U0001f600b":1,"\U0001f600a":2,"\U0001f600":3}'),
    ("keys with escapes sort by what they mean", r'{"\u0062":1,"a":2,"\u0041":3,"\n":4,"\u0000":5}'),
    ("keys beside the quote and the backslash", r'{"\\":1,"\"":2,"!":3,"#":4,"[":5,"]":6}'),
    ("DEL and accents in keys", '{"\x7f":1,"~":2,"é":3,"\u2028":4}'),
    ("a long string", '{"a":"' + "lorem é \\u00e9 " * 80 + '"}'),
    ("JSON inside a string", r'{"vendor_data":"{\"b\":1.0,\"a\":[]}"}'),
]

INTEGER_TOKENS = [
    "0", "-0", "7", "-7", "1800000000", "9007199254740993", "-9007199254740993",
    "9223372036854775808", "18446744073709551616", "-170141183460469231731687303715884105729",
    "120000000000000000000000000000000000001",
]  # fmt: skip

INTEGERS = [
    (f"{LONGEST_INTEGER} digits", '{"a":' + "7" * LONGEST_INTEGER + "}"),
    (f"{LONGEST_INTEGER} digits, negative", '{"a":-1' + "0" * (LONGEST_INTEGER - 1) + "}"),
    ("long integers in an array", '{"a":[' + ",".join(["98765432109876543210" * 5] * 3) + "]}"),
]

WHOLE_FLOAT_TOKENS = [
    "0.0", "-0.0", "0e0", "-0e5", "0E-400", "0e99999", "100.0", "-100.0", "1E+3", "1e3", "1e0",
    "1.5e1", "12.5e1", "1e15", "1e16", "1e17", "1e21", "1e22", "1e23", "-1e22", "1e308", "9007199254740993.0",
    "9007199254740992.5", "4503599627370497.5e1", "123456789012345680.0", "1.7976931348623157e308",
    "1.7976931348623158e308", "0.000000000000000000001e21", "1000000000000000000000e-21", "1e+00016", "1.0E-0",
]  # fmt: skip

FRACTION_TOKENS = [
    "0.1", "-0.1", "0.5", "1.5", "2.50", "99.999", "0.30000000000000004", "3.141592653589793238462643383279",
    # The shortest form is positional down to 1e-4 and has an exponent of at least two digits below it.
    "0.001", "1e-4", "0.0001", "0.00012345", "0.00009999", "1e-5", "0.00001", "1.5e-7", "1E-07", "1e-10", "1.25e-100",
    "123e-7", "12345678901234567890e-30", "5e-324", "4.9406564584124654e-324", "2.4703282292062328e-324",
    "2.2250738585072014e-308", "2.2250738585072011e-308", "-2.225073858507201e-308", "1.7976931348623157e-300",
    # Read as zero: too small, or exactly half of the smallest float.
    "1e-400", "-1e-400", "2.4703282292062327e-324", "2e-324",
    # Two shortest candidates are equally near: the even digit wins.
    "-101065508335255.12", "101065508335255.125", "70368744177664.375", "140737488355327.625", "70368744177665.875",
    "5.6843418860808015e-14", "5.684341886080802e-14",
    # Half-way between two floats, and just beside it.
    "4503599627370497.5", "4503599627370496.5", "2251799813685248.25", "2251799813685248.125", "2251799813685248.375",
    "1.00000000000000011102230246251565404236316680908203125",
    "1.00000000000000011102230246251565404236316680908203124",
    "1.00000000000000011102230246251565404236316680908203126",
    "0.1000000000000000055511151231257827", "9.5367431640625e-07", "8.41e-21", "9.609e-13", "6.631236846766476e-316",
    "2.0e-3", "0.0000999999999999999999999999",
]  # fmt: skip

FLOATS = [
    ("a fraction of 900 digits", '{"a":0.' + "123456789" * 100 + "}"),
    ("a fraction of 5,000 digits is no long integer", '{"a":1.' + "0" * 4999 + "1}"),
    ("5,000 zeros that the exponent takes back", '{"a":0.' + "0" * 4999 + "15e5000}"),
    ("a whole float of 300 digits", '{"a":' + "9" * 300 + ".0}"),
    ("numbers of each kind in an array", '{"a":[1,1.0,1e0,10E-1,0.1e1,1.5,-1,-1.0,-1.5]}'),
]


def powers_of_two(name: str, exponents: range) -> tuple[str, str]:
    """Each power with both neighbours: the gap below a power of two is half the gap above it."""
    tokens: list[str] = []
    for exponent in exponents:
        power = math.ldexp(1.0, exponent)
        tokens += [repr(math.nextafter(power, 0.0)), f"{power:.17g}", repr(math.nextafter(power, math.inf))]
    return name, '{"a":[' + ",".join(tokens) + "]}"


POWERS = [
    powers_of_two("powers of two near one", range(-30, 10)),
    powers_of_two("powers of two near 2^53", range(48, 56)),
    powers_of_two("powers of two, very small", range(-1074, -1020, 4)),
    powers_of_two("powers of two, small", range(-1000, -30, 50)),
    powers_of_two("powers of two, large", range(60, 1024, 120)),
]


def accepted() -> list[tuple[str, str]]:
    numbers = [
        (f"{kind} {token}", token)
        for kind, tokens in (
            ("integer", INTEGER_TOKENS),
            ("whole float", WHOLE_FLOAT_TOKENS),
            ("fraction", FRACTION_TOKENS),
        )
        for token in tokens
    ]
    return [
        *STRUCTURE,
        *STRINGS,
        *((name, '{"a":' + token + "}") for name, token in numbers),
        *INTEGERS,
        *FLOATS,
        *POWERS,
    ]
