"""What the delivery tables are written with: invented bodies, and one function for each signature."""

from __future__ import annotations

import json
from typing import Any

import reference

NOW = 1_800_000_000
NOW_TEXT = "2027-01-15T08:00:00Z"

ONE = "test-secret-one"
TWO = "test-secret-two"
THREE = "test-secret-three"

EVENT_ID = "00000000-0000-4000-8000-000000000001"
SESSION_ID = "00000000-0000-4000-8000-0000000000aa"

Headers = dict[str, str]
Pairs = list[tuple[str, str]]
Case = dict[str, Any]


def wire(fields: dict[str, Any]) -> bytes:
    """The body as the provider sends it."""
    return reference.canonical_ascii(json.dumps(fields).encode("ascii"))


def session(**changes: Any) -> dict[str, Any]:
    """A session event; a field changed to `...` is left out."""
    fields = {
        "event_id": EVENT_ID,
        "webhook_type": "status.updated",
        "timestamp": NOW,
        "created_at": NOW - 6,
        "session_id": SESSION_ID,
        "status": "Approved",
        "vendor_data": "user-1",
        "metadata": {"order": 7, "note": "Zoé Brañas 😀"},
        "decision": {"score": 100, "ratio": 0.00001, "features": ["OCR", "LIVENESS"]},
    }
    return {key: value for key, value in (fields | changes).items() if value is not ...}


def envelope(**changes: Any) -> dict[str, Any]:
    """The nested transaction event, whose timestamp is a date in text."""
    fields = {
        "event": "transaction.created",
        "event_id": "evt_invented_1",
        "application_id": "app_invented_1",
        "timestamp": NOW_TEXT,
        "data": {"transaction_id": "txn-invented-1", "status": "APPROVED", "score": 0, "amount": "12.50"},
    }
    return {key: value for key, value in (fields | changes).items() if value is not ...}


def transaction(**changes: Any) -> dict[str, Any]:
    """The flat transaction event."""
    fields = {
        "event_id": EVENT_ID,
        "webhook_type": "transaction.created",
        "timestamp": NOW,
        "transaction_id": "00000000-0000-4000-8000-0000000000bb",
        "status": "APPROVED",
        "score": 12.5,
        "amount": "12.50",
        "action_required": None,
    }
    return {key: value for key, value in (fields | changes).items() if value is not ...}


def v2(body: bytes, secret: str = ONE) -> Headers:
    return {"X-Signature-V2": reference.sign(secret, reference.v2_message(body))}


def v2_ts_prefixed(body: bytes, timestamp: int | str = NOW, secret: str = ONE) -> Headers:
    message = reference.v2_ts_prefixed_message(body, str(timestamp))
    return {"X-Signature-V2": reference.sign(secret, message)} | clock(timestamp)


def raw(body: bytes, secret: str = ONE) -> Headers:
    return {"X-Signature": reference.sign(secret, reference.raw_message(body))}


def didit_signature(body: bytes, secret: str = ONE) -> Headers:
    return {"X-Didit-Signature": reference.sign(secret, reference.raw_message(body))}


def simple(body: bytes, secret: str = ONE) -> Headers:
    return {"X-Signature-Simple": reference.sign(secret, reference.simple_message(body))}


def clock(timestamp: int | str = NOW) -> Headers:
    return {"X-Timestamp": str(timestamp)}


def everything(body: bytes, secret: str = ONE, timestamp: int | str = NOW) -> Headers:
    """All headers of a real delivery."""
    return raw(body, secret) | v2(body, secret) | simple(body, secret) | clock(timestamp)


def forged(headers: Headers) -> Headers:
    """The same signature headers with one hex digit changed."""
    flip = {digit: f"{int(digit, 16) ^ 1:x}" for digit in "0123456789abcdef"}
    return {name: value if name == "X-Timestamp" else flip[value[0]] + value[1:] for name, value in headers.items()}


def under(name: str, headers: Headers) -> Headers:
    """The one signature in `headers`, moved under another header."""
    (value,) = (value for key, value in headers.items() if key != "X-Timestamp")
    return {name: value}


def body_entry(body: bytes) -> Case:
    try:
        return {"body": body.decode("utf-8")}
    except UnicodeDecodeError:
        return {"body_hex": body.hex()}


class Table:
    """Cases in the order in which they are added."""

    def __init__(self) -> None:
        self.cases: list[Case] = []

    def accepts(
        self,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        scheme: str,
        *,
        index: int = 0,
        type: str = "status.updated",
        id: str | None = EVENT_ID,
        fields: Case | None = None,
        secrets: tuple[str, ...] = (ONE,),
        now: int = NOW,
        **options: Any,
    ) -> None:
        expect: Case = {
            "scheme": scheme,
            "secret_index": index,
            "authenticated": "body" if fields is None else "fields",
            "type": type,
            "id": id,
        }
        if fields is not None:
            expect["fields"] = fields
        self._add(name, body, headers, secrets, now, options, expect)

    def refuses(
        self,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        code: str,
        *,
        offset: int | None = None,
        secrets: tuple[str, ...] = (ONE,),
        now: int = NOW,
        **options: Any,
    ) -> None:
        expect: Case = {"code": code}
        if offset is not None:
            expect["offset"] = offset
        self._add(name, body, headers, secrets, now, options, expect)

    def _add(
        self,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        secrets: tuple[str, ...],
        now: int,
        options: Case,
        expect: Case,
    ) -> None:
        case = {"name": name, **body_entry(body), "headers": headers, "secrets": list(secrets), "now": now}
        if options:
            case["options"] = options
        self.cases.append(case | {"expect": expect})
