"""Our Python SDK beside another one and the HTTP library alone, on this machine, in one run.

    python benchmarks/python_runtime/run.py --ours DIR[:PACKAGE:CLASS] --reference DIR[:PACKAGE:CLASS]

DIR is what goes on the module path: a `src/` folder or the site-packages of an environment into
which `metronome-sdk` was installed. Rounds are interleaved (A B C A B C ...); what is compared are
medians of the ratios within a round.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Dict, List, Tuple

HERE = Path(__file__).parent
IMPORT = "import time; start = time.perf_counter(); import {package}; print((time.perf_counter() - start) * 1e3)"
ROWS = {
    "import": ("ms", "ours", "reference"),
    "first": ("ms", "ours", "reference"),
    "call": ("us", "ours", "reference", "httpx2"),
    "async": ("us", "ours", "reference", "httpx2"),
    "page": ("ms", "ours", "reference"),
    "memory": ("MB", "ours", "reference"),
}


def measure(subject: Tuple[str, str], what: str, url: str) -> float:
    path, name = subject
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, str(HERE / "subject.py"), name, what, url]
    if what == "import":  # nothing may be loaded before
        command = [sys.executable, "-c", IMPORT.format(package=name.partition(":")[0])]
    output = subprocess.run(command, env=environment, capture_output=True, text=True)
    if output.returncode:
        raise SystemExit(output.stderr)
    return float(output.stdout.split()[-1])


def parse_subject(text: str, package: str, client: str) -> Tuple[str, str]:
    parts = text.split(":")
    if len(parts) == 3:
        package, client = parts[1:]
    return str(Path(parts[0]).resolve()), f"{package}:{client}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--reference", required=True)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", choices=list(ROWS))
    arguments = parser.parse_args()
    subjects: Dict[str, Tuple[str, str]] = {
        "ours": parse_subject(arguments.ours, "metronome", "Metronome"),
        "reference": parse_subject(arguments.reference, "metronome", "Metronome"),
        "httpx2": ("", "httpx2"),
    }
    server = subprocess.Popen(
        [sys.executable, str(HERE / "server.py")], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
    try:
        for what in [arguments.only] if arguments.only else ROWS:
            unit, *names = ROWS[what]
            values: Dict[str, List[float]] = {name: [] for name in names}
            for name in names:
                measure(subjects[name], what, url)  # byte code is compiled, caches are warm
            for _ in range(arguments.rounds):
                for name in names:
                    values[name].append(measure(subjects[name], what, url))
            print(f"{what:8}", end="")
            for name in names:
                print(f"  {name} {statistics.median(values[name]):8.1f} {unit}", end="")
            for name in names[1:]:
                ratio = statistics.median(a / b for a, b in zip(values["ours"], values[name]))
                print(f"  ours/{name} {ratio:.3f}", end="")
            print(flush=True)
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
