"""Deliveries about DHMAD's signature: over raw bytes or JavaScript's text, in every encoding."""

from __future__ import annotations

import base64

from deliveries import ONE, TWO, forged
from dhmad_deliveries import BODY, SENT_AT, UPDATED, WEBHOOK_ID, clock, digest, expected, proof, signature, signed
from provider_table import ProviderTable, envelope


def signatures(table: ProviderTable) -> None:
    right = digest(BODY)
    everything = signed(BODY) | {"x-webhook-event": UPDATED["type"], "x-webhook-id": WEBHOOK_ID}
    table.accepts("a whole delivery", BODY, everything, expected(), proof=proof())
    table.accepts("signature and time alone", BODY, signed(BODY), expected(), proof=proof())
    for name, text in (
        ("sha256= before the digits", "sha256=" + right.hex()),
        ("SHA256= before the digits", "SHA256=" + right.hex()),
        ("upper-case digits", right.hex().upper()),
        ("space around the digits", f"  {right.hex()}\t"),
    ):
        table.accepts(name, BODY, {"x-webhook-signature": text} | clock(), expected(), proof=proof())
    cased = {"X-Webhook-Signature": right.hex(), "X-WEBHOOK-TIMESTAMP": SENT_AT}
    table.accepts("header names in another case", BODY, cased, expected(), proof=proof())
    table.accepts(
        "second of two secrets", BODY, signed(BODY, TWO), expected(), proof=proof(index=1), secrets=[ONE, TWO]
    )
    table.accepts("first of two secrets", BODY, signed(BODY), expected(), proof=proof(), secrets=[ONE, TWO])

    table.refuses("one digit changed", BODY, forged(signature(BODY)) | clock(), "signature_mismatch")
    table.refuses("another secret", BODY, signed(BODY, TWO), "signature_mismatch")
    table.refuses("secret with a line break", BODY, signed(BODY), "signature_mismatch", secrets=[ONE + "\n"])
    changed = BODY.replace(b"approved", b"rejected")
    table.refuses("status changed after signing", changed, signed(BODY), "signature_mismatch")
    table.refuses(
        "user changed after signing", BODY.replace(b"seller-7", b"seller-8"), signed(BODY), "signature_mismatch"
    )
    table.refuses("no headers", BODY, {}, "header_missing")
    table.refuses("time alone", BODY, clock(), "header_missing")
    table.refuses("signature under Didit's header", BODY, {"X-Signature": right.hex()} | clock(), "header_missing")
    for name, text in (
        ("63 digits", right.hex()[1:]),
        ("empty", ""),
        ("prefix alone", "sha256="),
        ("prefix twice", "sha256=sha256=" + right.hex()),
        ("another algorithm", "sha512=" + right.hex()),
        ("Base64 where hexadecimal is expected", base64.b64encode(right).decode()),
        ("two joined with a comma", f"{right.hex()},{right.hex()}"),
    ):
        table.refuses(f"signature: {name}", BODY, {"x-webhook-signature": text} | clock(), "header_malformed")
    twice = [("x-webhook-signature", right.hex()), ("X-Webhook-Signature", "0" * 64), ("x-webhook-timestamp", SENT_AT)]
    table.refuses("two different signatures", BODY, twice, "header_malformed")
    over_time = digest(SENT_AT.encode() + b"." + BODY)
    table.refuses(
        "time joined to the body", BODY, {"x-webhook-signature": over_time.hex()} | clock(), "signature_mismatch"
    )
    table.refuses("no secret", BODY, signed(BODY), "secret_missing", secrets=[])
    table.refuses("empty secret", BODY, signed(BODY), "secret_empty", secrets=[""])
    table.refuses("a secret of zero bytes", BODY, signed(BODY, ""), "secret_empty", secrets=["\0" * 32])


def settings(table: ProviderTable) -> None:
    right = digest(BODY)
    text = base64.b64encode(right).decode()
    base64_headers = {"x-webhook-signature": text} | clock()
    table.accepts("Base64", BODY, base64_headers, expected(), proof=proof(), encoding="base64")
    prefixed = {"x-webhook-signature": "sha256=" + text} | clock()
    table.accepts("Base64 after sha256=", BODY, prefixed, expected(), proof=proof(), encoding="base64")
    for name, value in (
        ("hexadecimal", right.hex()),
        ("without padding", text[:-1]),
        ("of 33 bytes", base64.b64encode(right + b"x").decode()),
        ("of the URL alphabet", base64.urlsafe_b64encode(b"\xfb\xff" * 16).decode()),
    ):
        headers = {"x-webhook-signature": value} | clock()
        table.refuses(f"Base64 expected, {name}", BODY, headers, "header_malformed", encoding="base64")
    other = {"x-dhmad-signature": right.hex()} | clock()
    named = {"signature_header": "X-Dhmad-Signature"}
    table.accepts("another signature header", BODY, other, expected(), proof=proof(), **named)
    table.refuses("the default header where another is set", BODY, signed(BODY), "header_missing", **named)
    key = "a1b2c3d4e5f60718"
    decoded = {"x-webhook-signature": digest(BODY, bytes.fromhex(key)).hex()} | clock()
    table.accepts("key decoded from hexadecimal", BODY, decoded, expected(), proof=proof(), secrets=[key], key="hex")
    table.refuses("key decoded where text is expected", BODY, decoded, "signature_mismatch", secrets=[key])
    table.refuses(
        "text key where it is decoded", BODY, signed(BODY, key), "signature_mismatch", secrets=[key], key="hex"
    )
    table.refuses("key that is not hexadecimal", BODY, signed(BODY), "invalid_argument", secrets=["secret"], key="hex")


def stringified(table: ProviderTable) -> None:
    for name, sent, text in (
        ("spaces", b'{ "type" : "x.y" ,\n"data" : { } }', b'{"type":"x.y","data":{}}'),
        ("whole floats", b'{"type":"x.y","data":[1000.00,1e3,-0.0]}', b'{"type":"x.y","data":[1000,1000,0]}'),
        ("fractions", b'{"type":"x.y","data":[0.10,1.5E-7,1e21]}', b'{"type":"x.y","data":[0.1,1.5e-7,1e+21]}'),
        ("array indices as keys", b'{"b":1,"type":"x.y","10":2,"9":3}', b'{"9":3,"10":2,"b":1,"type":"x.y"}'),
        ("escapes", b'{"type":"x.y","data":"\\u00e9\\/\\u0041"}', '{"type":"x.y","data":"é/A"}'.encode()),
        ("an escaped pair", b'{"type":"x.y","data":"\\ud83d\\ude00"}', '{"type":"x.y","data":"😀"}'.encode()),
        (
            "a rounded integer as JavaScript writes it",
            b'{"type":"x.y","data":12345678901234567000.0}',
            b'{"type":"x.y","data":12345678901234567000}',
        ),
    ):
        table.accepts(f"stringified: {name}", sent, signed(text), envelope("x.y"), proof=proof("stringified"))
        table.accepts(f"the same bytes, raw: {name}", sent, signed(sent), envelope("x.y"), proof=proof("raw"))
    spaced = b'{"type": "x.y"}'
    table.accepts(
        "reserialised",
        spaced,
        signed(b'{"type":"x.y"}'),
        envelope("x.y"),
        proof=proof("stringified"),
        reserialized=True,
    )
    table.refuses(
        "reserialised, signed with its spaces", spaced, signed(spaced), "signature_mismatch", reserialized=True
    )
    second = signed(b'{"type":"x.y"}', TWO)
    table.accepts(
        "stringified under the second secret",
        spaced,
        second,
        envelope("x.y"),
        proof=proof("stringified", 1),
        secrets=[ONE, TWO],
    )
    for name, sent, text in (
        ("members in another order", b'{"data":{},"type":"x.y"}', b'{"type":"x.y","data":{}}'),
        ("members sorted as for Didit", b'{"type":"x.y","data":{}}', b'{"data":{},"type":"x.y"}'),
        (
            "an integer that JavaScript rounds",
            b'{"type":"x.y","n":9007199254740993}',
            b'{"type":"x.y","n":9007199254740992}',
        ),
        ("digits that JavaScript drops", b'{"type":"x.y","n":0.10000000000000000555}', b'{"type":"x.y","n":0.1}'),
        ("a number that JavaScript takes for zero", b'{"type":"x.y","n":1e-400}', b'{"type":"x.y","n":0}'),
        ("half a surrogate pair", b'{"type":"x.y","s":"\\uD800"}', b'{"type":"x.y","s":"\\ud800"}'),
    ):
        table.refuses(f"stringified: {name}", sent, signed(text), "signature_mismatch")
    lone = b'{"type":"x.y","s":"\\uD800"}'
    table.accepts("half a surrogate pair, raw", lone, signed(lone), envelope("x.y"), proof=proof())


def add(table: ProviderTable) -> None:
    for part in (signatures, settings, stringified):
        part(table)
