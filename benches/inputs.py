"""Writes what the benchmarks read, below target/bench/inputs: the same bytes with every run.

    python3 benches/inputs.py FOLDER

Invented deliveries of five sizes in three forms, hostile ones of 1 MB, and DHMAD's for the scheme over raw bytes.
Signatures come from the reference formula of the tests.
"""

from __future__ import annotations

import copy
import json
import random
import re
import sys
import uuid
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "tests" / "vectors"))
import reference  # noqa: E402

SECRET = "an-invented-secret"
TIMESTAMP = 1_790_000_000
SIZES = (350, 1_750, 10_000, 100_000, 1_000_000)
# Up to 1 kB the boundary between JavaScript and WebAssembly is most of the cost, so there is one size more.
RAW_SIZES = (350, 1_000, 1_750, 10_000, 100_000, 1_000_000)
HOSTILE_SIZE = 1_000_000

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PLACES = ("Örebro", "Springfield", "Łódź", "Newtown", "São Tomé", "Riverside", "Lakeside", "名古屋")

SMALLEST: dict[str, Any] = {
    "event_id": "5d0f7a3e-1c2b-4a5d-8e6f-000000000001",
    "webhook_type": "status.updated",
    "timestamp": TIMESTAMP,
    "session_id": "a41c9d52-3b7e-4c60-9f18-6d2e7b0c5a11",
    "status": "Approved",
    "vendor_data": "user-1042",
    "metadata": {"city": "Örebro", "note": ""},
}


def sample(path: str) -> Any:
    return json.loads((REPOSITORY / "tests" / "samples" / path).read_text("utf-8"))


def provider(value: Any) -> bytes:
    """As Didit's backend sends it: sorted, compact, ASCII."""
    return reference.write(value, ascii_only=True).encode("ascii")


def unsorted(value: Any) -> bytes:
    """The keys of every object in an order of chance, compact, UTF-8."""
    chance = random.Random(1)

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            members = list(value.items())
            chance.shuffle(members)
            return {key: shuffled(item) for key, item in members}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    return compact(shuffled(value))


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def pretty(value: Any) -> bytes:
    """As middleware for people's eyes writes it: indented, in the order of the documentation, UTF-8."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8")


FORMS: dict[str, Callable[[Any], bytes]] = {"provider": provider, "unsorted": unsorted, "pretty": pretty}


def varied(value: Any, chance: random.Random) -> Any:
    """The same shape with other identifiers, places, scores and counts."""
    if isinstance(value, dict):
        return {key: varied(item, chance) for key, item in value.items() if not is_beyond_serde(key, item)}
    if isinstance(value, list):
        return [varied(item, chance) for item in value]
    if isinstance(value, str):
        value = value.replace("Örebro", chance.choice(PLACES))
        return UUID.sub(lambda _: str(uuid.UUID(int=chance.getrandbits(128))), value)
    if isinstance(value, float):
        # Never whole: serde_json would write 88.0, and the message has 88.
        return round(chance.randrange(100) + chance.randrange(1, 100) / 100, 2)
    if isinstance(value, int) and not isinstance(value, bool) and value > 9:
        # Not beyond 53 bits: JavaScript's own way of verifying would fail instead of being slow.
        return value % 10**15 + chance.randrange(10)
    return value


def is_beyond_serde(key: str, value: Any) -> bool:
    """The two members of the samples that are text or any JSON, which the structs for serde_json take as text only."""
    return isinstance(value, list) and (key == "extra_files" or key == "value")


def results(decision: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The results of all checks again and again, each with the list it belongs to."""
    pool = [(name, item) for name, items in decision.items() if name.endswith("s") and isinstance(items, list)
            for item in items if isinstance(item, dict)]
    chance = random.Random(2)
    while True:
        for name, item in pool:
            yield name, varied(item, chance)


def delivery(size: int, form: Callable[[Any], bytes]) -> bytes:
    """A delivery of exactly `size` bytes, with as many results as fit and the rest a note."""
    if size < 1_000:
        return padded(copy.deepcopy(SMALLEST), size, form)
    event = sample("didit/session_status_updated.json")
    decision = sample("didit_decisions/v3_user.json")
    event["decision"] = {name: value for name, value in decision.items()
                         if name in ("session_id", "status", "session_kind", "created_at")}
    event["metadata"] = {"plan": "gold", "note": ""}

    source = results(decision)
    room = size - len(form(event))
    skipped = 0
    # A list that begins costs its name too; what does not fit is passed over, and 40 in a row are all kinds.
    while skipped < 40:
        name, item = next(source)
        first = event["decision"].get(name, [])[:1]
        without = {"decision": {name: first} if first else {}}
        with_item = {"decision": {name: [*first, item]}}
        cost = len(form(with_item)) - len(form(without)) + 1
        if cost > room:
            skipped += 1
            continue
        skipped = 0
        room -= cost
        event["decision"].setdefault(name, []).append(item)
    return padded(event, size, form)


def padded(event: dict[str, Any], size: int, form: Callable[[Any], bytes]) -> bytes:
    text = "nothing in particular, "
    missing = size - len(form(event))
    event["metadata"]["note"] = (text * (missing // len(text) + 1))[:missing]
    body = form(event)
    assert len(body) == size, f"{len(body)} bytes instead of {size}"
    return body


def deep(size: int) -> str:
    """Objects and lists down to the 128th level, the body and the list around them counted, again and again."""
    levels = '{"a":[' * 63 + "]}" * 63
    return "[" + ",".join([levels] * (size // (len(levels) + 1))) + "]"


def short_keys(count: int) -> list[str]:
    """Keys of one letter, then of two, then of three."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    keys = ("".join(key) for length in (1, 2, 3) for key in product(letters, repeat=length))
    return list(islice(keys, count))


def hostile(size: int) -> dict[str, str]:
    """What is signed and correct and costs most to put in order or to write anew."""
    prefix = "k" * 200
    prefixed = (f'"{prefix}{index:08}":0' for index in range(size // 213, 0, -1))
    return {
        "equal prefixes reversed": "{" + ",".join(prefixed) + "}",
        "128 levels": deep(size - 300),
        "escapes": '"' + r"\u00e9\n\ud83d\ude00\"" * ((size - 300) // 22) + '"',
        "100,000 short keys": "{" + ",".join(f'"{key}":0' for key in reversed(short_keys(100_000))) + "}",
    }


def hostile_delivery(content: str) -> bytes:
    start = provider({**SMALLEST, "metadata": None}).decode("ascii")
    return start.replace('"metadata":null', f'"metadata":{content}').encode("ascii")


def escrow(size: int) -> bytes:
    """DHMAD's, as JSON.stringify writes it: a history as long as fits, and the rest a title."""
    event = sample("dhmad/escrow.updated.json")
    event["data"]["escrow"]["title"] = ""
    event["data"]["history"] = history = []
    chance = random.Random(3)
    room = size - len(compact(event))
    while room > 150:
        history.append({"_id": str(uuid.UUID(int=chance.getrandbits(128))), "place": chance.choice(PLACES),
                        "amount": round(chance.uniform(0, 1000), 2), "paid": chance.random() < 0.5})
        room -= len(compact(history[-1])) + 1
    event["data"]["escrow"]["title"] = "x" * (size - len(compact(event)))
    body = compact(event)
    assert len(body) == size, f"{len(body)} bytes instead of {size}"
    return body


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    listed = []

    def add(provider_name: str, form: str, body: bytes, message: bytes) -> None:
        file = f"{provider_name}_{form.replace(' ', '_').replace(',', '')}_{len(body)}.json"
        (folder / file).write_bytes(body)
        listed.append({
            "provider": provider_name,
            "form": form,
            "bytes": len(body),
            "file": file,
            "signature": reference.sign(SECRET, message),
        })

    for name, form in FORMS.items():
        for size in SIZES:
            body = delivery(size, form)
            add("didit", name, body, reference.v2_message(body))
    for name, content in hostile(HOSTILE_SIZE).items():
        body = hostile_delivery(content)
        add("didit", name, body, reference.v2_message(body))
    for size in RAW_SIZES:
        body = escrow(size)
        add("dhmad", "raw", body, reference.raw_message(body))

    manifest = {"secret": SECRET, "timestamp": TIMESTAMP, "inputs": listed}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
