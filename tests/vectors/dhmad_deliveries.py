"""What the tables of DHMAD are written with: invented bodies, signatures, and what is expected of them."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from deliveries import NOW, ONE, Case, Headers
from provider_table import compact, envelope

SENT_AT = "2027-01-15T08:00:00.000Z"
WEBHOOK_ID = "invented-delivery-1"
USER = "seller-7"

UPDATED = {
    "type": "identity.verification.updated",
    "data": {
        "id": "verification-1",
        "external_user_id": USER,
        "kyc_status": "approved",
        "status_source": "sandbox",
        "updated_at": "2027-01-15T07:59:30.500Z",
    },
}
UPDATED_AT = NOW - 30
BODY = compact(UPDATED)
ESCROW = {
    "type": "escrow.status.updated",
    "data": {
        "escrow": {
            "id": "escrow-1",
            "title": "Ëtagère",
            "amount": 1000.5,
            "status": "paid",
            "buyer": {"_id": "buyer-1"},
            "updatedAt": "2027-01-15T08:00:00Z",
        }
    },
}


def digest(message: bytes, secret: str | bytes = ONE) -> bytes:
    key = secret if isinstance(secret, bytes) else secret.encode("utf-8")
    return hmac.new(key, message, hashlib.sha256).digest()


def signature(message: bytes, secret: str = ONE) -> Headers:
    return {"x-webhook-signature": digest(message, secret).hex()}


def clock(text: str = SENT_AT) -> Headers:
    return {"x-webhook-timestamp": text}


def signed(message: bytes, secret: str = ONE) -> Headers:
    """The headers that matter; the signature is over `message`."""
    return signature(message, secret) | clock()


def proof(scheme: str = "raw", index: int = 0) -> Case:
    return {"scheme": scheme, "secret_index": index, "authenticated": "body"}


def fallback_key(status: str = "approved") -> str:
    """The key of `BODY` without `x-webhook-id`."""
    return f'["identity.verification.updated","verification-1","{USER}","{status}",null,"2027-01-15T07:59:30.500Z"]'


def expected(**changes: Any) -> Case:
    """The envelope of `BODY` without `x-webhook-id`."""
    given: Case = {
        "dedupe_key": fallback_key(),
        "subject": USER,
        "outcome": "approved",
        "occurred_at": UPDATED_AT,
    }
    return envelope("identity.verification.updated", **(given | changes))
