"""Deliveries about freshness: what is signed says when, and the timestamp header must agree with it."""

from __future__ import annotations

from typing import Any

from deliveries import (
    NOW,
    NOW_TEXT,
    Table,
    clock,
    didit_signature,
    envelope,
    everything,
    forged,
    raw,
    session,
    transaction,
    v2,
    v2_ts_prefixed,
    wire,
)

BODY = wire(session())
UNDATED = wire(session(timestamp=...))
NESTED = wire(envelope())


def window(table: Table) -> None:
    flat = wire(transaction())
    for name, body, headers, scheme, type in (
        ("v2", BODY, v2(BODY), "v2", "status.updated"),
        ("v2 with a prefix", BODY, v2_ts_prefixed(BODY), "v2_ts_prefixed", "status.updated"),
        ("raw", BODY, raw(BODY), "raw", "status.updated"),
        (
            "flat transaction under didit signature",
            flat,
            didit_signature(flat),
            "didit_signature",
            "transaction.created",
        ),
    ):
        for age in (300, -300):
            table.accepts(f"{name}, age {age}", body, headers, scheme, type=type, now=NOW + age)
        table.refuses(f"{name}, age 301", body, headers, "timestamp_stale", now=NOW + 301)
        table.refuses(f"{name}, age -301", body, headers, "timestamp_future", now=NOW - 301)
    table.refuses("a day old, all headers", BODY, everything(BODY), "timestamp_stale", now=NOW + 86_400)


def tolerances(table: Table) -> None:
    signed = everything(BODY)
    lenient = {"past": 86_400, "future": 0}
    for name, age, tolerance in (
        ("tolerance 0, at once", 0, 0),
        ("tolerance 10, age 10", 10, 10),
        ("tolerance 10, age -10", -10, 10),
        ("tolerance of an hour, age 3600", 3600, 3600),
        ("long past, no future, age 86400", 86_400, lenient),
        ("long past, no future, at once", 0, lenient),
        ("unchecked, a year old", 31_536_000, "unchecked"),
        ("unchecked, a year early", -31_536_000, "unchecked"),
    ):
        table.accepts(name, BODY, signed, "v2", now=NOW + age, tolerance=tolerance)
    for name, code, age, tolerance in (
        ("tolerance 0, age 1", "timestamp_stale", 1, 0),
        ("tolerance 0, age -1", "timestamp_future", -1, 0),
        ("tolerance 10, age 11", "timestamp_stale", 11, 10),
        ("tolerance 10, age -11", "timestamp_future", -11, 10),
        ("long past, no future, age 86401", "timestamp_stale", 86_401, lenient),
        ("long past, no future, age -1", "timestamp_future", -1, lenient),
        ("no past, long future, age 1", "timestamp_stale", 1, {"past": 0, "future": 600}),
    ):
        table.refuses(name, BODY, signed, code, now=NOW + age, tolerance=tolerance)
    prefixed = v2_ts_prefixed(UNDATED, NOW)
    table.accepts(
        "unchecked, signed prefix a year old",
        UNDATED,
        prefixed,
        "v2_ts_prefixed",
        now=NOW + 31_536_000,
        tolerance="unchecked",
    )
    table.accepts("unchecked, no date anywhere", UNDATED, v2(UNDATED), "v2", tolerance="unchecked")
    table.accepts("unchecked, only the header has a date", UNDATED, v2(UNDATED) | clock(), "v2", tolerance="unchecked")
    table.refuses(
        "unchecked, header and body differ",
        BODY,
        v2(BODY) | clock(NOW + 1),
        "timestamp_mismatch",
        tolerance="unchecked",
    )
    vague = wire(session(timestamp="soon"))
    table.accepts("unchecked, no real date", vague, v2(vague) | clock(), "v2", tolerance="unchecked")
    table.refuses("unchecked, forged", BODY, forged(signed), "signature_mismatch", tolerance="unchecked")


def header_and_body(table: Table) -> None:
    table.accepts("header equal to the body", BODY, raw(BODY) | clock(NOW), "raw")
    table.accepts("no header, the body says when", BODY, raw(BODY), "raw")
    for name, signed in (("v2", v2(BODY)), ("raw", raw(BODY)), ("didit signature", didit_signature(BODY))):
        table.refuses(f"header one second later, {name}", BODY, signed | clock(NOW + 1), "timestamp_mismatch")
        table.refuses(f"header one second earlier, {name}", BODY, signed | clock(NOW - 1), "timestamp_mismatch")
    # An attacker who replays an old delivery can write any header.
    table.refuses(
        "fresh header over an old body", BODY, v2(BODY) | clock(NOW + 5000), "timestamp_mismatch", now=NOW + 5000
    )
    table.accepts(
        "signed prefix over an old body", BODY, v2_ts_prefixed(BODY, NOW + 5000), "v2_ts_prefixed", now=NOW + 5000
    )
    table.accepts("signed prefix, no date in the body", UNDATED, v2_ts_prefixed(UNDATED), "v2_ts_prefixed")
    table.refuses("signed prefix, old", UNDATED, v2_ts_prefixed(UNDATED), "timestamp_stale", now=NOW + 301)
    for name, signed in (("v2", v2(UNDATED)), ("raw", raw(UNDATED)), ("didit signature", didit_signature(UNDATED))):
        table.refuses(f"no date in the body, {name}", UNDATED, signed, "timestamp_missing")
        table.refuses(f"a date in the header alone, {name}", UNDATED, signed | clock(), "timestamp_missing")


def spellings(table: Table) -> None:
    def case(name: str, timestamp: Any, code: str | None = None, **options: Any) -> None:
        body = wire(session(timestamp=timestamp))
        if code is None:
            table.accepts(f"timestamp as {name}", body, v2(body) | clock(), "v2", **options)
        else:
            table.refuses(f"timestamp as {name}", body, v2(body), code, **options)

    for text in (
        NOW_TEXT, "2027-01-15T08:00:00+00:00", "2027-01-15T08:00:00-00:00", "2027-01-15T10:00:00+02:00",
        "2027-01-15T02:30:00-05:30", "2027-01-16T07:59:00+23:59", "2027-01-15T08:00:00.000Z",
        "2027-01-15T08:00:00.123456789Z", "2027-01-15T08:00:00.999+00:00",
    ):  # fmt: skip
        case(f"text {text}", text)
    case("text digits", str(NOW))
    case("a date of the last day tolerated", "2027-01-15T07:55:00Z", "timestamp_stale", now=NOW + 1)
    leap = wire(session(timestamp="2028-02-29T00:00:00Z"))
    table.accepts("timestamp as text on a leap day", leap, v2(leap) | clock(1_835_395_200), "v2", now=1_835_395_200)
    for name, token in (("a whole float", b"1800000000.0"), ("an exponent", b"1.8e9"), ("another exponent", b"18E+8")):
        body = BODY.replace(b'"timestamp":1800000000', b'"timestamp":' + token)
        table.accepts(f"timestamp as {name}", body, v2(BODY) | clock(), "v2")
    case("milliseconds", NOW * 1000, "timestamp_future")
    case("text milliseconds", str(NOW * 1000), "timestamp_future")
    case("zero", 0, "timestamp_stale")
    case("text of long ago", "1999-12-31T23:59:59Z", "timestamp_stale")
    for text in (
        "", "now", "1800000000.5", "0x6b49d200", "2027-01-15", "2027-01-15T08:00:00", "2027-02-30T08:00:00Z",
        "2027-13-01T08:00:00Z", "2027-02-29T00:00:00Z", "2027-01-15T25:00:00Z", "2027-01-15T08:00:00Zulu",
        "2027-01-15T08:00:00+0200", "Fri, 15 Jan 2027 08:00:00 GMT",
    ):  # fmt: skip
        case(f"text {text!r}", text, "timestamp_malformed")
    for name, value in (
        ("a fraction", NOW + 0.5),
        ("true", True),
        ("an array", [NOW]),
        ("an object", {"seconds": NOW}),
    ):
        case(name, value, "timestamp_malformed")


def nested(table: Table) -> None:
    """Its sender tries again for about a day with the same body, so the date inside is not held against it."""
    event: dict[str, Any] = {"type": "transaction.created", "id": "evt_invented_1"}
    old = wire(envelope(timestamp="2027-01-14T08:00:00Z"))
    for scheme, signed in (("didit_signature", didit_signature(old)), ("raw", raw(old)), ("v2", v2(old))):
        table.accepts(f"nested, a day old, {scheme}", old, signed, scheme, **event)
        table.accepts(f"nested, a year old, {scheme}", old, signed, scheme, now=NOW + 31_536_000, **event)
        table.accepts(f"nested, another date in the header, {scheme}", old, signed | clock(NOW - 77), scheme, **event)
        table.accepts(f"nested, tolerance 0, {scheme}", old, signed, scheme, tolerance=0, **event)
        unchecked = f"nested, tolerance unchecked, {scheme}"
        table.accepts(unchecked, old, signed | clock(), scheme, tolerance="unchecked", **event)
    # The caller may hold it against it all the same.
    fresh = wire(envelope(timestamp="2027-01-15T07:59:00Z"))
    table.accepts("nested, checked, in time", fresh, raw(fresh), "raw", nested_tolerance=60, **event)
    table.refuses("nested, checked, late", fresh, raw(fresh), "timestamp_stale", nested_tolerance=59)
    table.refuses("nested, checked, a day old", old, v2(old), "timestamp_stale", nested_tolerance=300)
    late: dict[str, Any] = {"past": 86_400, "future": 0}
    table.accepts("nested, checked, a day tolerated", old, v2(old) | clock(), "v2", nested_tolerance=late, **event)
    silent = wire(envelope(timestamp=...))
    table.refuses("nested, checked, no date", silent, raw(silent), "timestamp_missing", nested_tolerance=300)
    vague = wire(envelope(timestamp="soon"))
    table.refuses("nested, checked, no real date", vague, raw(vague), "timestamp_malformed", nested_tolerance=300)
    # Only transactions are sent again with the time they had at first.
    other = wire(envelope(event="user.status.updated"))
    user: dict[str, Any] = {"type": "user.status.updated", "id": "evt_invented_1"}
    table.accepts("nested, another event, in time", other, raw(other) | clock(), "raw", **user)
    table.refuses("nested, another event, late", other, raw(other), "timestamp_stale", now=NOW + 301)
    table.refuses("nested, another event, another header", other, raw(other) | clock(NOW + 1), "timestamp_mismatch")
    undated = wire(envelope(timestamp=...))
    table.accepts("nested, no date at all", undated, didit_signature(undated), "didit_signature", **event)
    table.accepts("nested, signed prefix", NESTED, v2_ts_prefixed(NESTED), "v2_ts_prefixed", **event)
    table.refuses("nested, forged", NESTED, forged(didit_signature(NESTED)), "signature_mismatch")
    both = wire(envelope(webhook_type="transaction.created"))
    name = "nested keys beside webhook_type are a flat event"
    table.refuses(name, both, didit_signature(both), "timestamp_stale", now=NOW + 301)


def add(table: Table) -> None:
    for part in (window, tolerances, header_and_body, spellings, nested):
        part(table)
