"""The provider's signing formula, in Python's own json, hmac and hashlib.

The provider signs what Python writes, so Python is the judge: everything the vectors expect of an
accepted delivery comes from here.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
from typing import Any

# CPython's default, whatever the environment of this run says: the provider refuses longer integers too.
sys.set_int_max_str_digits(4300)

SIMPLE_FIELDS = ("timestamp", "session_id", "status", "webhook_type")


def shorten_whole_floats(value: Any) -> Any:
    """100.0 becomes 100, at any depth. An infinite float raises OverflowError."""
    if isinstance(value, float) and value == int(value):
        return int(value)
    if isinstance(value, dict):
        return {key: shorten_whole_floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shorten_whole_floats(item) for item in value]
    return value


def write(value: Any, *, ascii_only: bool) -> str:
    return write_shortened(shorten_whole_floats(value), ascii_only=ascii_only)


def write_shortened(value: Any, *, ascii_only: bool) -> str:
    return json.dumps(
        value,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=ascii_only,
    )


def canonical(body: bytes) -> bytes:
    """What V2 signs. A lone surrogate raises UnicodeEncodeError."""
    return write(json.loads(body.decode("utf-8")), ascii_only=False).encode("utf-8")


def canonical_ascii(body: bytes) -> bytes:
    """The body as the provider sends it: the same value, every non-ASCII character escaped."""
    return write(json.loads(body.decode("utf-8")), ascii_only=True).encode("ascii")


def raw_message(body: bytes) -> bytes:
    """X-Signature and X-Didit-Signature sign the bytes of the request body."""
    return body


def v2_message(body: bytes) -> bytes:
    return canonical(body)


def v2_ts_prefixed_message(body: bytes, timestamp: str) -> bytes:
    return f"{timestamp}:".encode("ascii") + canonical(body)


def simple_message(body: bytes) -> bytes:
    """Four fields of the body, as Python's str() prints them; a missing one is empty."""
    fields = json.loads(body.decode("utf-8"))
    return ":".join(str(fields.get(name, "")) for name in SIMPLE_FIELDS).encode("utf-8")


def sign(secret: str, message: bytes) -> str:
    return hmac.new(secret.encode("utf-8"), message, hashlib.sha256).hexdigest()
