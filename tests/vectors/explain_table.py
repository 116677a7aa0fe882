"""What the tables of explanations are written with: a delivery with something wrong, and the causes to be named."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

from deliveries import NOW, ONE, Case, Headers, Pairs, body_entry


def digest(message: bytes, secret: str | bytes = ONE) -> bytes:
    key = secret if isinstance(secret, bytes) else secret.encode("utf-8")
    return hmac.new(key, message, hashlib.sha256).digest()


def sign(message: bytes | str, secret: str | bytes = ONE) -> str:
    message = message if isinstance(message, bytes) else message.encode("utf-8")
    return digest(message, secret).hex()


def in_base64(digits: str) -> str:
    return base64.b64encode(bytes.fromhex(digits)).decode("ascii")


class ExplainTable:
    """Cases in the order in which they are added."""

    def __init__(self) -> None:
        self.cases: list[Case] = []

    def accepted(self, provider: str, name: str, body: bytes, headers: Headers | Pairs, **options: Any) -> None:
        self._add(provider, name, body, headers, {"verdict": "accepted", "causes": []}, options)

    def explained(
        self,
        provider: str,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        *causes: str,
        scheme: str | None = None,
        secret: int = 0,
        refusal: str | None = None,
        **options: Any,
    ) -> None:
        """All `causes` have to be undone together. `scheme` and `secret` say what matches then."""
        expect: Case = {"verdict": "explained", "causes": list(causes), "secret": secret}
        expect |= {key: value for key, value in (("scheme", scheme), ("refusal", refusal)) if value is not None}
        self._add(provider, name, body, headers, expect, options)

    def unexplained(
        self, provider: str, name: str, body: bytes, headers: Headers | Pairs, refusal: str, **options: Any
    ) -> None:
        expect: Case = {"verdict": "unexplained", "causes": [], "refusal": refusal}
        self._add(provider, name, body, headers, expect, options)

    def _add(
        self, provider: str, name: str, body: bytes, headers: Headers | Pairs, expect: Case, options: Case
    ) -> None:
        given: Case = {"now": options.pop("now", NOW)}
        for key in ("secrets", "elsewhere", "credentials"):
            if key in options:
                given[key] = options.pop(key)
        if "credentials" not in given:
            given.setdefault("secrets", [ONE])
        case = {"name": f"{provider}: {name}", "provider": provider, **body_entry(body), "headers": headers, **given}
        if options:
            case["options"] = options
        self.cases.append(case | {"expect": expect})
