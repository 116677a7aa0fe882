"""Writes the vectors that every runtime runs: canonical.json, signing.json, explain.json and one file for each
provider.

    python3 tests/vectors/make.py            write the files
    python3 tests/vectors/make.py --check    fail if a file is not what would be written

Expected texts and signatures come from the reference formula; refusals are tables written by hand,
and `check_tables` holds them against Python's json.

Byte offsets of refusals:
  not_utf8             first byte of the first sequence that is not UTF-8
  not_json             first byte that cannot continue a JSON text; at the end of input, the length
  not_an_object        first byte that is no white space
  duplicate_key        opening quote of the later of two equal keys
  lone_surrogate       backslash of the escape
  number_too_long, number_out_of_range    first byte of the number, its sign included
  too_deep             bracket that opens the 129th container
A case without `offset` leaves it open.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import agio_cases
import canonical_refused
import dhmad_events
import dhmad_signatures
import didit_bodies
import didit_readers
import didit_signatures
import didit_times
import explain_didit
import explain_others
import idwise_cases
import reference
import signing_cases
from canonical_accepted import accepted
from deliveries import NOW, ONE, Case, Table, body_entry
from explain_table import ExplainTable
from provider_table import ProviderTable

FOLDER = Path(__file__).resolve().parent


ABOUT_OTHERS = {
    "dhmad": "A body with headers, secrets and a clock, and what verifying it must give.",
    "idwise": "A body with headers and credentials, and what authenticating its sender must give.",
    "agio": "A body with headers and credentials, and what authenticating its sender must give.",
}


def as_bytes(body: bytes | str) -> bytes:
    return body if isinstance(body, bytes) else body.encode("utf-8")


def canonical_cases() -> list[Case]:
    cases: list[Case] = []
    for name, text in accepted():
        body = as_bytes(text)
        forms = {"canonical": reference.canonical(body).decode(), "ascii": reference.canonical_ascii(body).decode()}
        cases.append({"name": name, **body_entry(body), "expect": forms})
    for subject, table in (canonical_refused.REFUSED_BY_PYTHON | canonical_refused.REFUSED_BY_US_ALONE).items():
        for name, content, code, offset in table:
            body = as_bytes(content)
            expect: Case = {"code": code}
            if offset is not None:
                expect["offset"] = offset
            if code == "lone_surrogate":
                expect["ascii"] = reference.canonical_ascii(body).decode()
            cases.append({"name": f"{subject}: {name}", **body_entry(body), "expect": expect})
    return cases


def didit_cases() -> list[Case]:
    table = Table()
    for part in (didit_signatures, didit_times, didit_bodies, didit_readers):
        part.add(table)
    return table.cases


def dhmad_cases() -> list[Case]:
    table = ProviderTable(secrets=[ONE], now=NOW)
    for part in (dhmad_signatures, dhmad_events):
        part.add(table)
    return table.cases


def explain_cases() -> list[Case]:
    table = ExplainTable()
    for part in (explain_didit, explain_others):
        part.add(table)
    return table.cases


def refused_by_python(body: bytes) -> bool:
    def no_constant(name: str) -> None:
        raise ValueError(name)

    try:
        json.loads(body.decode("utf-8"), parse_constant=no_constant)
        reference.canonical(body)
    except (ValueError, OverflowError):
        return True
    return False


def check_tables() -> None:
    for tables, expected in (
        (canonical_refused.REFUSED_BY_PYTHON, True),
        (canonical_refused.REFUSED_BY_US_ALONE, False),
    ):
        for subject, table in tables.items():
            for name, content, _code, _offset in table:
                if refused_by_python(as_bytes(content)) != expected:
                    sys.exit(f"{subject}: {name}: Python {'accepts' if expected else 'refuses'} this document")


def render(document: Case) -> str:
    names = [case["name"] for case in document["cases"]]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        sys.exit(f"the same name twice: {', '.join(sorted(twice))}")
    return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


def files() -> dict[str, str]:
    check_tables()
    about_canonical = "A document and its two canonical forms, or the code and byte offset of its refusal."
    about_didit = "A body with headers, secrets and a clock, and what verifying it must give."
    didit: Case = {"description": about_didit, "provider": "didit", "cases": didit_cases()}
    about_signing = "A body with a secret, a scheme and a clock, and the signature and headers of a test delivery."
    signing: Case = {"description": about_signing, "provider": "didit", "cases": signing_cases.cases()}
    about_explain = "A delivery with something wrong, and the causes that explaining it must name."
    explain: Case = {"description": about_explain, "cases": explain_cases()}
    others = {"dhmad": dhmad_cases(), "idwise": idwise_cases.cases(), "agio": agio_cases.cases()}
    return {
        "canonical.json": render({"description": about_canonical, "cases": canonical_cases()}),
        "didit.json": render(didit),
        "signing.json": render(signing),
        "explain.json": render(explain),
    } | {
        f"{provider}.json": render({"description": ABOUT_OTHERS[provider], "provider": provider, "cases": cases})
        for provider, cases in others.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the test vectors.")
    parser.add_argument("--check", action="store_true", help="only compare with the files that are there")
    check = parser.parse_args().check
    stale: list[str] = []
    for name, text in files().items():
        path = FOLDER / name
        if not check:
            path.write_text(text, encoding="ascii")
        elif not path.exists() or path.read_text(encoding="ascii") != text:
            stale.append(name)
        print(f"{name}: {len(json.loads(text)['cases'])} cases, {len(text):,} bytes")
    if stale:
        sys.exit(f"not what make.py writes: {', '.join(stale)}; run it without --check")


if __name__ == "__main__":
    main()
