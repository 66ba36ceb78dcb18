"""Our TypeScript SDK beside the official one and `fetch` alone, on this machine, in one run: see README.md.

python benchmarks/typescript/run.py                        # every row
python benchmarks/typescript/run.py --only bundle import --rounds 15
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from subjects import CACHE, ROOT, TOOLS, subjects

HERE = Path(__file__).parent
SERVER = HERE.parent / "python_runtime" / "server.py"

PROGRAM = """
import Metronome from '{package}';
const client = new Metronome({{ bearerToken: 'token' }});
console.log(await client.v1.customers.create({{ name: 'Example, Inc.' }}));
"""
PLAIN = """
const response = await fetch('https://api.metronome.com/v1/customers', {
  method: 'POST',
  headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'Example, Inc.' }),
});
if (!response.ok) throw new Error(String(response.status));
console.log(await response.json());
"""

# What stands for the package of `fetch` where it is loaded: files with nothing in them.
EMPTY = {"module": "./empty.mjs", "commonjs": "./empty.cjs"}

Measure = Callable[[str], float]


def bundle(package: str) -> float:
    """The size of a program that makes one call, as a browser would load it."""
    program = PROGRAM.format(package=package) if package else PLAIN
    words = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--target=es2022"]
    words.append("--external:crypto")  # which the official package wants, and browsers have not
    made = subprocess.run(
        [TOOLS / ".bin" / "esbuild", *words, "--log-level=error"],
        cwd=CACHE,
        input=program.encode(),
        capture_output=True,
        check=True,
    )
    return len(gzip.compress(made.stdout, 9, mtime=0))


def start(package: str) -> float:
    """The milliseconds of CPU time that a process spends more for importing the package than for nothing."""
    code = f"import '{package or EMPTY['module']}';"
    return _process("module", code) - _process("module", "")


def require(package: str) -> float:
    """The same for `require`."""
    code = f"require('{package or EMPTY['commonjs']}');"
    return _process("commonjs", code) - _process("commonjs", "")


def _process(kind: str, code: str) -> float:
    process = subprocess.Popen(["node", f"--input-type={kind}", "--eval", code], cwd=CACHE)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return (usage.ru_utime + usage.ru_stime) * 1000


def cost(what: str, url: str) -> Measure:
    def measure(package: str) -> float:
        program = CACHE / "measured.mjs"  # beside the packages that it imports
        words = ["node", str(program), package, what, url]
        said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        return float(said)

    return measure


def row(name: str, measure: Measure, known: dict[str, str], rounds: int) -> str:
    """The medians of all subjects, and the median ratio of ours to each other one."""
    values: dict[str, list[float]] = {subject: [] for subject in known}
    for _ in range(rounds):
        for subject, package in known.items():
            values[subject].append(measure(package))
    cells = [f"{subject} {median(found):.1f}" for subject, found in values.items()]
    for subject in known:
        if subject != "ours":
            ratios = [
                mine / theirs for mine, theirs in zip(values["ours"], values[subject], strict=True)
            ]
            cells.append(f"ours / {subject} {median(ratios):.3f}")
    return f"{name:8}" + "  |  ".join(cells)


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that answers at once."""
    process = subprocess.Popen([sys.executable, str(SERVER)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ("bundle", "import", "require", "call", "page")
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(
        "--corpus",
        type=Path,
        default=os.environ.get("SPECPRESS_CORPUS") or ROOT.parent / "shared" / "corpus",
        help="default: SPECPRESS_CORPUS, or ../shared/corpus beside the checkout",
    )
    options = parser.parse_args()
    known = subjects(Path(options.corpus))
    (CACHE / "measured.mjs").write_bytes((HERE / "measured.mjs").read_bytes())
    for empty in EMPTY.values():
        (CACHE / empty).touch()
    with server() as url:
        measures: dict[str, Measure] = {
            "bundle": bundle,
            "import": start,
            "require": require,
            "call": cost("call", url),
            "page": cost("page", url),
        }
        for name in options.only:
            rounds = 1 if name == "bundle" else options.rounds
            print(row(name, measures[name], known, rounds), flush=True)


if __name__ == "__main__":
    main()
