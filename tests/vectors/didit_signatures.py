"""Deliveries about signatures: schemes, secrets, headers, and forgeries."""

from __future__ import annotations

import json
import re

import reference
from deliveries import (
    EVENT_ID,
    NOW,
    ONE,
    THREE,
    TWO,
    Pairs,
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
PLAIN = wire(session(metadata=None))


def schemes(table: Table) -> None:
    table.accepts("a real delivery, all headers", BODY, everything(BODY), "v2")
    table.accepts("v2 alone", BODY, v2(BODY), "v2")
    table.accepts("v2 with its timestamp", BODY, v2(BODY) | clock(), "v2")
    table.accepts("v2 with a timestamp prefix", BODY, v2_ts_prefixed(BODY), "v2_ts_prefixed")
    table.accepts(
        "v2 with a timestamp prefix, all headers", BODY, everything(BODY) | v2_ts_prefixed(BODY), "v2_ts_prefixed"
    )
    table.accepts("raw alone", BODY, raw(BODY), "raw")
    table.accepts("raw with its timestamp", BODY, raw(BODY) | clock(), "raw")
    table.accepts("didit signature alone", BODY, didit_signature(BODY), "didit_signature")
    table.accepts("didit signature with a timestamp", BODY, didit_signature(BODY) | clock(), "didit_signature")
    table.accepts("v2 before raw", BODY, raw(BODY) | v2(BODY), "v2")
    table.accepts("raw before didit signature", BODY, didit_signature(BODY) | raw(BODY), "raw")
    table.accepts("plain ASCII body, v2", PLAIN, v2(PLAIN), "v2")
    # For a plain ASCII body both messages are the same bytes.
    table.accepts("plain ASCII body, raw value under v2", PLAIN, under("X-Signature-V2", raw(PLAIN)), "v2")
    table.accepts("bad v2 beside a good raw", BODY, forged(v2(BODY)) | raw(BODY), "raw")
    table.accepts("malformed v2 beside a good raw", BODY, {"X-Signature-V2": "none"} | raw(BODY), "raw")
    table.accepts("bad raw beside a good v2", BODY, forged(raw(BODY)) | v2(BODY), "v2")
    table.accepts(
        "bad v2 and raw beside a good didit signature",
        BODY,
        forged(v2(BODY) | raw(BODY)) | didit_signature(BODY),
        "didit_signature",
    )
    table.accepts("bad simple beside a good v2", BODY, v2(BODY) | forged(simple(BODY)), "v2")
    table.accepts(
        "headers that mean nothing", BODY, v2(BODY) | {"Content-Type": "application/json", "X-Other": "v2"}, "v2"
    )


def reserialised_bodies(table: Table) -> None:
    fields = session(decision={"score": 100, "zero": 0, "ratio": 0.00001, "big": 10**22})
    signed = v2(wire(fields))
    pretty = json.dumps(fields, indent=2).encode()
    accents = json.dumps(fields, ensure_ascii=False).encode()
    reordered = json.dumps(dict(reversed(fields.items()))).encode()
    floats = wire(fields).replace(b":100,", b":100.0,").replace(b":0}", b":-0.0}")
    exponents = re.sub(rb":10{22}\b", b":1E+22", wire(fields)).replace(b"1e-05", b"0.00001")
    escapes = wire(fields).replace(b"\\u00e9", b"\\u00E9").replace(b"status.updated", b"status\\u002eupdated")
    for name, body in (
        ("pretty printed", pretty),
        ("accents not escaped", accents),
        ("keys in another order", reordered),
        ("whole floats", floats),
        ("other exponents", exponents),
        ("other escapes", escapes),
        ("spaces around", b" \r\n" + wire(fields) + b"\t\n"),
    ):
        assert body != wire(fields), name
        table.accepts(f"re-serialised: {name}, v2", body, signed | clock(), "v2")
        prefixed = v2_ts_prefixed(wire(fields))
        table.accepts(f"re-serialised: {name}, v2 with a prefix", body, prefixed, "v2_ts_prefixed")
        table.refuses(f"re-serialised: {name}, raw", body, raw(wire(fields)) | clock(), "signature_mismatch")
    table.accepts("re-serialised, and said so, v2", pretty, signed | clock(), "v2", reserialized=True)
    table.accepts(
        "re-serialised, and said so, v2 with a prefix",
        pretty,
        v2_ts_prefixed(wire(fields)),
        "v2_ts_prefixed",
        reserialized=True,
    )
    table.accepts("re-serialised, and said so, all headers", pretty, everything(wire(fields)), "v2", reserialized=True)
    table.refuses(
        "re-serialised, and said so, raw alone", pretty, raw(wire(fields)), "raw_body_required", reserialized=True
    )
    # Equal bytes by luck prove nothing to a caller who no longer has the body.
    table.refuses(
        "re-serialised, and said so, raw that would match", PLAIN, raw(PLAIN), "raw_body_required", reserialized=True
    )
    table.refuses(
        "re-serialised, and said so, didit signature",
        pretty,
        didit_signature(wire(fields)),
        "raw_body_required",
        reserialized=True,
    )
    table.refuses(
        "re-serialised, and said so, forged v2", pretty, forged(signed), "signature_mismatch", reserialized=True
    )
    # A signature over the body is there, even if it cannot be checked: no falling back to four fields.
    both = raw(wire(fields)) | simple(wire(fields))
    table.refuses(
        "re-serialised, and said so, raw and simple allowed",
        pretty,
        both,
        "raw_body_required",
        reserialized=True,
        allow_simple=True,
    )


def prefixes(table: Table) -> None:
    """Only digits may stand before the colon, or a message of another kind could be passed off as a prefixed one."""
    for prefix in ("", "x", "+1800000000", "-1", "1800000000 ", "1.8e9", "{", '{"a":1}', "1800000000:s-1"):
        signed = {"X-Signature-V2": reference.sign(ONE, reference.v2_ts_prefixed_message(BODY, prefix))}
        table.refuses(f"signed prefix {prefix!r}", BODY, signed | clock(prefix), "signature_mismatch")


def secrets(table: Table) -> None:
    ring = (ONE, TWO, THREE)
    for index, secret in enumerate(ring):
        table.accepts(f"rotation, secret {index}, v2", BODY, v2(BODY, secret), "v2", index=index, secrets=ring)
        prefixed = v2_ts_prefixed(BODY, NOW, secret)
        table.accepts(
            f"rotation, secret {index}, v2 with a prefix", BODY, prefixed, "v2_ts_prefixed", index=index, secrets=ring
        )
        table.accepts(f"rotation, secret {index}, raw", BODY, raw(BODY, secret), "raw", index=index, secrets=ring)
    table.accepts(
        "rotation, didit signature", BODY, didit_signature(BODY, TWO), "didit_signature", index=1, secrets=ring
    )
    table.accepts("the same secret twice", BODY, v2(BODY), "v2", secrets=(ONE, ONE))
    table.accepts("v2 by one secret, raw by another", BODY, v2(BODY, TWO) | raw(BODY, ONE), "v2", index=1, secrets=ring)
    table.refuses("rotation, none of them", BODY, v2(BODY, "test-secret-four"), "signature_mismatch", secrets=ring)
    for name, secret in (
        ("a prefix that is part of it", "whsec_test_secret"),
        ("accents", "test-sécret-😀"),
        ("longer than a hash block", "test-secret-" * 12),
        ("as long as a hash block", "t" * 64),
        ("one character", "t"),
        ("a trailing newline in both places", ONE + "\n"),
        ("spaces in both places", f" {ONE} "),
    ):
        table.accepts(f"secret: {name}", BODY, v2(BODY, secret), "v2", secrets=(secret,))
    for name, secret in (
        ("another one", TWO),
        ("a trailing newline", ONE + "\n"),
        ("a leading space", " " + ONE),
        ("upper case", ONE.upper()),
        ("cut short", ONE[:-1]),
        ("a prefix that was not signed with", "whsec_" + ONE),
    ):
        table.refuses(f"wrong secret: {name}", BODY, everything(BODY), "signature_mismatch", secrets=(secret,))
    table.refuses("no secret", BODY, everything(BODY), "secret_missing", secrets=())
    table.refuses("empty secret", BODY, v2(BODY, ""), "secret_empty", secrets=("",))
    # HMAC pads keys with zeros: these sign as the empty key does.
    table.refuses("a secret of zero bytes", BODY, v2(BODY, ""), "secret_empty", secrets=("\0" * 32,))
    table.refuses("empty secret after a good one", BODY, v2(BODY), "secret_empty", secrets=(ONE, ""))


def header_forms(table: Table) -> None:
    value = v2(BODY)["X-Signature-V2"]
    lower = {name.lower(): item for name, item in everything(BODY).items()}
    table.accepts("header names in lower case", BODY, lower, "v2")
    table.accepts("header names in upper case", BODY, {name.upper(): item for name, item in lower.items()}, "v2")
    table.accepts("header names in mixed case", BODY, {"x-SIGNATURE-v2": value}, "v2")
    table.accepts(
        "didit signature in lower case", BODY, {"x-didit-signature": raw(BODY)["X-Signature"]}, "didit_signature"
    )
    table.accepts("signature in upper-case hex", BODY, {"X-Signature-V2": value.upper()}, "v2")
    table.accepts("signature in mixed-case hex", BODY, {"X-Signature-V2": value[:32].upper() + value[32:]}, "v2")
    table.accepts("spaces around the values", BODY, {"X-Signature-V2": f"  {value} ", "X-Timestamp": f" {NOW} "}, "v2")
    table.accepts("tabs around the values", BODY, {"X-Signature-V2": f"\t{value}\t"}, "v2")
    prefixed = v2_ts_prefixed(BODY)
    table.accepts("spaces around a signed timestamp", BODY, prefixed | {"X-Timestamp": f" {NOW}\t"}, "v2_ts_prefixed")
    table.accepts("headers as pairs", BODY, list(everything(BODY).items()), "v2")
    twice: Pairs = [("X-Signature-V2", value), ("x-signature-v2", value)]
    table.accepts("the same header twice, same value", BODY, twice, "v2")
    other: Pairs = [("X-Signature-V2", value), ("X-Signature-V2", forged(v2(BODY))["X-Signature-V2"])]
    table.refuses("the same header twice, good one first", BODY, other, "header_malformed")
    table.refuses("the same header twice, good one last", BODY, other[::-1], "header_malformed")
    clocks: Pairs = [("X-Signature-V2", value), ("X-Timestamp", str(NOW)), ("X-Timestamp", str(NOW + 1))]
    table.refuses("the timestamp twice, different", BODY, clocks, "header_malformed")
    table.refuses("no headers", BODY, {}, "header_missing")
    table.refuses("no signature header", BODY, {"Content-Type": "application/json"}, "header_missing")
    table.refuses("a timestamp alone", BODY, clock(), "header_missing")
    table.refuses("a header with a similar name", BODY, {"X-Signature-V3": value, "Signature": value}, "header_missing")
    for name, text in (
        ("empty", ""),
        ("spaces", "   "),
        ("a word", "signature"),
        ("one digit short", value[:-1]),
        ("one digit long", value + "0"),
        ("two digits long", value + "00"),
        ("a letter that is no hex digit", value[:-1] + "g"),
        ("a space inside", value[:32] + " " + value[32:]),
        ("an algorithm prefix", "sha256=" + value),
        ("a number prefix", "0x" + value[2:]),
        ("Base64", "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="),
        ("two values with a comma", f"{value},{value}"),
    ):
        table.refuses(f"malformed v2 header: {name}", BODY, {"X-Signature-V2": text}, "header_malformed")
    table.refuses("malformed raw header", BODY, {"X-Signature": value[:-1]}, "header_malformed")
    table.refuses("malformed didit signature header", BODY, {"X-Didit-Signature": value[:-1]}, "header_malformed")
    table.refuses(
        "malformed v2 header, forged raw", BODY, {"X-Signature-V2": "none"} | forged(raw(BODY)), "signature_mismatch"
    )
    for text in (
        "now",
        "+1800000000",
        "-1",
        "1800000000.0",
        "1.8e9",
        "0x6b49d200",
        "1800000000 1",
        "2027-01-15T08:00:00Z",
    ):
        table.refuses(f"malformed timestamp header: {text}", BODY, v2(BODY) | clock(text), "header_malformed")


def forgeries(table: Table) -> None:
    everyone = everything(BODY) | didit_signature(BODY)
    changed = BODY.replace(b"user-1", b"user-2")
    for name, signed in (
        ("v2", v2(BODY)),
        ("v2 with a prefix", v2_ts_prefixed(BODY)),
        ("raw", raw(BODY)),
        ("didit signature", didit_signature(BODY)),
        ("all headers", everyone),
    ):
        table.refuses(f"one byte of the body changed, {name}", changed, signed, "signature_mismatch")
        table.refuses(f"one hex digit changed, {name}", BODY, forged(signed), "signature_mismatch")
    table.refuses("a number changed", BODY.replace(b":100}", b":101}"), v2(BODY), "signature_mismatch")
    table.refuses(
        "a number changed beyond 2^53",
        wire(session(serial=2**53 + 1)),
        v2(wire(session(serial=2**53))),
        "signature_mismatch",
    )
    table.refuses("a member added", BODY[:-1] + b',"z":1}', v2(BODY), "signature_mismatch")
    table.refuses(
        "an array reordered", BODY.replace(b'"OCR","LIVENESS"', b'"LIVENESS","OCR"'), v2(BODY), "signature_mismatch"
    )
    table.refuses("a space added, raw", BODY + b" ", raw(BODY), "signature_mismatch")
    table.refuses("a newline added, didit signature", BODY + b"\n", didit_signature(BODY), "signature_mismatch")
    table.refuses("stale and forged", BODY, forged(v2(BODY)), "signature_mismatch", now=NOW + 86_400)
    table.refuses("zeros for a signature", BODY, {"X-Signature-V2": "0" * 64}, "signature_mismatch")
    for source, signed in (
        ("raw", raw(BODY)), ("v2", v2(BODY)), ("v2 with a prefix", v2_ts_prefixed(BODY)), ("simple", simple(BODY)),
    ):  # fmt: skip
        for name in ("X-Signature-V2", "X-Signature", "X-Didit-Signature"):
            same = name in signed or (source == "raw" and name != "X-Signature-V2")
            if not same:
                swapped = under(name, signed) | clock()
                table.refuses(f"a {source} value under {name}", BODY, swapped, "signature_mismatch")
    table.accepts("a raw value under X-Didit-Signature", BODY, under("X-Didit-Signature", raw(BODY)), "didit_signature")
    table.refuses(
        "a prefixed signature without its timestamp",
        BODY,
        {"X-Signature-V2": v2_ts_prefixed(BODY)["X-Signature-V2"]},
        "signature_mismatch",
    )
    table.refuses(
        "a prefixed signature with another timestamp", BODY, v2_ts_prefixed(BODY) | clock(NOW + 1), "signature_mismatch"
    )


def events(table: Table) -> None:
    def case(name: str, fields: dict[str, object], type: str, id: str | None = EVENT_ID) -> None:
        body = wire(fields)
        table.accepts(f"event: {name}, v2", body, v2(body), "v2", type=type, id=id)
        table.accepts(f"event: {name}, raw", body, raw(body), "raw", type=type, id=id)

    def entity(type: str, **changes: object) -> dict[str, object]:
        return session(webhook_type=type, session_id=..., decision=..., **changes)

    case("data.updated", session(webhook_type="data.updated"), "data.updated")
    case("a type nobody knows", session(webhook_type="moon.phase.changed"), "moon.phase.changed")
    case("without an id", session(event_id=...), "status.updated", None)
    case("user without a session", entity("user.status.updated", previous_status="FLAGGED"), "user.status.updated")
    case(
        "business data",
        entity("business.data.updated", changes={"legal_name": {"previous": "A", "current": "B"}}),
        "business.data.updated",
    )
    case("flat transaction", transaction(), "transaction.created")
    case("nested transaction", envelope(), "transaction.created", "evt_invented_1")
    v1 = session(webhook_type=..., event_id=..., metadata=...)
    case("V1 body", v1, "status.updated", None)
    for name, fields in (
        ("no type, no status", session(webhook_type=..., status=...)),
        ("no type, no session", session(webhook_type=..., session_id=...)),
        ("no type, status is a number", session(webhook_type=..., status=1)),
        ("nested, but data is text", envelope(data="none", timestamp=NOW, event=...)),
        ("only a timestamp", {"timestamp": NOW}),
    ):
        body = wire(fields)
        table.refuses(f"no event type: {name}", body, v2(body), "type_missing")


def add(table: Table) -> None:
    for part in (schemes, reserialised_bodies, prefixes, secrets, header_forms, forgeries, events):
        part(table)
