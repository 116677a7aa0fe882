"""Compares the command line tool with Python, byte for byte, on documents made to be hostile.

python3 tests/differential/differential.py --cli target/release/kyc-webhooks --seed 1 --count 100000
"""

from __future__ import annotations

import argparse
import base64
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from documents import Documents
from signed import Deliveries, problem
from verdict import Verdict, judge

BATCH = 2000
SHOWN_MISMATCHES = 10
MAX_DELIVERIES = 500
FLAGS: dict[str, list[str]] = {"utf8": [], "ascii": ["--ascii"]}


class Report:
    def __init__(self) -> None:
        self.accepted: Counter[str] = Counter()
        self.refused: dict[str, Counter[str]] = {form: Counter() for form in FLAGS}
        self.stricter: Counter[str] = Counter()
        self.several_faults = 0
        self.deliveries: Counter[str] = Counter()
        self.mismatches = 0

    def mismatch(self, what: str, content: bytes, why: str) -> None:
        self.mismatches += 1
        if self.mismatches <= SHOWN_MISMATCHES:
            print(f"MISMATCH {what}: {why}\n  base64 {base64.b64encode(content).decode()}")

    def compare(self, form: str, document: bytes, verdict: Verdict, line: bytes) -> None:
        kind, _, rest = line.partition(b"\t")
        if kind == b"ok":
            self.accepted[form] += 1
            if verdict.text is None:
                self.mismatch(form, document, f"accepted, must be one of {sorted(verdict.codes)}")
            elif rest != verdict.text:
                self.mismatch(form, document, f"wrote {rest[:200]!r}, Python {verdict.text[:200]!r}")
            return
        code = rest.decode("ascii", "replace")
        self.refused[form][code] += 1
        if kind != b"err":
            self.mismatch(form, document, f"not a line of the protocol: {line[:200]!r}")
        elif code not in verdict.codes:
            self.mismatch(form, document, f"refused with {code}, Python: {sorted(verdict.codes) or 'accepted'}")
        elif form == "utf8":
            self.stricter[code] += verdict.stricter
            self.several_faults += len(verdict.codes) > 1

    def print(self, documents: int, seconds: float) -> None:
        print(f"documents            {documents:>9,}")
        for form, counts in self.refused.items():
            print(f"{form + ' form':<20} {self.accepted[form]:>9,} accepted, {counts.total():,} refused")
            for code, count in counts.most_common():
                print(f"  {code:<18} {count:>9,}")
        print(f"stricter than Python {self.stricter.total():>9,} (each found in the document by another reader)")
        for code, count in (+self.stricter).most_common():
            print(f"  {code:<18} {count:>9,}")
        print(f"several faults       {self.several_faults:>9,} (any of their codes was right)")
        changed = self.deliveries["changed"]
        print(f"signed deliveries    {self.deliveries['genuine']:>9,}, and {changed:,} with one bit changed")
        print(f"mismatches           {self.mismatches:>9,}")
        print(f"seconds              {seconds:>9.1f}")


def answers(cli: Path, flags: list[str], documents: list[bytes]) -> list[bytes]:
    command = [str(cli), "canonicalize", "--lines", *flags, "-"]
    content = b"".join(document + b"\n" for document in documents)
    done = subprocess.run(command, input=content, stdout=subprocess.PIPE, check=False)
    lines = done.stdout.split(b"\n")
    if done.returncode != 0 or lines.pop() != b"" or len(lines) != len(documents):
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}, {len(lines)} lines for {len(documents)} documents")
    return lines


def batches(documents: Iterator[bytes]) -> Iterator[list[bytes]]:
    while batch := list(islice(documents, BATCH)):
        yield batch


def compare_documents(cli: Path, seed: int, count: int, report: Report) -> None:
    for batch in batches(Documents(seed).stream(count)):
        verdicts = [judge(document) for document in batch]
        for form, flags in FLAGS.items():
            for document, verdict, line in zip(batch, verdicts, answers(cli, flags, batch), strict=True):
                report.compare(form, document, verdict[form], line)


def compare_deliveries(cli: Path, seed: int, count: int, report: Report) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for delivery in Deliveries(seed).stream(count):
            report.deliveries["changed" if delivery.codes else "genuine"] += 1
            why = problem(cli, delivery, Path(folder))
            if why is not None:
                variant = "with one bit changed" if delivery.codes else "genuine"
                details = f"{why}; headers {delivery.headers()!r}, secrets {delivery.secrets}, at {delivery.at}"
                report.mismatch(f"{delivery.scheme}, {variant}", delivery.body, details)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the command line tool with Python.")
    parser.add_argument("--cli", type=Path, required=True, help="path of the kyc-webhooks command")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True, help="number of documents")
    options = parser.parse_args()
    cli = options.cli.resolve()
    if not cli.is_file():
        parser.error(f"no such command: {cli}")

    started = time.monotonic()
    report = Report()
    compare_documents(cli, options.seed, options.count, report)
    compare_deliveries(cli, options.seed, min(options.count // 100, MAX_DELIVERIES), report)
    report.print(options.count, time.monotonic() - started)
    if report.mismatches:
        sys.exit(f"{report.mismatches} mismatches with seed {options.seed}")


if __name__ == "__main__":
    main()
