"""Deliveries of DHMAD, and of IDWise and Agio, which sign nothing, with something wrong."""

from __future__ import annotations

import base64
import json

import dhmad_deliveries
import idwise_cases
from deliveries import NOW, ONE, TWO, forged
from dhmad_deliveries import BODY, ESCROW, SENT_AT, clock, signed
from explain_table import ExplainTable, in_base64, sign
from idwise_cases import basic
from provider_table import compact

HEADER = "x-webhook-signature"
HEX_KEY = "a1b2c3d4e5f60718"


def signatures(table: ExplainTable) -> None:
    right = sign(BODY)
    table.accepted("dhmad", "nothing is wrong", BODY, signed(BODY))
    table.accepted("dhmad", "sha256= before it", BODY, {HEADER: "sha256=" + right} | clock())
    for name, headers, options, *causes in (
        ("Base64", {HEADER: in_base64(right)}, {}, "signature_base64"),
        ("sha256= and Base64", {HEADER: "sha256=" + in_base64(right)}, {}, "signature_prefixed", "signature_base64"),
        ("hexadecimal", {HEADER: right}, {"encoding": "base64"}, "signature_hex"),
        ("v1= before it", {HEADER: f"v1={right}"}, {}, "signature_prefixed"),
        ("Didit's header", {"X-Signature": right}, {}, "signature_in_other_header"),
        (
            "the default header where another is set",
            {HEADER: right},
            {"signature_header": "X-Dhmad-Signature"},
            "signature_in_other_header",
        ),
    ):
        table.explained("dhmad", f"signature: {name}", BODY, headers | clock(), *causes, scheme="raw", **options)
    table.explained("dhmad", "secret: a line break", BODY, signed(BODY), "secret_white_space", secrets=[ONE + "\r\n"])
    decoded = {HEADER: sign(BODY, bytes.fromhex(HEX_KEY))} | clock()
    table.explained("dhmad", "secret: decoded from hexadecimal", BODY, decoded, "secret_hex", secrets=[HEX_KEY])
    table.explained(
        "dhmad", "secret: of the sandbox", BODY, signed(BODY), "other_secret", secrets=[TWO], elsewhere=[ONE]
    )


def messages(table: ExplainTable) -> None:
    seconds, sent_at = str(NOW).encode(), SENT_AT.encode()
    for name, message, *causes in (
        ("the time and a full stop", sent_at + b"." + BODY, "timestamp_prefix_dot"),
        ("the time and a colon", sent_at + b":" + BODY, "timestamp_prefix_colon"),
        ("the time in seconds", seconds + b"." + BODY, "timestamp_prefix_dot", "timestamp_in_seconds"),
        ("the time in milliseconds", seconds + b"000." + BODY, "timestamp_prefix_dot", "timestamp_in_milliseconds"),
    ):
        table.explained("dhmad", f"message: {name}", BODY, {HEADER: sign(message)} | clock(), *causes)

    escrow = compact(ESCROW)
    ordered = json.dumps(ESCROW, separators=(",", ":"), ensure_ascii=False, sort_keys=True).encode("utf-8")
    large = b'{"type":"x.y","data":{"n":9007199254740993}}'
    for name, message, received, *causes in (
        ("sorted", ordered, escrow, "body_canonical"),
        ("escaped", json.dumps(ESCROW, separators=(",", ":")).encode(), escrow, "body_ascii_escaped"),
        ("indented", json.dumps(ESCROW, indent=2, ensure_ascii=False).encode(), escrow, "body_pretty_2"),
        ("indented by four", json.dumps(ESCROW, indent=4, ensure_ascii=False).encode(), escrow, "body_pretty_4"),
        ("as Python writes it", json.dumps(ESCROW).encode(), escrow, "body_python_separators", "body_ascii_escaped"),
        ("with a byte order mark", b"\xef\xbb\xbf" + escrow, escrow, "body_lacks_bom"),
        ("without a byte order mark", escrow, b"\xef\xbb\xbf" + escrow, "body_has_bom"),
        ("with a line break", BODY + b"\n", BODY, "body_lacks_newline"),
        ("rounded by JavaScript", large.replace(b"0993", b"0992"), large, "body_javascript_numbers"),
    ):
        table.explained("dhmad", f"body: {name}", received, {HEADER: sign(message)} | clock(), *causes)


def times(table: ExplainTable) -> None:
    for name, now in (("stale", NOW + 301), ("early", NOW - 301)):
        table.explained("dhmad", f"time: {name}", BODY, signed(BODY), "not_fresh", now=now)
    for name, text, cause in (
        ("in seconds", str(NOW), "timestamp_in_seconds"),
        ("in milliseconds", str(NOW * 1000), "timestamp_in_milliseconds"),
        ("in words", "soon", "refused_after_match"),
    ):
        headers = dhmad_deliveries.signature(BODY) | clock(text)
        table.explained("dhmad", f"time: {name}", BODY, headers, cause, refusal="header_malformed")
    two = [["x-webhook-event", "escrow.updated"], ["x-webhook-event", "another"]]
    table.explained(
        "dhmad",
        "two events in the header, and an unchecked time in milliseconds",
        BODY,
        [*two, [HEADER, sign(BODY)], ["x-webhook-timestamp", str(NOW * 1000)]],
        "refused_after_match",
        refusal="header_malformed",
        tolerance="unchecked",
    )
    other = signed(BODY) | {"x-webhook-event": "escrow.updated"}
    table.explained("dhmad", "another event in the header", BODY, other, "refused_after_match", refusal="type_mismatch")


def unexplained(table: ExplainTable) -> None:
    changed = BODY.replace(b"approved", b"rejected")
    wrong = forged(dhmad_deliveries.signature(BODY)) | clock()
    table.unexplained("dhmad", "one digit changed", BODY, wrong, "signature_mismatch")
    table.unexplained("dhmad", "another secret", BODY, signed(BODY, TWO), "signature_mismatch")
    table.unexplained("dhmad", "another status", changed, signed(BODY), "signature_mismatch")
    table.unexplained("dhmad", "no headers", BODY, {}, "header_missing")
    table.unexplained(
        "dhmad", "another algorithm", BODY, {HEADER: "sha512=" + sign(BODY) * 2} | clock(), "header_malformed"
    )


def senders(table: ExplainTable) -> None:
    body, token = idwise_cases.BODY, {"bearer": "invented-token"}
    pair = ["idwise", "invented:pässword"]
    right, key = basic(":".join(pair)), {"header": ["X-Webhook-Key", "Invented key 1"]}
    table.accepted("idwise", "nothing is wrong", body, {"Authorization": right}, credentials=[{"basic": pair}])
    for name, headers, credential, *causes in (
        ("the word is missing", {"Authorization": "invented-token"}, token, "credential_scheme_missing"),
        (
            "the word of Basic is missing",
            {"Authorization": right.split()[1]},
            {"basic": pair},
            "credential_scheme_missing",
        ),
        ("the other word", {"Authorization": "Basic invented-token"}, token, "credential_scheme_other"),
        ("a word too much", {"X-Webhook-Key": "Bearer Invented key 1"}, key, "credential_scheme_extra"),
        ("other capitals", {"X-Webhook-Key": "invented key 1"}, key, "credential_case"),
        ("quotation marks", {"X-Webhook-Key": '"Invented key 1"'}, key, "credential_quoted"),
        ("another header", {"X-Api-Key": "Invented key 1"}, key, "credential_in_other_header"),
        (
            "another header and no word",
            {"X-Token": "invented-token"},
            token,
            "credential_in_other_header",
            "credential_scheme_missing",
        ),
        ("joined with another", {"Authorization": "Bearer x, Bearer invented-token"}, token, "credential_repeated"),
        (
            "the header twice",
            [("X-Webhook-Key", "other"), ("x-webhook-key", "Invented key 1")],
            key,
            "credential_repeated",
        ),
        (
            "a line break behind the token",
            {"Authorization": "Bearer invented-token"},
            {"bearer": "invented-token\n"},
            "secret_white_space",
        ),
        ("a quoted token", {"Authorization": "Bearer invented-token"}, {"bearer": '"invented-token"'}, "secret_quoted"),
        (
            "a line break behind the password",
            {"Authorization": right},
            {"basic": [pair[0], pair[1] + "\n"]},
            "secret_white_space",
        ),
        (
            "user and password as they are",
            {"Authorization": "Basic idwise:invented:pässword"},
            {"basic": pair},
            "credential_not_base64",
        ),
        (
            "user and password configured as they are",
            {"Authorization": right},
            {"header": ["Authorization", ":".join(pair)]},
            "credential_base64",
        ),
    ):
        table.explained("idwise", name, body, headers, *causes, scheme="credential", credentials=[credential])
    second = {"Authorization": "invented-token"}
    table.explained(
        "agio", "the second of two", body, second, "credential_scheme_missing", secret=1, credentials=[key, token]
    )
    table.explained(
        "agio",
        "the body is none",
        b"{",
        {"Authorization": "Bearer invented-token"},
        "refused_after_match",
        refusal="not_json",
        credentials=[token],
    )
    wrong = {"Authorization": basic("idwise:another")}
    table.unexplained("idwise", "another password", body, wrong, "credential_mismatch", credentials=[{"basic": pair}])
    table.unexplained("idwise", "no headers", body, {}, "header_missing", credentials=[token])
    half = {"Authorization": "Bearer " + base64.b64encode(b"invented-toke").decode()}
    table.unexplained("agio", "another token", body, half, "credential_mismatch", credentials=[token])


def add(table: ExplainTable) -> None:
    for part in (signatures, messages, times, unexplained, senders):
        part(table)
