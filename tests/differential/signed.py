"""Signed deliveries through `verify`: as signed, and again with one bit changed."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from documents import Documents
from verdict import judge, reference

SCHEMES = {
    "v2": "X-Signature-V2",
    "v2_ts_prefixed": "X-Signature-V2",
    "raw": "X-Signature",
    "didit_signature": "X-Didit-Signature",
    "simple": "X-Signature-Simple",
}
SECRET_VARIABLES = ("DIFFERENTIAL_SECRET_A", "DIFFERENTIAL_SECRET_B")
TOLERANCE = 300


@dataclass(frozen=True)
class Delivery:
    scheme: str
    body: bytes
    signature: str
    timestamp: str | None
    secrets: tuple[str, str]
    at: int
    expected: dict[str, Any]
    # Codes any of which is a right refusal; empty for a genuine delivery.
    codes: frozenset[str] = frozenset()

    def headers(self) -> str:
        lines = f"{SCHEMES[self.scheme]}: {self.signature}\n"
        return lines if self.timestamp is None else f"{lines}X-Timestamp: {self.timestamp}\n"


def message(scheme: str, body: bytes, timestamp: int) -> bytes:
    match scheme:
        case "v2":
            return reference.v2_message(body)
        case "v2_ts_prefixed":
            return reference.v2_ts_prefixed_message(body, str(timestamp))
        case "simple":
            return reference.simple_message(body)
    return reference.raw_message(body)


class Deliveries:
    def __init__(self, seed: str) -> None:
        self.documents = Documents(seed)
        self.random: Random = self.documents.random

    def stream(self, count: int) -> Iterator[Delivery]:
        schemes = list(SCHEMES)
        for index in range(count):
            genuine = self.genuine(schemes[index % len(schemes)])
            yield genuine
            yield self.one_bit_changed(genuine)

    def secret(self) -> str:
        return "test-secret-" + "".join(
            self.random.choices("abcdefgh0123456789-_ é😀", k=self.random.choice((1, 8, 43, 60)))
        )

    def body(self, scheme: str, timestamp: int) -> tuple[bytes, str, bool]:
        """A body that is accepted, its event type, and whether it is the nested envelope of transactions."""
        nested = scheme != "simple" and self.random.random() < 0.2
        types = ("transaction.created", "transaction.status.updated")
        type = self.random.choice(types if nested else ("status.updated", "data.updated", *types))
        named: dict[str, Any] = {"event_id": "00000000-0000-4000-8000-000000000001"}
        if nested:
            named |= {"event": type, "timestamp": "2027-01-15T08:00:00Z"}
        else:
            named |= {"webhook_type": type, "timestamp": timestamp, "session_id": "session-1", "status": "Approved"}
        while True:
            pairs = [(json.dumps(key), json.dumps(value)) for key, value in named.items()]
            pairs += self.documents.pairs(self.random.randint(0, 6), 3)
            if nested:
                pairs.append(('"data"', self.documents.object(2, 2)))
            self.random.shuffle(pairs)
            body = self.documents.members(pairs).encode("utf-8")
            if judge(body)["utf8"].text is not None:
                return body, type, nested

    def genuine(self, scheme: str) -> Delivery:
        timestamp = self.random.randint(1_600_000_000, 2_000_000_000)
        body, type, nested = self.body(scheme, timestamp)
        secrets = (self.secret() + "a", self.secret() + "b")
        index = self.random.randrange(2)
        sent = scheme == "v2_ts_prefixed" or (not nested and self.random.random() < 0.5)
        expected = {
            "provider": "didit",
            "type": type,
            "id": None if scheme == "simple" else "00000000-0000-4000-8000-000000000001",
            "scheme": scheme,
            "secret_index": index,
            "authenticated": "fields" if scheme == "simple" else "body",
        }
        return Delivery(
            scheme=scheme,
            body=body,
            signature=reference.sign(secrets[index], message(scheme, body, timestamp)),
            timestamp=str(timestamp) if sent else None,
            secrets=secrets,
            at=timestamp + self.random.randint(-TOLERANCE, TOLERANCE),
            expected=expected,
        )

    def one_bit_changed(self, genuine: Delivery) -> Delivery:
        parts = ["signature", "secret"]
        parts += ["body", "body"] if genuine.scheme != "simple" else []
        parts += ["timestamp"] if genuine.timestamp is not None else []
        match self.random.choice(parts):
            case "signature":
                digest = self.flip(bytes.fromhex(genuine.signature))
                return replace(genuine, signature=digest.hex(), codes=frozenset({"signature_mismatch"}))
            case "secret":
                index = genuine.expected["secret_index"]
                # The last byte is a plain letter: with its low bits changed it still is an environment's text.
                changed = genuine.secrets[index][:-1] + chr(
                    ord(genuine.secrets[index][-1]) ^ 1 << self.random.randint(2, 4)
                )
                secrets = (changed, genuine.secrets[1]) if index == 0 else (genuine.secrets[0], changed)
                return replace(genuine, secrets=secrets, codes=frozenset({"signature_mismatch"}))
            case "timestamp":
                assert genuine.timestamp is not None
                at = self.random.randrange(len(genuine.timestamp))
                char = chr(ord(genuine.timestamp[at]) ^ 1 << self.random.randrange(4))
                changed = genuine.timestamp[:at] + char + genuine.timestamp[at + 1 :]
                wrong = "signature_mismatch" if genuine.scheme == "v2_ts_prefixed" else "timestamp_mismatch"
                codes = {wrong if changed.isdecimal() else "header_malformed", wrong}
                return replace(genuine, timestamp=changed, codes=frozenset(codes))
        return self.body_changed(genuine)

    def body_changed(self, genuine: Delivery) -> Delivery:
        canonical = genuine.scheme.startswith("v2")
        form = "utf8" if canonical else "ascii"
        before = judge(genuine.body)[form].text
        while True:
            body = self.flip(genuine.body)
            verdict = judge(body)[form]
            # Another spelling of the same value has the same V2 signature.
            if not canonical or verdict.text != before:
                return replace(genuine, body=body, codes=verdict.codes or frozenset({"signature_mismatch"}))

    def flip(self, content: bytes) -> bytes:
        changed = bytearray(content)
        changed[self.random.randrange(len(changed))] ^= 1 << self.random.randrange(8)
        return bytes(changed)


def problem(cli: Path, delivery: Delivery, folder: Path) -> str | None:
    """What is wrong with the command's answer, if anything."""
    body, headers = folder / "body.json", folder / "headers.txt"
    body.write_bytes(delivery.body)
    headers.write_text(delivery.headers(), encoding="utf-8")
    command = [str(cli), "verify", "didit", "--headers", str(headers), "--at", str(delivery.at)]
    for name in SECRET_VARIABLES:
        command += ["--secret-env", name]
    if delivery.scheme == "simple":
        command.append("--allow-simple")
    environment = os.environ | dict(zip(SECRET_VARIABLES, delivery.secrets, strict=True))
    done = subprocess.run([*command, str(body)], env=environment, capture_output=True, check=False)
    wanted = 1 if delivery.codes else 0
    if done.returncode != wanted:
        return f"exit code {done.returncode}, not {wanted}: {(done.stdout + done.stderr)!r}"
    output = done.stderr if delivery.codes else done.stdout
    try:
        answer = json.loads(output)
    except ValueError:
        return f"not one line of JSON: {output!r}"
    if delivery.codes:
        return None if answer.get("code") in delivery.codes else f"{answer.get('code')}, not {sorted(delivery.codes)}"
    got = {key: answer.get(key, "(absent)") for key in delivery.expected}
    return None if got == delivery.expected else f"{got}, not {delivery.expected}"
