"""What `sign` and the test headers of one scheme must give."""

from __future__ import annotations

import reference
from deliveries import NOW, NOW_TEXT, ONE, Case, envelope, session, transaction, wire

HEADER = {
    "v2": "X-Signature-V2",
    "v2_ts_prefixed": "X-Signature-V2",
    "raw": "X-Signature",
    "didit_signature": "X-Didit-Signature",
    "simple": "X-Signature-Simple",
}

# The third item is the time that the body itself gives, in seconds.
BODIES: list[tuple[str, bytes, int | None]] = [
    ("session with accents", wire(session()), NOW),
    ("plain ASCII session", wire(session(metadata=None)), NOW),
    (
        "whole floats and spaces",
        b' {"timestamp": 1800000000.0, "webhook_type": "data.updated", "b": 1.50, "a": 1E2}\n',
        NOW,
    ),
    ("accents not escaped", '{"webhook_type":"data.updated","timestamp":1800000000,"name":"Zoé 😀"}'.encode(), NOW),
    ("nested values", wire(session(decision={"b": [{"z": 1e-7, "y": {}}, []], "a": 10**30})), NOW),
    ("user event", wire(session(webhook_type="user.status.updated", session_id=..., decision=...)), NOW),
    ("flat transaction", wire(transaction()), NOW),
    ("text digits for a timestamp", wire(session(timestamp=str(NOW))), NOW),
    ("date text for a timestamp", wire(session(timestamp=NOW_TEXT)), NOW),
    ("no timestamp", wire(session(timestamp=...)), None),
    ("nested transaction", wire(envelope()), None),
]


def message(scheme: str, body: bytes, now: int) -> bytes:
    match scheme:
        case "v2":
            return reference.v2_message(body)
        case "v2_ts_prefixed":
            return reference.v2_ts_prefixed_message(body, str(now))
        case "simple":
            return reference.simple_message(body)
        case _:
            return reference.raw_message(body)


def can_be_simple(body: bytes) -> bool:
    """Each field must be free of colons, and plain text, an integer or null."""
    return reference.simple_message(body).count(b":") == 3 and b"1800000000.0" not in body


def case(name: str, body: bytes, secret: str, scheme: str, said: int | None, now: int) -> Case:
    signature = reference.sign(secret, message(scheme, body, now))
    headers = {HEADER[scheme]: signature}
    if scheme == "v2_ts_prefixed" or said is None:
        headers["X-Timestamp"] = str(now)
    else:
        headers["X-Timestamp"] = str(said)
    if scheme == "didit_signature":
        del headers["X-Timestamp"]
    return {
        "name": f"{scheme}: {name}",
        "body": body.decode("utf-8"),
        "secret": secret,
        "scheme": scheme,
        "now": now,
        "expect": {"signature": signature, "headers": headers},
    }


def cases() -> list[Case]:
    found = [
        case(name, body, ONE, scheme, said, NOW + 60)
        for scheme in HEADER
        for name, body, said in BODIES
        if scheme != "simple" or can_be_simple(body)
    ]
    body, said = BODIES[0][1:]
    for name, secret in (("a secret with accents", "test-sécret"), ("a long secret", "test-secret-" * 12)):
        found += [case(name, body, secret, scheme, said, NOW) for scheme in HEADER]
    return found
