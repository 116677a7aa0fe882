"""Deliveries about the body: the four-field signature, strict JSON under every scheme, and the size limit."""

from __future__ import annotations

from typing import Any

import reference
from canonical_accepted import LONGEST_INTEGER, nested
from deliveries import (
    NOW,
    NOW_TEXT,
    ONE,
    SESSION_ID,
    TWO,
    Headers,
    Table,
    clock,
    didit_signature,
    envelope,
    everything,
    forged,
    raw,
    session,
    simple,
    transaction,
    under,
    v2,
    v2_ts_prefixed,
    wire,
)

BODY = wire(session())


def sign_bytes(body: bytes) -> Headers:
    return {"X-Signature": reference.sign(ONE, body)}


def simple_accepted(table: Table) -> None:
    def case(name: str, fields: dict[str, Any], headers: Headers | None = None, **options: Any) -> None:
        body = wire(fields)
        verified = {
            "timestamp": str(fields["timestamp"]),
            "session_id": str(fields.get("session_id") or "") or None,
            "status": fields.get("status") or None,
            "webhook_type": fields["webhook_type"],
        }
        headers = simple(body) | clock() if headers is None else headers
        type = fields["webhook_type"]
        options = {"allow_simple": True} | options
        table.accepts(f"simple: {name}", body, headers, "simple", type=type, id=None, fields=verified, **options)

    case("a session", session())
    case("without a timestamp header", session(), simple(BODY))
    case("rotation", session(), simple(BODY, TWO), index=1, secrets=(ONE, TWO))
    case("age 300", session(), now=NOW + 300)
    case("unchecked, a year old", session(), now=NOW + 31_536_000, tolerance="unchecked")
    # Only the four fields are signed: the rest of the body may have been written by anyone.
    case("other fields changed", session(decision={"score": 0}, vendor_data="user-2"), simple(BODY) | clock())
    case("other fields gone", {key: session()[key] for key in reference.SIMPLE_FIELDS}, simple(BODY) | clock())
    case("no session", session(session_id=...))
    case("null session", session(session_id=None))
    case("empty session", session(session_id=""))
    case("no session, no status", session(session_id=..., status=..., webhook_type="user.data.updated"))
    case("null status", session(status=None))
    case("empty status", session(status=""))
    case("a transaction", transaction())
    case("number for a session", session(session_id=42))
    case("text digits for a timestamp", session(timestamp=str(NOW)))
    case("accents in the status", session(status="Zoé 😀"))
    case("upper-case hex", session(), {"X-Signature-Simple": simple(BODY)["X-Signature-Simple"].upper()})
    case("re-serialised, and said so", session(), reserialized=True)
    surrogate = BODY.replace(b"user-1", b"\\ud83d")
    four = {"timestamp": str(NOW), "session_id": SESSION_ID, "status": "Approved", "webhook_type": "status.updated"}
    table.accepts(
        "simple: a lone surrogate in a field that is not signed",
        surrogate,
        simple(BODY),
        "simple",
        id=None,
        fields=four,
        allow_simple=True,
    )
    none_text = wire(session(status="None", session_id="None"))
    nulls = four | {"status": None, "session_id": None}
    table.accepts(
        "simple: the text None reads as null",
        none_text,
        simple(none_text),
        "simple",
        id=None,
        fields=nulls,
        allow_simple=True,
    )
    spaced = BODY.replace(b'":', b'" : ')
    padded = wire(session(status=" Approved "))
    outer = {**four, "status": " Approved "}
    table.accepts("simple: spaces kept", padded, simple(padded), "simple", id=None, fields=outer, allow_simple=True)
    table.accepts("simple: pretty printed", spaced, simple(BODY), "simple", id=None, fields=four, allow_simple=True)
    table.accepts("simple allowed, v2 present and good", BODY, everything(BODY), "v2", allow_simple=True)


def simple_refused(table: Table) -> None:
    def case(name: str, body: bytes, headers: Headers, code: str, **options: Any) -> None:
        table.refuses(f"simple: {name}", body, headers, code, **({"allow_simple": True} | options))

    signed = simple(BODY) | clock()
    table.refuses("simple: not allowed unless asked for", BODY, signed, "simple_not_allowed")
    case("allowed: no", BODY, signed, "simple_not_allowed", allow_simple=False)
    case("forged", BODY, forged(signed), "signature_mismatch")
    case("malformed", BODY, {"X-Signature-Simple": "f" * 63}, "header_malformed")
    case("wrong secret", BODY, signed, "signature_mismatch", secrets=(TWO,))
    for name, change in (
        ("status", {"status": "Declined"}),
        ("session", {"session_id": SESSION_ID[:-1] + "b"}),
        ("type", {"webhook_type": "data.updated"}),
        ("timestamp", {"timestamp": NOW + 1}),
    ):
        case(f"{name} changed", wire(session(**change)), simple(BODY), "signature_mismatch")
    case("stale", BODY, signed, "timestamp_stale", now=NOW + 301)
    case("future", BODY, signed, "timestamp_future", now=NOW - 301)
    case("header and body differ", BODY, simple(BODY) | clock(NOW + 1), "timestamp_mismatch")
    undated = wire(session(timestamp=...))
    case("no timestamp", undated, simple(undated), "timestamp_missing")
    # A colon moves the borders: "a:b" + "c" and "a" + "b:c" are the same message.
    ambiguous: tuple[tuple[str, dict[str, Any]], ...] = (
        ("colon in the session", {"session_id": "a:b"}),
        ("colon in the status", {"status": "Approved:x"}),
        ("colon in the type", {"webhook_type": "status:updated"}),
        ("date text for a timestamp", {"timestamp": NOW_TEXT}),
        ("true for a status", {"status": True}),
        ("an array for a status", {"status": ["Approved"]}),
        ("an object for a session", {"session_id": {"id": 1}}),
    )
    for name, change in ambiguous:
        body = wire(session(**change))
        case(name, body, simple(body), "fields_ambiguous")
    case("a nested transaction", wire(envelope()), simple(wire(envelope())), "fields_ambiguous")
    # A body with two colons and its timestamp in front, and one with three, read as four fields each.
    two, three = b'{"status":"Approved","webhook_type":"status.updated"}', b'{"a":1,"b":2,"c":3}'
    for name, sent, signed_message in (
        ("a body with a timestamp prefix as four fields", v2_ts_prefixed(two), f"{NOW}:".encode() + two),
        ("a body as four fields", v2(three), three),
    ):
        body = wire(dict(zip(reference.SIMPLE_FIELDS, signed_message.decode().split(":"), strict=True)))
        case(name, body, under("X-Signature-Simple", sent), "fields_ambiguous", tolerance="unchecked")
    # No downgrade: while a header for the whole body is there, it decides.
    for name, bad, code in (
        ("a forged v2", forged(v2(BODY)), "signature_mismatch"),
        ("a forged prefixed v2", forged(v2_ts_prefixed(BODY)), "signature_mismatch"),
        ("a forged raw", forged(raw(BODY)), "signature_mismatch"),
        ("a forged didit signature", forged(didit_signature(BODY)), "signature_mismatch"),
        ("a malformed v2", {"X-Signature-V2": "none"}, "header_malformed"),
        ("an empty v2", {"X-Signature-V2": ""}, "header_malformed"),
        ("a malformed raw", {"X-Signature": "none"}, "header_malformed"),
    ):
        case(f"no downgrade from {name}", BODY, bad | signed, code)
    tampered = wire(session(vendor_data="user-2"))
    case("no downgrade, all headers, body changed", tampered, everything(BODY), "signature_mismatch")
    case("the value under v2", BODY, under("X-Signature-V2", signed), "signature_mismatch")
    case("a v2 value under it", BODY, under("X-Signature-Simple", v2(BODY)), "signature_mismatch")
    case("a duplicate key", BODY[:-1] + b',"status":"Approved"}', signed, "duplicate_key", offset=len(BODY))


def strict_json(table: Table) -> None:
    """Signed by the provider or not, a body two readers could disagree about is refused under every scheme."""
    deep = nested(129, "[", "", "]").encode()
    for name, body, code, offset in (
        ("duplicate key", BODY[:-1] + b',"status":"Declined"}', "duplicate_key", len(BODY)),
        ("duplicate key through an escape", BODY[:-1] + b',"\\u0073tatus":"Declined"}', "duplicate_key", len(BODY)),
        ("number too long", b'{"a":' + b"1" * (LONGEST_INTEGER + 1) + b"}", "number_too_long", 5),
        ("number out of range", b'{"a":1e400}', "number_out_of_range", 5),
        ("too deep", deep, "too_deep", 132),
        ("not UTF-8", b'{"a":"\xff"}', "not_utf8", 6),
        ("cut short", BODY[:-1], "not_json", len(BODY) - 1),
        ("NaN", b'{"a":NaN}', "not_json", 5),
        ("byte order mark", b"\xef\xbb\xbf" + BODY, "not_json", 0),
        ("empty", b"", "not_json", 0),
        ("form fields", b"status=Approved&id=1", "not_json", 0),
        ("array", b"[" + BODY + b"]", "not_an_object", 0),
        ("null", b"null", "not_an_object", 0),
    ):
        value = reference.sign(ONE, body)
        for header in ("X-Signature", "X-Didit-Signature"):
            headers = {header: value} | clock()
            table.refuses(f"strict JSON: {name}, {header}", body, headers, code, offset=offset)
    last_wins = BODY[:-1] + b',"vendor_data":"user-2"}'
    table.refuses("strict JSON: duplicate key, v2", last_wins, v2(last_wins), "duplicate_key", offset=len(BODY))
    table.refuses(
        "strict JSON: duplicate key, prefixed", last_wins, v2_ts_prefixed(last_wins), "duplicate_key", offset=len(BODY)
    )
    table.refuses(
        "strict JSON: duplicate key, not said by whom",
        last_wins,
        everything(last_wins),
        "duplicate_key",
        offset=len(BODY),
    )
    table.refuses("strict JSON: too deep, v2", deep, v2(deep), "too_deep", offset=132)


def lone_surrogates(table: Table) -> None:
    """Such a body has no V2 message, but its bytes can be signed."""
    body = BODY.replace(b"user-1", b"\\ud83d")
    offset = body.index(b'\\ud83d"')
    any_v2 = v2(BODY)
    table.refuses("lone surrogate, v2 alone", body, any_v2, "lone_surrogate", offset=offset)
    table.refuses(
        "lone surrogate, v2 and a forged raw", body, any_v2 | forged(sign_bytes(body)), "lone_surrogate", offset=offset
    )
    table.refuses("lone surrogate, v2 with a timestamp", body, any_v2 | clock(), "lone_surrogate", offset=offset)
    table.accepts("lone surrogate, raw", body, sign_bytes(body), "raw")
    table.accepts("lone surrogate, v2 and raw", body, any_v2 | sign_bytes(body) | clock(), "raw")
    table.accepts("lone surrogate, didit signature", body, didit_signature(body), "didit_signature")
    table.refuses("lone surrogate, forged raw", body, forged(sign_bytes(body)), "signature_mismatch")


def limits(table: Table) -> None:
    size = len(BODY)
    table.accepts("body exactly at the limit", BODY, v2(BODY), "v2", max_body_bytes=size)
    table.accepts("body exactly at the limit, raw", BODY, raw(BODY), "raw", max_body_bytes=size)
    table.refuses("body one byte over the limit", BODY, v2(BODY), "body_too_large", max_body_bytes=size - 1)
    table.refuses("body one byte over the limit, raw", BODY, raw(BODY), "body_too_large", max_body_bytes=size - 1)
    table.refuses("broken body over the limit", b"\xff" * 11, raw(BODY), "body_too_large", max_body_bytes=10)
    roomy = wire(session(metadata={"note": "é" * 3000}))
    table.accepts("large body, default limit", roomy, everything(roomy), "v2")
    digits = wire(session(serial=int("9" * LONGEST_INTEGER)))
    table.accepts(f"integer of {LONGEST_INTEGER} digits, v2", digits, v2(digits), "v2")
    deepest = BODY.replace(b'"user-1"', b"[" * 127 + b"]" * 127)
    table.accepts("depth 128, v2", deepest, v2(deepest), "v2")


def add(table: Table) -> None:
    for part in (simple_accepted, simple_refused, strict_json, lone_surrogates, limits):
        part(table)
    # A short body of large floats has a long canonical text, which is held to the same limit.
    swollen = BODY.replace(b'"user-1"', b"[" + b",".join([b"1e308"] * 100) + b"]")
    table.accepts("canonical text within the limit", swollen, v2(swollen), "v2")
    table.refuses("canonical text over the limit", swollen, v2(swollen), "body_too_large", max_body_bytes=len(swollen))
    table.accepts("canonical text over the limit, raw", swollen, raw(swollen), "raw", max_body_bytes=len(swollen))
    table.accepts(
        "canonical text over the limit, both", swollen, v2(swollen) | raw(swollen), "raw", max_body_bytes=len(swollen)
    )
    # Zeros that make up for an exponent must not let another number pass for the one that was signed.
    signed = wire(session(score=0))
    spelt = signed.replace(b'"score":0', b'"score":0.' + b"0" * 655_357 + b"998e655360")
    table.refuses("998 spelt with an exponent of 655360", spelt, v2(signed), "signature_mismatch")
