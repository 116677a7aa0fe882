"""Writes what each target begins with, from the vectors and the samples: `python3 fuzz/seeds.py FOLDER`."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PROVIDERS = ("didit", "dhmad", "idwise", "agio")
Case = dict[str, Any]


def cases(name: str) -> list[Case]:
    return json.loads((ROOT / "tests/vectors" / f"{name}.json").read_text(encoding="utf-8"))["cases"]


def body_of(case: Case) -> bytes:
    return bytes.fromhex(case["body_hex"]) if "body_hex" in case else case["body"].encode()


def pairs(case: Case) -> list[tuple[str, str]]:
    headers = case["headers"]
    return [(name, value) for name, value in (headers.items() if isinstance(headers, dict) else headers)]


def head_of(case: Case) -> bytes:
    return "".join(f"{name}: {value}\n" for name, value in pairs(case)).encode()


def deliveries(name: str) -> Iterator[bytes]:
    """In the form that fuzz/src/delivery.rs reads."""
    return (head_of(case) + b"\n" + body_of(case) for case in cases(name))


def bodies(provider: str) -> Iterator[bytes]:
    folders = [folder for folder in (ROOT / "tests/samples").iterdir() if folder.name.split("_")[0] == provider]
    for file in sorted(file for folder in folders for file in folder.glob("*.json")):
        # Without white space there is more in as many bytes.
        value = json.loads(file.read_text(encoding="utf-8"))
        yield json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    yield from (body_of(case) for case in cases(provider))


def texts(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from texts(item)
        case list():
            for item in value:
                yield from texts(item)


def dates() -> Iterator[bytes]:
    found = {text for provider in PROVIDERS for body in bodies(provider) for text in texts(loaded(body))}
    yield from sorted(text.encode() for text in found if text[:4].isdigit() and text[4:5] == "-")


def loaded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def signatures() -> Iterator[bytes]:
    for provider in PROVIDERS:
        yield from (value.encode() for case in cases(provider) for _, value in pairs(case))


def seeds() -> dict[str, Iterator[bytes]]:
    canonical = (body_of(case) for case in cases("canonical") + cases("stringify"))
    heads = (head_of(case) for provider in PROVIDERS for case in cases(provider))
    return {
        "canonicalize": canonical,
        "verify_didit": deliveries("didit"),
        "verify_dhmad": deliveries("dhmad"),
        "authenticate_idwise": deliveries("idwise"),
        "authenticate_agio": deliveries("agio"),
        **{f"model_{provider}": bodies(provider) for provider in PROVIDERS},
        "headers": (text + b"\n" for text in heads),
        "dates": dates(),
        "hex": signatures(),
        "recorded": (head_of(case) for provider in PROVIDERS for case in cases(provider)),
        "explain": deliveries("explain"),
    }


def main(folder: Path) -> None:
    for target, inputs in seeds().items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for text in inputs:
            (folder / target / hashlib.sha256(text).hexdigest()[:16]).write_bytes(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
