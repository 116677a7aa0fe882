"""JSON strings in every spelling: raw, escaped, both, and broken on purpose."""

from __future__ import annotations

from random import Random

SHORT_ESCAPES = ['\\"', "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"]
WORDS = ["status", "Approved", "vendor_data", "https://example.test/a", "<b>&'", "x y", "a", "", "10", "9", "~", "\x7f"]
BROKEN = [
    '"\\x41"',
    '"\\u12"',
    '"\\u12g4"',
    '"\\',
    "'a'",
    '"\x01"',
    '"\x1f"',
    '"\\U0041"',
    '"a',
    '"\\u+041"',
    '"\\ "',
    '"\x00"',
]
BLOCKS = [
    (0x20, 0x7E),
    (0x7F, 0xFF),
    (0x100, 0x7FF),
    (0x2020, 0x2030),
    (0x3040, 0x9FFF),
    (0xD700, 0xD7FF),
    (0xE000, 0xF8FF),
    (0xFDD0, 0xFFFF),
    (0x10000, 0x1FFFF),
    (0x100000, 0x10FFFF),
]


def unit(random: Random, code: int) -> str:
    digits = f"{code:04x}"
    upper = random.randint(0, 4)
    return "\\u" + digits[:upper].upper() + digits[upper:]


def escaped(random: Random, code: int) -> str:
    """A character as one numeric escape, or as a pair of them."""
    if code < 0x10000:
        return unit(random, code)
    code -= 0x10000
    return unit(random, 0xD800 + (code >> 10)) + unit(random, 0xDC00 + (code & 0x3FF))


def lone_surrogate(random: Random) -> str:
    high, low = random.randint(0xD800, 0xDBFF), random.randint(0xDC00, 0xDFFF)
    units = random.choice(((high,), (low,), (low, high), (high, high), (high, 0x41), (high, high, low), (low, low)))
    return "".join(unit(random, code) for code in units) + random.choice(("", "a", "\\n", "\\\\u", "é"))


def piece(random: Random) -> str:
    roll = random.random()
    if roll < 0.35:
        return random.choice(WORDS)
    if roll < 0.45:
        return random.choice(SHORT_ESCAPES)
    if roll < 0.52:
        return unit(random, random.randint(0, 0x7F))
    code = random.randint(*random.choice(BLOCKS))
    if roll < 0.75 or code in (0x22, 0x5C):
        return escaped(random, code)
    return chr(code)


def string(random: Random, pieces: int | None = None) -> str:
    if pieces is None:
        pieces = random.choice((0, 1, 1, 1, 2, 3, 5))
    return '"' + "".join(piece(random) for _ in range(pieces)) + '"'


def respelled(random: Random, key: str) -> str:
    """The same key again: some of its plain letters become escapes, or none."""
    if random.random() < 0.3 or "\\" in key:
        return key
    return '"' + "".join(escaped(random, ord(char)) if random.random() < 0.5 else char for char in key[1:-1]) + '"'
