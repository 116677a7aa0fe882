"""Deliveries about what DHMAD does not sign, and about what its bodies say."""

from __future__ import annotations

import hashlib
from typing import Any

from deliveries import NOW, Case, forged
from dhmad_deliveries import (
    BODY,
    ESCROW,
    SENT_AT,
    UPDATED,
    USER,
    WEBHOOK_ID,
    clock,
    expected,
    fallback_key,
    proof,
    signature,
    signed,
)
from provider_table import ProviderTable, compact, envelope, without


def times(table: ProviderTable) -> None:
    for name, text, now in (
        ("300 seconds old", SENT_AT, NOW + 300),
        ("300 seconds ahead", SENT_AT, NOW - 300),
        ("without a fraction", "2027-01-15T08:00:00Z", NOW),
        ("with an offset", "2027-01-15T10:00:00.250+02:00", NOW),
        ("with a space", "2027-01-15 08:00:00Z", NOW),
    ):
        table.accepts(f"time: {name}", BODY, signature(BODY) | clock(text), expected(), proof=proof(), now=now)
    table.refuses("301 seconds old", BODY, signed(BODY), "timestamp_stale", now=NOW + 301)
    table.refuses("301 seconds ahead", BODY, signed(BODY), "timestamp_future", now=NOW - 301)
    table.refuses("no time", BODY, signature(BODY), "timestamp_missing")
    for name, text in (
        ("Unix seconds", str(NOW)),
        ("Unix milliseconds", str(NOW * 1000)),
        ("a date alone", "2027-01-15"),
        ("no offset", "2027-01-15T08:00:00"),
        ("an offset without a colon", "2027-01-15T08:00:00+0000"),
        ("a day that does not exist", "2027-02-30T08:00:00Z"),
        ("an e-mail date", "Fri, 15 Jan 2027 08:00:00 GMT"),
        ("empty", ""),
    ):
        table.refuses(f"time: {name}", BODY, signature(BODY) | clock(text), "header_malformed")
    twice = [
        *signature(BODY).items(),
        ("x-webhook-timestamp", SENT_AT),
        ("X-Webhook-Timestamp", "2027-01-15T08:00:01Z"),
    ]
    table.refuses("two different times", BODY, twice, "header_malformed")
    for name, headers in (
        ("no time", {}),
        ("Unix seconds", clock(str(NOW))),
        ("a year old", clock("2026-01-15T08:00:00Z")),
    ):
        headers = signature(BODY) | headers
        table.accepts(f"unchecked, {name}", BODY, headers, expected(), proof=proof(), tolerance="unchecked")
    table.refuses("unchecked, forged", BODY, forged(signature(BODY)), "signature_mismatch", tolerance="unchecked")
    table.refuses("tolerance 10, age 11", BODY, signed(BODY), "timestamp_stale", now=NOW + 11, tolerance=10)
    table.accepts(
        "an hour of past, age 3600",
        BODY,
        signed(BODY),
        expected(),
        proof=proof(),
        now=NOW + 3600,
        tolerance={"past": 3600, "future": 0},
    )


def unsigned_headers(table: ProviderTable) -> None:
    table.refuses(
        "event header of another event", BODY, signed(BODY) | {"x-webhook-event": "contract.signed"}, "type_mismatch"
    )
    table.refuses(
        "event header in another case",
        BODY,
        signed(BODY) | {"x-webhook-event": "Identity.Verification.Updated"},
        "type_mismatch",
    )
    table.refuses("empty event header", BODY, signed(BODY) | {"x-webhook-event": ""}, "type_mismatch")
    wrong = forged(signature(BODY)) | clock() | {"x-webhook-event": "contract.signed"}
    table.refuses("event header of another event, forged", BODY, wrong, "signature_mismatch")
    # The id is not signed: a replay with another one verifies, as the documentation of the module says.
    table.accepts(
        "another id", BODY, signed(BODY) | {"x-webhook-id": "made-up"}, expected(), proof=proof()
    )
    table.accepts("empty id", BODY, signed(BODY) | {"x-webhook-id": ""}, expected(), proof=proof())
    # Where no signed members tell events apart, the key is of both: nothing that is sent again passes for another event.
    undated = compact({"type": "contract.signed", "data": {"contract": {"signedBy": "buyer"}}})
    for body in (undated, b" " + undated + b"\n"):
        table.accepts(
            "id and body make the key" + (", with space around the body" if body != undated else ""),
            body,
            signed(body) | {"x-webhook-id": WEBHOOK_ID},
            envelope("contract.signed", dedupe_key=f'["{WEBHOOK_ID}","{hashlib.sha256(undated).hexdigest()}"]'),
            proof=proof(),
        )
    ids = [*signed(BODY).items(), ("x-webhook-id", "a"), ("X-Webhook-Id", "b")]
    table.refuses("two different ids", BODY, ids, "header_malformed")


def events(table: ProviderTable) -> None:
    def identity(name: str, data: Case, expect: Case, type: str = "identity.verification.updated", **more: Any) -> None:
        body = compact({"type": type, "data": data})
        table.accepts(name, body, signed(body), expect, proof=proof(), **more)

    data = UPDATED["data"]
    for status, outcome in (("rejected", "declined"), ("pending", "pending"), ("escalated", None)):
        key = fallback_key(status)
        identity(f"status {status}", data | {"kyc_status": status}, expected(dedupe_key=key, outcome=outcome))
    identity(
        "only what the guide shows",
        {"kyc_status": "approved", "external_user_id": USER},
        expected(dedupe_key=None, occurred_at=None),
    )
    identity(
        "no user of yours",
        without(data, "external_user_id"),
        expected(subject=None, dedupe_key=fallback_key().replace(f'"{USER}"', "null")),
    )
    identity("nobody at all", {"kyc_status": "approved"}, envelope("identity.verification.updated", outcome="approved"))
    identity("no members", {}, envelope("identity.verification.updated"))
    identity(
        "linked",
        {
            "external_user_id": USER,
            "linked_user_id": "account-1",
            "linked_at": "2027-01-15T08:00:00.000Z",
            "updated_at": None,
        },
        envelope(
            "identity.verification.linked",
            dedupe_key='["identity.verification.linked",null,"seller-7",null,"account-1","2027-01-15T08:00:00.000Z"]',
            subject=USER,
            occurred_at=NOW,
        ),
        type="identity.verification.linked",
    )
    identity(
        "members of wrong types",
        {"kyc_status": 7, "external_user_id": ["x"], "needs_admin_review": "no", "updated_at": 1_800_000_000},
        envelope("identity.verification.updated"),
        problems=(
            "data.external_user_id: expected string, found array",
            "data.kyc_status: expected string, found number",
            "data.needs_admin_review: expected boolean, found string",
            "data.updated_at: expected string, found number",
        ),
    )
    for name, document, expect, problems in (
        (
            "escrow",
            ESCROW,
            envelope(
                "escrow.status.updated",
                dedupe_key='["escrow.status.updated","escrow-1","paid","2027-01-15T08:00:00Z"]',
                occurred_at=NOW,
            ),
            (),
        ),
        (
            "escrow without a date",
            {"type": "escrow.status.updated", "data": {"escrow": {"id": "escrow-1", "status": "paid"}}},
            envelope("escrow.status.updated"),
            (),
        ),
        (
            "escrow with the identifier of the database",
            {"type": "escrow.updated", "data": {"escrow": {"_id": "escrow-2", "updatedAt": "2027-01-15T08:00:00Z"}}},
            envelope(
                "escrow.updated",
                dedupe_key='["escrow.updated","escrow-2",null,"2027-01-15T08:00:00Z"]',
                occurred_at=NOW,
            ),
            (),
        ),
        (
            "escrow that is a text",
            {"type": "escrow.updated", "data": {"escrow": "x"}},
            envelope("escrow.updated"),
            ("data.escrow: expected object, found string",),
        ),
        (
            "contract",
            {"type": "contract.signed", "data": {"contract": {"signedBy": "buyer"}}},
            envelope("contract.signed"),
            (),
        ),
        ("data is null", {"type": "contract.signed", "data": None}, envelope("contract.signed"), ()),
        ("no data", {"type": "escrow.proof.required"}, envelope("escrow.proof.required"), ()),
        (
            "a type nobody knows",
            {"type": "payout.sent", "data": {"external_user_id": USER}},
            envelope("payout.sent"),
            (),
        ),
    ):
        body = compact(document)
        table.accepts(name, body, signed(body), expect, proof=proof(), problems=problems)
    for name, document in (
        ("no type", {"data": UPDATED["data"]}),
        ("type null", {"type": None}),
        ("type empty", {"type": ""}),
        ("type a number", {"type": 1}),
        ("type elsewhere", {"event": "contract.signed", "data": {"type": "contract.signed"}}),
    ):
        body = compact(document)
        table.refuses(name, body, signed(body), "type_missing")


def bodies(table: ProviderTable) -> None:
    for name, body, code, offset in (
        ("empty", b"", "not_json", 0),
        ("an array", b'[{"type":"x.y"}]', "not_an_object", 0),
        ("a key twice", b'{"type":"x.y","type":"x.z"}', "duplicate_key", 14),
        ("not UTF-8", b'{"type":"\xff"}', "not_utf8", 9),
        ("cut", b'{"type":"x.y"', "not_json", 13),
        ("a form", b"type=contract.signed", "not_json", None),
    ):
        table.refuses(f"signed, but {name}", body, signed(body), code, offset=offset)
    table.refuses("longer than the limit", BODY, signed(BODY), "body_too_large", max_body_bytes=len(BODY) - 1)
    table.accepts("as long as the limit", BODY, signed(BODY), expected(), proof=proof(), max_body_bytes=len(BODY))
    nothing = {"authenticated": "none"}
    table.accepts("unverified, no headers", BODY, {}, expected(), proof=nothing, unverified=True)
    table.refuses("unverified, no type", b"{}", {}, "type_missing", unverified=True)
    table.refuses(
        "unverified, a key twice", b'{"type":"a","type":"b"}', {}, "duplicate_key", offset=12, unverified=True
    )


def add(table: ProviderTable) -> None:
    for part in (times, unsigned_headers, events, bodies):
        part(table)
