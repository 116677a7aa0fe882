"""JSON numbers where readers and writers of floats go wrong, and long integers."""

from __future__ import annotations

import math
import struct
from decimal import Context, Decimal
from random import Random

EXACT = Context(prec=1200)
BROKEN = [
    "01",
    "-01",
    "1.",
    ".5",
    "+1",
    "1e",
    "1e+",
    "--1",
    "0x10",
    "1_000",
    "1.e5",
    "-",
    "1.5.5",
    "\uff11",
    "1e5.5",
    "00",
    "1E",
    "1 2",
]
CONSTANTS = ["NaN", "Infinity", "-Infinity"]
OVERFLOWS = ["1e400", "-1e309", "1.7976931348623159e308", "2e308", "-123456e304", "1E+999999", "1" + "0" * 309 + ".0"]
EDGES = [
    "0", "-0", "0.0", "-0.0", "0e0", "1e16", "1e22", "1e23", "1e308", "5e-324", "1e-4", "1e-5", "0.0001", "0.00001",
    "0.00012345", "1.7976931348623157e308", "2.2250738585072014e-308", "2.225073858507201e-308",
    "2.4703282292062327e-324", "2.4703282292062328e-324", "9007199254740993", "9007199254740993.0",
    "123456789012345680.0", "-101065508335255.12", "1e-400", "0e99999", "100.0", "1E+3", "18446744073709551616",
    "1800000000", "1800000000.0",
]  # fmt: skip
LONGEST_INTEGER = 4300


def from_bits(bits: int) -> float:
    value: float = struct.unpack(">d", bits.to_bytes(8, "big"))[0]
    return value


def any_float(random: Random) -> float:
    """Every exponent is as likely as every other, and so are mantissas at their ends."""
    mantissa = random.choice(
        (0, 1, (1 << 52) - 1, random.getrandbits(52), random.getrandbits(52), random.getrandbits(12) << 40)
    )
    return from_bits(random.getrandbits(1) << 63 | random.randint(0, 2046) << 52 | mantissa)


def near_the_switch(random: Random) -> float:
    """Around 1e-5, 1e-4, 1e16, 2^53: where the written form changes."""
    middle = random.choice((1e-5, 1e-4, 1e-3, 1.0, 1e15, 1e16, 1e17, 1e21, 2.0**52, 2.0**53, 2.0**54))
    return middle * (1 + random.uniform(-1e-3, 1e-3))


def even_odds(random: Random) -> float:
    """A fraction that ends in 5 where the shortest form has to round: both neighbours are equally near."""
    bits = random.randint(1, 10)
    whole = random.randint(1 << (52 - bits), (1 << (53 - bits)) - 1)
    return random.choice((1, -1)) * (whole + random.randrange(1, 1 << bits, 2) / (1 << bits))


def spelled(random: Random, value: float) -> str:
    style = random.randrange(6)
    if style <= 1:
        return repr(value).replace("e+", random.choice(("e+", "e", "E", "E+0")))
    if style == 2:
        return f"{value:.{random.randint(0, 25)}e}"
    if style == 3:
        return f"{value:.17g}"
    if style == 4:
        return f"{value:.{random.randint(1, 30)}f}"
    return f"{Decimal(value):f}"


def half_way(random: Random) -> str:
    """Exactly between two floats, or a last digit beside it."""
    value = abs(random.choice((any_float, near_the_switch))(random))
    above = math.nextafter(value, math.inf)
    if not math.isfinite(above):
        return repr(value)
    middle = EXACT.divide(EXACT.add(Decimal(value), Decimal(above)), Decimal(2))
    text = f"{middle:e}" if random.random() < 0.7 else f"{middle:f}"
    mantissa, mark, exponent = text.partition("e")
    if "." in mantissa and random.random() < 0.5:
        mantissa += random.choice(("1", "0", "00000001"))
    elif "." in mantissa and random.random() < 0.3 and mantissa[-1] != "0":
        mantissa = mantissa[:-1] + str(int(mantissa[-1]) - 1) + "9"
    return random.choice(("", "-")) + mantissa + mark + exponent


def decimal_digits(random: Random) -> str:
    digits = str(random.randrange(10 ** random.randint(1, 25)))
    exponent = random.randint(-340, 300 - len(digits))
    return f"{digits}{random.choice('eE')}{exponent:{random.choice(('', '+', '04'))}}"


def integer(random: Random) -> str:
    digits = random.choice((1, 2, 5, 10, 16, 19, 20, 21, 39, 60, 310))
    return random.choice(("", "", "-")) + str(random.randrange(10**digits))


def long_integer(random: Random) -> str:
    """Around the longest integer that Python reads."""
    digits = LONGEST_INTEGER + random.choice((-1, 0, 0, 0, 1, 2, 700))
    return random.choice(("", "-")) + str(random.randint(1, 9)) + "".join(random.choices("0123456789", k=digits - 1))


def number(random: Random) -> str:
    roll = random.random()
    if roll < 0.25:
        return integer(random)
    if roll < 0.40:
        return random.choice(EDGES)
    if roll < 0.62:
        return spelled(random, any_float(random))
    if roll < 0.74:
        return spelled(random, near_the_switch(random))
    if roll < 0.84:
        return spelled(random, even_odds(random))
    if roll < 0.90:
        return half_way(random)
    return decimal_digits(random)
