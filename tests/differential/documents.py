"""A seeded stream of hostile documents. None has a newline byte: the command reads one a line."""

from __future__ import annotations

from collections.abc import Iterator

import number_tokens
import string_tokens
from fast_random import FastRandom

SPACES = ["", "", "", "", " ", "\t", "\r", "  ", " \t\r"]
LITERALS = ["true", "false", "null"]
BAD_LITERALS = [
    "tru",
    "nul",
    "True",
    "None",
    "undefined",
    "nulll",
    "fals",
    "@",
    ",",
    ":",
    "]",
    "}",
    "",
    "/**/1",
    "{,}",
    "[1,]",
]
BAD_UTF8 = [
    b"\xff", b"\xfe", b"\x80", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\xaf", b"\xc1\xbf", b"\xe0\x80\xaf",
    b"\xf0\x80\x80\xaf", b"\xed\xa0\xbd", b"\xed\xb8\x80", b"\xed\xa0\xbd\xed\xb8\x80", b"\xf4\x90\x80\x80",
    b"\xf8\x88\x80\x80\x80", b"\xc3\xa9\xa9",
]  # fmt: skip
DEPTHS = [100, 126, 127, 128, 129, 130, 200, 900, 985, 1000, 1050, 3000]


class Documents:
    def __init__(self, seed: str) -> None:
        self.random = FastRandom(seed)
        self.kinds = [
            (self.ordinary, 50),
            (self.many_numbers, 12),
            (self.many_strings, 8),
            (self.wide, 2),
            (self.long_string, 1),
            (self.long_integers, 1),
            (self.deep, 1),
            (self.same_key_twice, 4),
            (self.half_a_pair, 3),
            (self.odd_value, 5),
            (self.not_an_object, 3),
            (self.truncated, 4),
            (self.mutated, 5),
            (self.broken_utf8, 3),
            (self.surrounded, 2),
        ]

    def stream(self, count: int) -> Iterator[bytes]:
        kinds, weights = zip(*self.kinds, strict=True)
        for kind in self.random.choices(kinds, weights, k=count):
            yield kind().replace(b"\n", b"\r")

    def space(self) -> str:
        return self.random.choice(SPACES)

    def value(self, room: int) -> str:
        roll = self.random.random()
        if room > 0 and roll < 0.3:
            return self.container(room - 1)
        if roll < 0.6:
            return number_tokens.number(self.random)
        if roll < 0.9:
            return string_tokens.string(self.random)
        return self.random.choice(LITERALS)

    def container(self, room: int) -> str:
        if self.random.random() < 0.5:
            return self.object(self.random.choice((0, 1, 2, 4)), room)
        return self.array([self.value(room) for _ in range(self.random.choice((0, 1, 2, 4)))])

    def array(self, values: list[str]) -> str:
        return "[" + ",".join(self.space() + value + self.space() for value in values) + self.space() + "]"

    def members(self, pairs: list[tuple[str, str]]) -> str:
        spell = (f"{self.space()}{key}{self.space()}:{self.space()}{value}{self.space()}" for key, value in pairs)
        return "{" + ",".join(spell) + self.space() + "}"

    def pairs(self, size: int, room: int) -> list[tuple[str, str]]:
        """Most keys end in their number, so that few are equal by accident."""
        pairs = []
        for index in range(size):
            key = string_tokens.string(self.random)
            if self.random.random() < 0.9:
                key = f'{key[:-1]}{index}"'
            pairs.append((key, self.value(room)))
        self.random.shuffle(pairs)
        return pairs

    def object(self, size: int, room: int) -> str:
        return self.members(self.pairs(size, room))

    def ordinary_text(self) -> str:
        return self.object(self.random.choice((0, 1, 2, 3, 5, 8)), self.random.randint(0, 4))

    def ordinary(self) -> bytes:
        return self.ordinary_text().encode("utf-8")

    def many_numbers(self) -> bytes:
        values = [number_tokens.number(self.random) for _ in range(self.random.randint(1, 20))]
        return f'{{"n":{self.array(values)}}}'.encode()

    def many_strings(self) -> bytes:
        values = [
            string_tokens.string(self.random, self.random.randint(0, 12)) for _ in range(self.random.randint(1, 8))
        ]
        return f'{{"s":{self.array(values)}}}'.encode()

    def wide(self) -> bytes:
        return self.object(self.random.randint(30, 120), 0).encode()

    def long_string(self) -> bytes:
        return f'{{"a":{string_tokens.string(self.random, self.random.randint(200, 800))}}}'.encode()

    def long_integers(self) -> bytes:
        return f'{{"a":{number_tokens.long_integer(self.random)},"b":1}}'.encode()

    def deep(self) -> bytes:
        depth = self.random.choice(DEPTHS) - 1
        pairs = [self.random.choice((("[", "]"), ('{"a":', "}"), ("[0,", "]"))) for _ in range(depth)]
        opening = "".join(pair[0] for pair in pairs)
        closing = "".join(pair[1] for pair in reversed(pairs))
        if self.random.random() < 0.1:
            closing = closing[self.random.randint(0, 3) :]
        return ('{"a":' + opening + self.value(0) + closing + "}").encode()

    def same_key_twice(self) -> bytes:
        pairs = self.pairs(self.random.randint(1, 5), 1)
        key = self.random.choice(pairs)[0]
        pairs.insert(self.random.randint(0, len(pairs)), (string_tokens.respelled(self.random, key), self.value(0)))
        text = self.members(pairs)
        if self.random.random() < 0.3:
            text = self.members([('"outer"', f"[{text}]")])
        return text.encode()

    def half_a_pair(self) -> bytes:
        key, value = string_tokens.string(self.random), string_tokens.string(self.random)
        half = string_tokens.lone_surrogate(self.random)
        if self.random.random() < 0.5:
            key = key[:-1] + half + '"'
        else:
            value = value[:-1] + half + '"'
        return self.members([(key, value), ('"other"', self.value(1))]).encode()

    def odd_value(self) -> bytes:
        """One value that other dialects allow, or that no reader does."""
        odd = self.random.choice(
            (number_tokens.CONSTANTS, number_tokens.OVERFLOWS, number_tokens.BROKEN, string_tokens.BROKEN, BAD_LITERALS)
        )
        pairs = self.pairs(self.random.randint(0, 3), 1)
        pairs.insert(self.random.randint(0, len(pairs)), ('"odd"', self.random.choice(odd)))
        return self.members(pairs).encode()

    def not_an_object(self) -> bytes:
        text = self.random.choice((self.array([self.value(2)]), self.array([]), self.value(0), "", self.space()))
        return (self.space() + text + self.space()).encode()

    def truncated(self) -> bytes:
        document = self.ordinary()
        return document[: self.random.randrange(len(document))]

    def mutated(self) -> bytes:
        document = bytearray(self.ordinary())
        for _ in range(self.random.randint(1, 3)):
            at = self.random.randrange(len(document))
            byte = self.random.choice((self.random.randrange(256), ord(self.random.choice('{}[]",:\\eE+-.0'))))
            match self.random.randrange(4):
                case 0:
                    document[at] = byte
                case 1:
                    document.insert(at, byte)
                case 2:
                    document[at] ^= 1 << self.random.randrange(8)
                case _:
                    document[at : at + 1] = document[at : at + 1] * 2
        return bytes(document)

    def broken_utf8(self) -> bytes:
        document = self.ordinary()
        at = self.random.randint(0, len(document))
        return document[:at] + self.random.choice(BAD_UTF8) + document[at:]

    def surrounded(self) -> bytes:
        """A byte order mark, another document, or something else that stands beside the object."""
        document = self.ordinary()
        beside = self.random.choice(
            (b"\xef\xbb\xbf", b"{}", b"\x00", b"x", b",", b"\x0c", b"\xc2\xa0", b" ", b"}", self.ordinary())
        )
        return beside + document if self.random.random() < 0.5 else document + beside
