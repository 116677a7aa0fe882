"""Didit's deliveries with something wrong."""

from __future__ import annotations

import base64
import json

import reference
from deliveries import (
    NOW,
    ONE,
    TWO,
    clock,
    envelope,
    everything,
    forged,
    raw,
    session,
    simple,
    under,
    v2,
    v2_ts_prefixed,
    wire,
)
from explain_table import ExplainTable, in_base64, sign

BODY = wire(session())
PLAIN = {
    "event_id": "e-1",
    "session_id": "s-1",
    "status": "Approved",
    "timestamp": NOW,
    "webhook_type": "status.updated",
}
BOM = b"\xef\xbb\xbf"
HEX_KEY = "00ff17a1b2c3d4e5"
BASE64_KEY = base64.b64encode(b"an invented key of bytes \xff").decode("ascii")


def written(value: object, **style: object) -> bytes:
    return json.dumps(value, **style).encode("utf-8")


def compact(value: object) -> bytes:
    return written(value, separators=(",", ":"))


def secrets(table: ExplainTable) -> None:
    headers = everything(BODY)
    table.accepted("didit", "nothing is wrong", BODY, headers)
    for name, configured, *causes in (
        ("a line break behind it", ONE + "\n", "secret_white_space"),
        ("spaces around it", f"  {ONE}\t", "secret_white_space"),
        ("a line break inside", ONE[:6] + "\r\n" + ONE[6:], "secret_white_space"),
        ("a no-break space behind it", ONE + "\u00a0", "secret_white_space"),
        ("double quotes", f'"{ONE}"', "secret_quoted"),
        ("single quotes", f"'{ONE}'", "secret_quoted"),
        ("quotes and a line break", f'"{ONE}"\n', "secret_white_space", "secret_quoted"),
        ("a prefix too much", "whsec_" + ONE, "secret_prefix_extra"),
        ("a prefix too much and quotes", f"'whsec_{ONE}'", "secret_quoted", "secret_prefix_extra"),
    ):
        table.explained("didit", f"secret: {name}", BODY, headers, *causes, scheme="v2", secrets=[configured])
    table.explained(
        "didit", "secret: without its prefix", BODY, everything(BODY, "whsec_" + ONE), "secret_prefix_missing"
    )
    table.explained(
        "didit",
        "secret: second of two, with a space",
        BODY,
        headers,
        "secret_white_space",
        secret=1,
        secrets=[TWO, f" {ONE}"],
    )
    for name, configured, key, *causes in (
        ("decoded from hexadecimal", HEX_KEY, bytes.fromhex(HEX_KEY), "secret_hex"),
        ("decoded from Base64", BASE64_KEY, base64.b64decode(BASE64_KEY), "secret_base64"),
        ("decoded without padding", BASE64_KEY.rstrip("="), base64.b64decode(BASE64_KEY), "secret_base64"),
        (
            "decoded behind its prefix",
            "whsec_" + BASE64_KEY,
            base64.b64decode(BASE64_KEY),
            "secret_prefix_extra",
            "secret_base64",
        ),
    ):
        signed = {"X-Signature": sign(BODY, key)}
        table.explained("didit", f"secret: {name}", BODY, signed, *causes, scheme="raw", secrets=[configured])
    table.explained(
        "didit",
        "secret: of another destination",
        BODY,
        headers,
        "other_secret",
        secret=1,
        secrets=[TWO],
        elsewhere=["x", ONE],
    )
    table.explained(
        "didit",
        "secret: of another destination, with a line break",
        BODY,
        headers,
        "other_secret",
        "secret_white_space",
        secrets=[TWO],
        elsewhere=[ONE + "\n"],
    )


def signatures(table: ExplainTable) -> None:
    right = sign(BODY)
    for name, value, *causes in (
        ("sha256= before it", f"sha256={right}", "signature_prefixed"),
        ("v1= before upper-case digits", f"v1={right.upper()}", "signature_prefixed"),
        ("a time and v1= before it", f"t={NOW},v1={right}", "signature_prefixed"),
        ("Base64", in_base64(right), "signature_base64"),
        ("Base64 without padding", in_base64(right).rstrip("="), "signature_base64"),
        ("Base64 of the URL alphabet", in_base64(right).replace("+", "-").replace("/", "_"), "signature_base64"),
        ("Base64 behind v1,", f"v1,{in_base64(right)}", "signature_prefixed", "signature_base64"),
        ("quotation marks", f'"{right}"', "signature_quoted"),
    ):
        table.explained("didit", f"signature: {name}", BODY, {"X-Signature": value}, *causes, scheme="raw")
    twice = [("X-Signature", "0" * 64), ("x-signature", right)]
    table.explained(
        "didit", "signature: the header twice", BODY, twice, "signature_repeated", refusal="header_malformed"
    )
    joined = {"X-Signature": f"{'0' * 64}, {right}"}
    table.explained("didit", "signature: joined with another", BODY, joined, "signature_repeated", "signature_prefixed")
    other = {"X-Webhook-Signature": right}
    table.explained(
        "didit", "signature: in another header", BODY, other, "signature_in_other_header", refusal="header_missing"
    )
    hub = {"X-Hub-Signature-256": "sha256=" + v2(BODY)["X-Signature-V2"]}
    table.explained(
        "didit",
        "signature: in another header, with a prefix",
        BODY,
        hub,
        "signature_in_other_header",
        "signature_prefixed",
        scheme="v2",
    )


def messages(table: ExplainTable) -> None:
    for name, header, signed, cause, scheme in (
        ("v2 in X-Signature", "X-Signature", v2(BODY), "message_of_v2", "v2"),
        ("v2 in X-Didit-Signature", "X-Didit-Signature", v2(BODY), "message_of_v2", "v2"),
        ("raw in X-Signature-V2", "X-Signature-V2", raw(BODY), "message_of_raw", "raw"),
        ("simple in X-Signature-V2", "X-Signature-V2", simple(BODY), "message_of_simple", "simple"),
        ("simple in X-Signature", "X-Signature", simple(BODY), "message_of_simple", "simple"),
    ):
        table.explained("didit", f"message: {name}", BODY, under(header, signed), cause, scheme=scheme)
    timed = under("X-Signature", v2_ts_prefixed(BODY)) | clock()
    table.explained("didit", "message: v2_ts_prefixed in X-Signature", BODY, timed, "message_of_v2_ts_prefixed")
    table.explained(
        "didit",
        "message: v2 in X-Signature-Simple",
        BODY,
        under("X-Signature-Simple", v2(BODY)),
        "message_of_v2",
        refusal="simple_not_allowed",
    )

    canonical, ms = reference.canonical(BODY), NOW * 1000
    for name, header, message, stated, *causes in (
        ("joined with a full stop", "X-Signature-V2", f"{NOW}.".encode() + canonical, NOW, "timestamp_prefix_dot"),
        ("in milliseconds", "X-Signature-V2", f"{ms}:".encode() + canonical, NOW, "timestamp_in_milliseconds"),
        ("in seconds under milliseconds", "X-Signature-V2", f"{NOW}:".encode() + canonical, ms, "timestamp_in_seconds"),
        ("before the raw body", "X-Signature", f"{NOW}:".encode() + BODY, NOW, "timestamp_prefix_colon"),
        ("and a full stop before the raw body", "X-Signature", f"{NOW}.".encode() + BODY, NOW, "timestamp_prefix_dot"),
        (
            "in milliseconds before the raw body",
            "X-Signature",
            f"{ms}.".encode() + BODY,
            NOW,
            "timestamp_prefix_dot",
            "timestamp_in_milliseconds",
        ),
        (
            "of the body, another in the header",
            "X-Signature-V2",
            f"{NOW}:".encode() + canonical,
            NOW - 9,
            "timestamp_of_body",
        ),
    ):
        headers = {header: sign(message)} | clock(stated)
        table.explained("didit", f"timestamp: {name}", BODY, headers, *causes)
    lost = under("X-Signature-V2", v2_ts_prefixed(BODY))
    table.explained("didit", "timestamp: header lost", BODY, lost, "timestamp_of_body", scheme="v2_ts_prefixed")


def bodies(table: ExplainTable) -> None:
    value = json.loads(BODY)
    plain = compact(PLAIN)
    # Not in canonical order, so that this is another text than V2's.
    unsorted = dict(reversed(value.items()))
    escaped = compact(unsorted)
    unescaped = written(unsorted, separators=(",", ":"), ensure_ascii=False)
    damaged = plain.replace(b'"event_id"', b'"case":9007199254740993,"event_id"')
    for name, signed, received, *causes in (
        ("indented by a parser", BODY, written(value, indent=2), "body_compact"),
        ("given Python's separators", BODY, written(value), "body_compact"),
        ("signed with Python's separators", written(PLAIN), plain, "body_python_separators"),
        ("signed indented by two", written(PLAIN, indent=2), plain, "body_pretty_2"),
        ("signed indented by four", written(PLAIN, indent=4), plain, "body_pretty_4"),
        ("unescaped by a parser", escaped, unescaped, "body_ascii_escaped"),
        ("escaped by a parser", unescaped, escaped, "body_unescaped"),
        (
            "unescaped and indented",
            BODY,
            written(value, indent=4, ensure_ascii=False),
            "body_compact",
            "body_ascii_escaped",
        ),
        ("given a byte order mark", BODY, BOM + BODY, "body_has_bom"),
        ("without its byte order mark", BOM + BODY, BODY, "body_lacks_bom"),
        ("given a line break", BODY, BODY + b"\n", "body_has_newline"),
        ("given CRLF at its end", BODY, BODY + b"\r\n", "body_has_newline"),
        ("without its line break", BODY + b"\n", BODY, "body_lacks_newline"),
        (
            "with CRLF for LF",
            written(PLAIN, indent=3),
            written(PLAIN, indent=3).replace(b"\n", b"\r\n"),
            "body_has_crlf",
        ),
        (
            "with LF for CRLF",
            written(PLAIN, indent=3).replace(b"\n", b"\r\n"),
            written(PLAIN, indent=3),
            "body_lacks_crlf",
        ),
        (
            "with 100.0 for 100",
            BODY,
            BODY.replace(b":100,", b":100.0,").replace(b"1e-05", b"1e-5"),
            "body_canonical_numbers",
        ),
        ("with 0.00001 for 1e-05", BODY, BODY.replace(b"1e-05", b"0.00001"), "body_canonical_numbers"),
        (
            "with an integer that JavaScript rounds",
            damaged.replace(b"0993", b"0992"),
            damaged,
            "body_javascript_numbers",
        ),
        (
            "as JSON.stringify writes it",
            '{"7":1,"é":1.5,"timestamp":1800000000}'.encode(),
            b'{ "\\u00e9": 1.50, "7": 1.0, "timestamp": 18e8 }',
            "body_stringified",
        ),
        (
            "in canonical form and ASCII",
            reference.canonical_ascii(BODY),
            escaped,
            "message_of_v2",
            "body_ascii_escaped",
        ),
    ):
        table.explained("didit", f"body: {name}", received, raw(signed), *causes)

    table.explained("didit", "body: byte order mark under v2", BOM + BODY, v2(BODY), "body_has_bom", refusal="not_json")
    # The same text can come about in two ways, of which the likelier is to be named.
    in_order = compact(PLAIN)
    table.explained(
        "didit", "body: indented, in canonical order", written(PLAIN, indent=2), raw(in_order), "body_compact"
    )
    # What the provider's sample in JavaScript signs: sorted, with JavaScript's numbers.
    sample = reference.canonical(BODY).replace(b"1e-05", b"0.00001")
    table.explained(
        "didit",
        "body: JavaScript's numbers under v2",
        escaped,
        {"X-Signature-V2": sign(sample)},
        "body_javascript_numbers",
    )
    timed = {"X-Signature-V2": sign(f"{NOW}:".encode() + sample)} | clock()
    table.explained(
        "didit",
        "body: JavaScript's numbers behind the time",
        escaped,
        timed,
        "body_javascript_numbers",
        scheme="v2_ts_prefixed",
    )
    table.explained(
        "didit",
        "body and secret: a line break behind both",
        BODY + b"\n",
        raw(BODY),
        "secret_white_space",
        "body_has_newline",
        secrets=[ONE + "\n"],
    )
    table.explained(
        "didit",
        "body and secret and signature",
        written(value, indent=2),
        {"X-Signature": in_base64(sign(BODY))},
        "secret_quoted",
        "signature_base64",
        "body_compact",
        secrets=[f'"{ONE}"'],
    )


def times(table: ExplainTable) -> None:
    for name, now, refusal in (("stale", NOW + 301, "timestamp_stale"), ("early", NOW - 301, "timestamp_future")):
        table.explained("didit", f"time: {name}", BODY, everything(BODY), "not_fresh", refusal=refusal, now=now)
    early = wire(envelope())
    table.explained(
        "didit",
        "time: nested and early, where no other time is checked",
        early,
        v2(early),
        "not_fresh",
        refusal="timestamp_future",
        now=NOW - 400,
        tolerance="unchecked",
        nested_tolerance=300,
    )
    ms = wire(session(timestamp=NOW * 1000))
    table.explained(
        "didit", "time: in milliseconds", ms, v2(ms), "timestamp_in_milliseconds", refusal="timestamp_future"
    )
    table.explained(
        "didit",
        "time: header in milliseconds",
        BODY,
        v2(BODY) | clock(NOW * 1000),
        "timestamp_in_milliseconds",
        refusal="timestamp_mismatch",
    )
    table.explained(
        "didit",
        "time: header differs",
        BODY,
        v2(BODY) | clock(NOW - 1),
        "refused_after_match",
        refusal="timestamp_mismatch",
    )
    twice = BODY.replace(b'"status":', b'"status":"x","status":')
    table.explained(
        "didit",
        "time: no timestamp",
        wire({"data": 1}),
        raw(wire({"data": 1})),
        "refused_after_match",
        refusal="timestamp_missing",
    )
    table.explained(
        "didit", "body: the same key twice", twice, raw(twice), "refused_after_match", refusal="duplicate_key"
    )
    table.explained(
        "didit", "simple alone", BODY, simple(BODY) | clock(), "simple_not_allowed", refusal="simple_not_allowed"
    )
    table.accepted("didit", "simple alone, and allowed", BODY, simple(BODY) | clock(), allow_simple=True)


def unexplained(table: ExplainTable) -> None:
    changed = BODY.replace(b"Approved", b"Declined")
    table.unexplained("didit", "one digit of each signature", BODY, forged(everything(BODY)), "signature_mismatch")
    table.unexplained("didit", "another secret", BODY, everything(BODY, TWO), "signature_mismatch")
    table.unexplained("didit", "another status", changed, everything(BODY), "signature_mismatch")
    table.unexplained(
        "didit",
        "another user, though the fields match",
        BODY.replace(b"user-1", b"user-2"),
        everything(BODY),
        "signature_mismatch",
    )
    table.unexplained("didit", "a member less", wire(session(vendor_data=...)), raw(BODY), "signature_mismatch")
    table.unexplained("didit", "cut", BODY[:-9], everything(BODY), "not_json")
    table.unexplained("didit", "empty", b"", everything(BODY), "not_json")
    table.unexplained("didit", "not UTF-8", BODY.replace(b"user-1", b"\xff"), everything(BODY), "not_utf8")
    table.unexplained("didit", "no headers", BODY, {}, "header_missing")
    table.unexplained("didit", "a digit less", BODY, {"X-Signature": sign(BODY)[1:]}, "header_malformed")
    table.explained(
        "didit",
        "a parsed body under a signature over its bytes",
        compact(PLAIN),
        raw(compact(PLAIN)),
        "refused_after_match",
        scheme="raw",
        refusal="raw_body_required",
        reserialized=True,
    )
    table.unexplained("didit", "too large", BODY, everything(BODY), "body_too_large", max_body_bytes=100)
    table.unexplained(
        "didit", "secret with a letter less", BODY, everything(BODY), "signature_mismatch", secrets=[ONE[1:]]
    )


def add(table: ExplainTable) -> None:
    for part in (secrets, signatures, messages, bodies, times, unexplained):
        part(table)
