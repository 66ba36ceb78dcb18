"""The press over the whole corpus, as a table: python -m tests.corpus.survey [--target python] [WORD...]

WORDs choose documents whose path has one of them. Exit status 1 if any document met an exception.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from tests.corpus import corpus
from tests.corpus.pressing import TooSlow, press_document


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line: `verdict` is generated, refused or an exception's name."""

    path: str
    verdict: str
    seconds: float
    detail: str


def look(targets: tuple[str, ...], path: str) -> Row:
    """What becomes of one document."""
    try:
        outcome = press_document(corpus.path_of(path), targets=targets)
    except Exception as error:
        seconds = 60.0 if isinstance(error, TooSlow) else 0.0
        return Row(
            path=path, verdict=type(error).__name__, seconds=seconds, detail=str(error)[:200]
        )
    if outcome.files is None:
        codes = Counter(item.code for item in outcome.errors)
        detail = ", ".join(f"{code} x{count}" for code, count in sorted(codes.items()))
        return Row(path=path, verdict="refused", seconds=outcome.seconds, detail=detail)
    detail = outcome.summary.partition("\n")[0]
    return Row(path=path, verdict="generated", seconds=outcome.seconds, detail=detail)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--target", action="append", default=[])
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    chosen = [
        path
        for path in corpus.every_document()
        if not options.words or any(word in path for word in options.words)
    ]
    totals: Counter[str] = Counter()
    slowest: list[Row] = []
    with ProcessPoolExecutor(options.processes) as pool:
        for row in pool.map(partial(look, tuple(options.target)), chosen, chunksize=4):
            print(f"{row.verdict:12} {row.seconds:6.2f} s  {row.path}  {row.detail}", flush=True)
            totals[row.verdict] += 1
            slowest = sorted([*slowest, row], key=lambda item: -item.seconds)[:5]
    print("\n" + ", ".join(f"{count} {verdict}" for verdict, count in totals.most_common()))
    print("slowest: " + ", ".join(f"{row.path} {row.seconds:.1f} s" for row in slowest))
    return 1 if totals.keys() - {"generated", "refused"} else 0


if __name__ == "__main__":
    sys.exit(main())
