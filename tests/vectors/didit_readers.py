"""Deliveries that two readers could take for different ones: what is verified has to be what is read afterwards."""

from __future__ import annotations

from deliveries import NOW, Headers, Table, everything, session, v2, v2_ts_prefixed, wire

BODY = wire(session())
# What some lax reader makes of each body below, so that the signature would fit.
SIGNED = wire(session(decision=1))

LAX: tuple[tuple[str, bytes, bytes, str], ...] = (
    # A reader that takes the last of two keys, or the first.
    ("another status before", b'{"', b'{"status":"Declined","', "duplicate_key"),
    ("another status before, escaped", b'{"', b'{"\\u0073tatus":"Declined","', "duplicate_key"),
    ("another status behind", b'"}', b'","status":"Declined"}', "duplicate_key"),
    ("two equal __proto__", b'{"', b'{"__proto__":1,"\\u005f_proto__":2,"', "duplicate_key"),
    # One that skips what is no JSON, or reads another dialect.
    ("a byte order mark", b'{"', b'\xef\xbb\xbf{"', "not_json"),
    ("a NUL behind", b'"}', b'"}\x00', "not_json"),
    ("another object behind", b'"}', b'"}{"status":"Declined"}', "not_json"),
    ("a comment", b'"decision":1', b'"decision":/* 2 */1', "not_json"),
    ("a comment at the end", b'"}', b'"}// "}', "not_json"),
    ("single quotes", b'"user-1"', b"'user-1'", "not_json"),
    ("a bare key", b'"decision"', b"decision", "not_json"),
    ("a trailing comma", b'"}', b'",}', "not_json"),
    ("a leading zero", b'"decision":1', b'"decision":01', "not_json"),
    ("a plus sign", b'"decision":1', b'"decision":+1', "not_json"),
    ("a point without digits", b'"decision":1', b'"decision":1.', "not_json"),
    ("a hexadecimal number", b'"decision":1', b'"decision":0x1', "not_json"),
    ("NaN behind", b'"}', b'","x":NaN}', "not_json"),
    ("Infinity behind", b'"}', b'","x":-Infinity}', "not_json"),
    ("an unescaped line break", b"user-1", b"user-\n1", "not_json"),
    ("an unescaped NUL", b"user-1", b"user-1\x00", "not_json"),
    ("an escape of JavaScript", b"user-1", b"\\x75ser-1", "not_json"),
    ("a line separator between tokens", b'"user-1"', '"user-1"\u2028'.encode(), "not_json"),
    # One that mends what is no text.
    ("an overlong letter", b"user-1", b"user\xc0\xad1", "not_utf8"),
    ("a surrogate as bytes", b"user-1", b"user-1\xed\xa0\xbd", "not_utf8"),
    ("half a pair, dropped", b"user-1", b"user-1\\ud83d", "lone_surrogate"),
    ("a reversed pair", b"user-1", b"user-1\\ude00\\ud83d", "lone_surrogate"),
    ("a pair, half escaped and half raw", b"user-1", b"user-1\\ud83d\xed\xb8\x80", "not_utf8"),
    ("a number beyond floats", b'"}', b'","x":1e400}', "number_out_of_range"),
    ("129 levels", b'"}', b'","x":' + b"[" * 128 + b"]" * 128 + b"}", "too_deep"),
)

EXACT: tuple[tuple[str, bytes], ...] = (
    ("the key __proto__", b'"__proto__":{"status":"Declined","polluted":true}'),
    ("the key __proto__, escaped and nested", b'"x":[{"\\u005f_proto__":{"polluted":true}}]'),
    ("the keys constructor and prototype", b'"constructor":{"prototype":{"polluted":true}},"toString":1,"valueOf":null'),
    ("a key that is a status in another case", b'"Status":"Declined","STATUS":"Declined","status ":"Declined"'),
    ("a key that is a status but for its normal form", '"statu\u0073\u0327":"Declined","\uff53tatus":"Declined"'.encode()),
    ("keys whose code points and UTF-16 differ in order", '"\U00010000":1,"\uffff":2,"\ue000":3,"\ud7ff":4'.encode()),
    ("2 to the 53rd and its neighbours", b'"x":[9007199254740991,9007199254740992,9007199254740993,-9007199254740993]'),
    ("2 to the 53rd and one, as a float", b'"x":9007199254740993.0'),
    ("thirty digits", b'"x":[123456789012345678901234567890,-123456789012345678901234567890,1234567890123456789012345678.5]'),
    ("zeros", b'"x":[0,-0,0.0,-0.0,0e5,-0e-5,1e-400,-1e-400]'),
    ("pairs, raw and escaped", '"\U0001f600":"\\ud83d\\ude00","x":"\U0001f600\\uD83D\\uDE00"'.encode()),
    ("line separators in texts", '"x\u2028":"\u2029\u2028\\u2028"'.encode()),
    ("a byte order mark in a text", '"\ufeff":"\ufeff\\ufeff"'.encode()),
    ("an escaped NUL", b'"x\\u0000":"\\u0000"'),
)


def both(body: bytes) -> tuple[tuple[str, str, Headers], ...]:
    return (("v2", "v2", v2(body)), ("prefixed", "v2_ts_prefixed", v2_ts_prefixed(body, NOW)))


def add(table: Table) -> None:
    for name, old, new, code in LAX:
        at = SIGNED.index(old) if old != b'"}' else len(SIGNED) - len(old)
        body = SIGNED[:at] + new + SIGNED[at + len(old) :]
        for way, _, headers in both(SIGNED):
            table.refuses(f"readers: {name}, {way}", body, headers, code)
    for name, members in EXACT:
        body = BODY[:-1] + b"," + members + b"}"
        for way, scheme, headers in both(body):
            table.accepts(f"readers: {name}, {way}", body, headers, scheme)
        forged = body.replace(b'"Approved"', b'"Declined"')
        table.refuses(f"readers: {name}, forged", forged, everything(body), "signature_mismatch")
