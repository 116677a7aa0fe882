"""What Python says about a document, and why we may be stricter.

`judge` gives the canonical text, or the set of codes any of which is a right answer. The set has one
member unless the document has several faults: which of them a reader meets first is its own affair.
"""

from __future__ import annotations

import json
import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "vectors"))

import reference as reference

FORMS = ("utf8", "ascii")
MAX_DEPTH = 128
MAX_DIGITS = 4300
STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
OTHER_VALUE = frozenset('["-0123456789tfn')


@dataclass(frozen=True)
class Verdict:
    text: bytes | None
    codes: frozenset[str] = frozenset()
    # Codes for which Python alone would have let the document pass.
    stricter: bool = False


class ConstantError(ValueError):
    """NaN or Infinity, which Python reads and JSON does not have."""


def refuse_constant(name: str) -> None:
    raise ConstantError(name)


PLAIN = json.JSONDecoder(parse_constant=refuse_constant)


def class_of(error: Exception) -> str:
    match error:
        case UnicodeDecodeError():
            return "not_utf8"
        case UnicodeEncodeError():
            return "lone_surrogate"
        case json.JSONDecodeError() | ConstantError():
            return "not_json"
        case OverflowError():
            return "number_out_of_range"
        case RecursionError():
            return "too_deep"
        case ValueError() if f"{MAX_DIGITS} digits" in str(error):
            return "number_too_long"
    raise error


def depth_of(text: str) -> int:
    """Containers open at once, strings left out."""
    depth = deepest = 0
    for char in re.sub(r"[^\[\]{}]", "", STRING.sub("", text)):
        depth += 1 if char in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def has_lone_surrogate(text: str) -> bool:
    """Walks the escapes: a high half must be followed at once by a low one."""
    open_high_ends_at = -1
    for escape in ESCAPE.finditer(text):
        code = int(escape[1], 16) if escape[1] else 0
        closes = 0xDC00 <= code <= 0xDFFF and open_high_ends_at == escape.start()
        if closes:
            open_high_ends_at = -1
            continue
        if open_high_ends_at >= 0 or 0xDC00 <= code <= 0xDFFF:
            return True
        if 0xD800 <= code <= 0xDBFF:
            open_high_ends_at = escape.end()
    return open_high_ends_at >= 0


class Findings:
    """Reads a document again and notes the faults that a plain read passes over or does not tell apart."""

    def __init__(self, text: str) -> None:
        self.codes: set[str] = set()
        try:
            value = json.loads(
                text,
                object_pairs_hook=self.members,
                parse_float=self.float,
                parse_int=self.integer,
                parse_constant=self.constant,
            )
        except json.JSONDecodeError:
            # Python gave up here; a reader that looks at the first character may have done so before.
            if text.lstrip(" \t\r\n")[:1] in OTHER_VALUE:
                self.codes.add("not_an_object")
        except RecursionError:
            pass
        else:
            if not isinstance(value, dict):
                self.codes.add("not_an_object")
        if text.count("[") + text.count("{") > MAX_DEPTH and depth_of(text) > MAX_DEPTH:
            self.codes.add("too_deep")

    def members(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) != len(pairs):
            self.codes.add("duplicate_key")
        return members

    def float(self, token: str) -> float:
        value = float(token)
        if math.isinf(value):
            self.codes.add("number_out_of_range")
        return value

    def integer(self, token: str) -> int:
        if len(token.lstrip("-")) > MAX_DIGITS:
            self.codes.add("number_too_long")
        return 0

    def constant(self, _name: str) -> None:
        self.codes.add("not_json")


def judge(document: bytes) -> dict[str, Verdict]:
    """The verdict on each form."""
    try:
        text = document.decode("utf-8")
    except UnicodeDecodeError as error:
        return dict.fromkeys(FORMS, Verdict(None, frozenset({class_of(error)})))
    value, refusal = None, None
    try:
        value = reference.shorten_whole_floats(PLAIN.decode(text))
    except (ValueError, OverflowError, RecursionError) as error:
        refusal = class_of(error)
    found = Findings(text).codes
    halves = {"lone_surrogate"} if "\\u" in text and has_lone_surrogate(text) else set()
    return {
        "utf8": decide(value, refusal, found | halves, ascii_only=False),
        "ascii": decide(value, refusal, found, ascii_only=True),
    }


def decide(value: Any, refusal: str | None, found: set[str], *, ascii_only: bool) -> Verdict:
    written = b""
    if refusal is None:
        try:
            written = reference.write_shortened(value, ascii_only=ascii_only).encode("utf-8")
        except (ValueError, RecursionError) as error:
            refusal = class_of(error)
    if refusal is not None:
        return Verdict(None, frozenset({refusal} | found))
    if found:
        return Verdict(None, frozenset(found), stricter=True)
    return Verdict(written)
