"""What the tables of DHMAD, IDWise and Agio are written with."""

from __future__ import annotations

import json
from typing import Any

from deliveries import Case, Headers, Pairs, body_entry


def compact(fields: Any) -> bytes:
    """The body as JavaScript writes it, for the plain values that the tables use."""
    return json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def without(fields: Case, *names: str) -> Case:
    return {name: value for name, value in fields.items() if name not in names}


def envelope(
    type: str,
    *,
    id: str | None = None,
    dedupe_key: str | None = None,
    subject: str | None = None,
    outcome: str | None = None,
    occurred_at: int | None = None,
) -> Case:
    return {
        "type": type,
        "id": id,
        "dedupe_key": dedupe_key,
        "subject": subject,
        "outcome": outcome,
        "occurred_at": occurred_at,
    }


class ProviderTable:
    """Cases in the order in which they are added. `given` is what every case has unless it says otherwise."""

    def __init__(self, **given: Any) -> None:
        self.cases: list[Case] = []
        self._given = given

    def accepts(
        self,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        expected: Case,
        *,
        problems: tuple[str, ...] = (),
        proof: Case,
        **changes: Any,
    ) -> None:
        """`proof` is what the result says about how the delivery was authenticated."""
        expect = proof | {"envelope": expected}
        if problems:
            expect["problems"] = list(problems)
        self._add(name, body, headers, expect, changes)

    def refuses(
        self,
        name: str,
        body: bytes,
        headers: Headers | Pairs,
        code: str,
        *,
        offset: int | None = None,
        **changes: Any,
    ) -> None:
        expect: Case = {"code": code}
        if offset is not None:
            expect["offset"] = offset
        self._add(name, body, headers, expect, changes)

    def _add(self, name: str, body: bytes, headers: Headers | Pairs, expect: Case, changes: Case) -> None:
        given = {key: changes.pop(key, value) for key, value in self._given.items()}
        case = {"name": name, **body_entry(body), "headers": headers, **given}
        if changes:
            case["options"] = changes
        self.cases.append(case | {"expect": expect})
