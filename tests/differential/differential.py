"""Compares the command line tool with Python, byte for byte, on documents made to be hostile.

python3 tests/differential/differential.py --cli target/release/kyc-webhooks --seed 1 --count 100000
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from documents import Documents
from signed import Deliveries, problem
from verdict import Verdict, judge

# Each batch has a seed of its own, so that the same are made however many processes share the work.
BATCH = 2000
DELIVERIES_PER_BATCH = 10
SHOWN_MISMATCHES = 10
FLAGS: dict[str, list[str]] = {"utf8": [], "ascii": ["--ascii"]}


class Report:
    def __init__(self) -> None:
        self.accepted: Counter[str] = Counter()
        self.refused: dict[str, Counter[str]] = {form: Counter() for form in FLAGS}
        self.stricter: Counter[str] = Counter()
        self.several_faults = 0
        self.deliveries: Counter[str] = Counter()
        self.mismatches: Counter[str] = Counter()
        self.shown: list[str] = []

    def mismatch(self, of: str, what: str, content: bytes, why: str) -> None:
        self.mismatches[of] += 1
        if len(self.shown) < SHOWN_MISMATCHES:
            self.shown.append(f"MISMATCH {what}: {why}\n  base64 {base64.b64encode(content).decode()}")

    def add(self, other: Report) -> None:
        self.accepted += other.accepted
        for form, counts in other.refused.items():
            self.refused[form] += counts
        self.stricter += other.stricter
        self.several_faults += other.several_faults
        self.deliveries += other.deliveries
        self.mismatches += other.mismatches
        self.shown = (self.shown + other.shown)[:SHOWN_MISMATCHES]

    def compare(self, form: str, document: bytes, verdict: Verdict, line: bytes) -> None:
        kind, _, rest = line.partition(b"\t")
        if kind == b"ok":
            self.accepted[form] += 1
            if verdict.text is None:
                self.mismatch("documents", form, document, f"accepted, must be one of {sorted(verdict.codes)}")
            elif rest != verdict.text:
                self.mismatch("documents", form, document, f"wrote {rest[:200]!r}, Python {verdict.text[:200]!r}")
            return
        code = rest.decode("ascii", "replace")
        self.refused[form][code] += 1
        if kind != b"err":
            self.mismatch("documents", form, document, f"not a line of the protocol: {line[:200]!r}")
        elif code not in verdict.codes:
            self.mismatch("documents", form, document, f"refused with {code}, Python: {sorted(verdict.codes) or 'accepted'}")
        elif form == "utf8":
            self.stricter[code] += verdict.stricter
            self.several_faults += len(verdict.codes) > 1

    def print(self, seed: int, documents: int, seconds: float) -> None:
        print("\n".join(self.shown), end="\n" if self.shown else "")
        print(f"documents            {documents:>9,}")
        for form, counts in self.refused.items():
            print(f"{form + ' form':<20} {self.accepted[form]:>9,} accepted, {counts.total():,} refused")
            for code, count in counts.most_common():
                print(f"  {code:<18} {count:>9,}")
        print(f"stricter than Python {self.stricter.total():>9,} (each found in the document by another reader)")
        for code, count in (+self.stricter).most_common():
            print(f"  {code:<18} {count:>9,}")
        print(f"several faults       {self.several_faults:>9,} (any of their codes was right)")
        for kind, count in sorted(self.deliveries.items()):
            print(f"deliveries, {kind:<30} {count:>9,}")
        print(f"mismatches           {self.mismatches.total():>9,}")
        print(f"seconds              {seconds:>9.1f}")
        self.row("canonical form and verdict against CPython's json", documents, "documents", f"seed {seed}")
        changed = sum(count for kind, count in self.deliveries.items() if kind.endswith("changed"))
        remark = f"under every scheme, both V2 messages among them; {changed:,} of them with one bit changed; seed {seed}"
        total = self.deliveries.total()
        self.row("verdict on signed deliveries against CPython's hmac", total, "deliveries", remark)

    def row(self, check: str, tried: int, unit: str, remark: str) -> None:
        failures = self.mismatches[unit]
        print(json.dumps({"check": check, "tried": tried, "unit": unit, "failures": failures, "remark": remark}))


def answers(cli: Path, flags: list[str], documents: list[bytes]) -> list[bytes]:
    command = [str(cli), "canonicalize", "--lines", *flags, "-"]
    content = b"".join(document + b"\n" for document in documents)
    done = subprocess.run(command, input=content, stdout=subprocess.PIPE, check=False)
    lines = done.stdout.split(b"\n")
    if done.returncode != 0 or lines.pop() != b"" or len(lines) != len(documents):
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}, {len(lines)} lines for {len(documents)} documents")
    return lines


def compare_documents(cli: Path, seed: str, count: int) -> Report:
    report = Report()
    batch = list(Documents(seed).stream(count))
    verdicts = [judge(document) for document in batch]
    for form, flags in FLAGS.items():
        for document, verdict, line in zip(batch, verdicts, answers(cli, flags, batch), strict=True):
            report.compare(form, document, verdict[form], line)
    return report


def compare_deliveries(cli: Path, seed: str, count: int) -> Report:
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for delivery in Deliveries(seed).stream(count):
            variant = "one bit changed" if delivery.codes else "genuine"
            report.deliveries[f"{delivery.scheme}, {variant}"] += 1
            why = problem(cli, delivery, Path(folder))
            if why is not None:
                details = f"{why}; headers {delivery.headers()!r}, secrets {delivery.secrets}, at {delivery.at}"
                report.mismatch("deliveries", f"{delivery.scheme}, {variant}", delivery.body, details)
    return report


def batches(cli: Path, seed: int, count: int) -> Iterator[Callable[[], Report]]:
    for index, first in enumerate(range(0, count, BATCH)):
        yield partial(compare_documents, cli, f"{seed}, batch {index}", min(BATCH, count - first))
        yield partial(compare_deliveries, cli, f"{seed}, batch {index}", DELIVERIES_PER_BATCH)


def run(batch: Callable[[], Report]) -> Report:
    return batch()


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the command line tool with Python.")
    parser.add_argument("--cli", type=Path, required=True, help="path of the kyc-webhooks command")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True, help="number of documents")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="number of processes that share the work")
    options = parser.parse_args()
    cli = options.cli.resolve()
    if not cli.is_file():
        parser.error(f"no such command: {cli}")

    started = time.monotonic()
    report = Report()
    with Pool(options.jobs) as pool:
        for part in pool.imap_unordered(run, batches(cli, options.seed, options.count)):
            report.add(part)
    report.print(options.seed, options.count, time.monotonic() - started)
    if report.mismatches:
        sys.exit(f"{report.mismatches.total()} mismatches with seed {options.seed}")


if __name__ == "__main__":
    main()
