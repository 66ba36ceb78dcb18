"""Our Python SDKs beside the official ones and the HTTP library alone, on this machine, in one run.

    python benchmarks/python_runtime/run.py                    # every row
    python benchmarks/python_runtime/run.py --only first large --rounds 15

Ours are made now, of spec/openapi.yaml and of the corpus's OpenAI document; the others are installed once into
`.cache/benchmarks/python_runtime`, into an environment in which everything is measured. Rounds are interleaved
(A B C A B C ...); what is compared are medians of the ratios within a round.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from subjects import ROOT, Subject, environment, subjects

HERE = Path(__file__).parent
IMPORT = "import time; start = time.perf_counter(); import {package}; print((time.perf_counter() - start) * 1e3)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """What is measured (as subject.py calls it) of whom; the first is held against each of the others."""

    what: str
    unit: str
    names: tuple[str, ...]


ROWS = {
    "import": Row(what="import", unit="ms", names=("ours", "metronome-sdk")),
    "first": Row(what="first", unit="ms", names=("ours", "metronome-sdk")),
    "large": Row(what="first", unit="ms", names=("ours, large", "ours", "openai")),
    "call": Row(what="call", unit="us", names=("ours", "metronome-sdk", "httpx2")),
    "async": Row(what="async", unit="us", names=("ours", "metronome-sdk", "httpx2")),
    "page": Row(what="page", unit="ms", names=("ours", "metronome-sdk")),
    "memory": Row(what="memory", unit="MB", names=("ours", "metronome-sdk")),
}


def measure(python: Path, subject: Subject, what: str, url: str) -> float:
    """One figure, from a process of its own."""
    settings = {
        **os.environ,
        "PYTHONPATH": subject.path,
        "PYTHONDONTWRITEBYTECODE": "",
        "OPENAI_API_KEY": "token",
    }
    command = [str(python), str(HERE / "subject.py"), subject.name, what, url]
    if what == "import":  # nothing may be loaded before
        command = [str(python), "-c", IMPORT.format(package=subject.package)]
    output = subprocess.run(command, env=settings, capture_output=True, text=True)
    if output.returncode:
        raise SystemExit(output.stderr)
    return float(output.stdout.split()[-1])


def figures(python: Path, row: Row, known: dict[str, Subject], url: str, rounds: int) -> str:
    """The row as a line of text."""
    values: dict[str, list[float]] = {name: [] for name in row.names}
    for name in row.names:
        measure(python, known[name], row.what, url)  # byte code is compiled, caches are warm
    for _ in range(rounds):
        for name in row.names:
            values[name].append(measure(python, known[name], row.what, url))
    first, *others = row.names
    cells = [f"{name} {median(values[name]):.1f} {row.unit}" for name in row.names]
    for name in others:
        ratio = median(mine / theirs for mine, theirs in zip(values[first], values[name]))
        cells.append(f"{first} / {name} {ratio:.3f}")
    return "  |  ".join(cells)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", nargs="+", choices=list(ROWS), default=list(ROWS))
    parser.add_argument(
        "--corpus",
        type=Path,
        default=os.environ.get("SPECPRESS_CORPUS") or ROOT.parent / "shared" / "corpus",
        help="default: SPECPRESS_CORPUS, or ../shared/corpus beside the checkout",
    )
    options = parser.parse_args()
    python = environment()
    known = subjects(Path(options.corpus))
    server = subprocess.Popen(
        [sys.executable, str(HERE / "server.py")], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
    try:
        for name in options.only:
            row = ROWS[name]
            missing = [subject for subject in row.names if subject not in known]
            found = (
                f"left out: there is no corpus at {options.corpus}"
                if missing
                else figures(python, row, known, url, options.rounds)
            )
            print(f"{name:8}{found}", flush=True)
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
