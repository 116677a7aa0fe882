"""Times the reference in CPython: parse, write canonically, HMAC-SHA256, compare.

    python3 benches/reference.py INPUTS [quick]

In a process of its own, so it is no ratio of anything, only what a service in Python pays.
"""

from __future__ import annotations

import hmac
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "tests" / "vectors"))
import reference  # noqa: E402


def nanoseconds(run: Callable[[], bool], seconds: float) -> float:
    """Processor time of one run."""
    times = 0
    started = time.process_time()
    while (spent := time.process_time() - started) < seconds or times == 0:
        assert run()
        times += 1
    return spent * 1e9 / times


def main(folder: Path, quick: bool) -> None:
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    rounds, seconds = (1, 0.001) if quick else (7, 0.02)
    for listed in manifest["inputs"]:
        if listed["form"] not in ("provider", "unsorted", "pretty"):
            continue
        body = (folder / listed["file"]).read_bytes()

        def verify(body: bytes = body, signature: str = listed["signature"]) -> bool:
            return hmac.compare_digest(reference.sign(manifest["secret"], reference.v2_message(body)), signature)

        line = {"program": "python", "subject": "json and hmac", "provider": listed["provider"],
                "form": listed["form"], "bytes": listed["bytes"],
                "nanoseconds": [nanoseconds(verify, seconds) for _ in range(rounds)]}
        print(json.dumps(line))


if __name__ == "__main__":
    main(Path(sys.argv[1]), len(sys.argv) > 2)
