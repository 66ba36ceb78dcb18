"""How long generators take, side by side on this machine: see README.md in this folder.

    python benchmarks/generation/run.py                      # every part
    python benchmarks/generation/run.py cold --documents small openai --rounds 5
    python benchmarks/generation/run.py growth --generators "specpress python" hey-api

Prints Markdown; `--json FILE` keeps every single figure.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import generators
import report
from documents import CORPUS, GROWTH, ROOT, document, pieces, with_one_schema_changed
from generators import OURS, PEERS, Generator
from measure import Output, Run, output, run

PARTS = ("cold", "again", "growth")
COUNTS = (5, 50, 200, 600, 1200)
REFERENCE = "openapi-python-client"


def main() -> None:
    options = _options()
    generators.install()
    chosen = [
        generator
        for generator in (*OURS, *PEERS)
        if not options.generators or generator.name in options.generators
    ]
    results: dict[str, Any] = {"machine": _machine(), "rounds": options.rounds}
    with tempfile.TemporaryDirectory(prefix="specpress-benchmark-") as scratch:
        bench = Bench(Path(scratch), options.timeout)
        if "cold" in options.parts:
            results["cold"] = {
                name: bench.cold(document(name, options.corpus), chosen, options.rounds)
                for name in options.documents
            }
        if "again" in options.parts:
            path = document(GROWTH, options.corpus)
            results["again"] = bench.again(path, OURS[0], _named(REFERENCE), options.rounds)
        if "growth" in options.parts:
            path = document(GROWTH, options.corpus)
            results["growth"] = bench.growth(path, chosen, options.rounds)
    print(report.markdown(results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


class Bench:
    """Runs generators in turn, each into a folder of its own that is emptied before."""

    def __init__(self, scratch: Path, timeout: float) -> None:
        self._scratch = scratch
        self._timeout = timeout

    def cold(self, path: Path, chosen: Sequence[Generator], rounds: int) -> dict[str, Any]:
        """Every generator once a round, so that a slow minute of the machine is shared by all."""
        runs: dict[str, list[Run]] = {generator.name: [] for generator in chosen}
        outputs: dict[str, Output] = {}
        for _ in range(rounds):
            for generator in chosen:
                if any(item.failed for item in runs[generator.name]):
                    continue
                folder = self._empty("cold")
                runs[generator.name].append(self._run(generator, path, folder))
                outputs[generator.name] = output(folder)
        return {
            name: {"runs": [asdict(item) for item in found], "output": asdict(outputs[name])}
            for name, found in runs.items()
        }

    def again(
        self, path: Path, generator: Generator, reference: Generator, rounds: int
    ) -> dict[str, Any]:
        """A run over its own output: nothing changed, then one schema changed; beside a cold peer."""
        changed = with_one_schema_changed(path, self._empty("changed"))
        figures: dict[str, list[dict[str, Any]]] = {"unchanged": [], "changed": [], "reference": []}
        written: list[int] = []
        for _ in range(rounds):
            folder = self._empty("again")
            spec = self._scratch / "again.json"
            shutil.copyfile(path, spec)
            self._run(generator, spec, folder)
            figures["unchanged"].append(asdict(self._run(generator, spec, folder)))
            before = _stamps(folder)
            shutil.copyfile(changed, spec)
            figures["changed"].append(asdict(self._run(generator, spec, folder)))
            written.append(
                sum(before.get(name) != stamp for name, stamp in _stamps(folder).items())
            )
            figures["reference"].append(asdict(self._run(reference, path, self._empty("cold"))))
        return {"peer": reference.name, "written": written, **figures}

    def growth(self, path: Path, chosen: Sequence[Generator], rounds: int) -> dict[str, Any]:
        """The same document cut to more and more operations."""
        found = pieces(path, COUNTS, self._empty("pieces"))
        return {str(count): self.cold(piece, chosen, rounds) for count, piece in found}

    def _run(self, generator: Generator, path: Path, folder: Path) -> Run:
        return run(
            generator.command(path, folder),
            cwd=self._scratch,
            environment=generator.environment,
            timeout=self._timeout,
        )

    def _empty(self, name: str) -> Path:
        """A new folder. None is removed before the end: some file systems are slow for seconds after that."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self._scratch))


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Which files there are, and when each was last written."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in folder.rglob("*")
        if path.is_file()
    }


def _named(name: str) -> Generator:
    return next(generator for generator in PEERS if generator.name == name)


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "system": platform.system(),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; default: all"
    )
    parser.add_argument(
        "--documents", nargs="+", default=["small", "openai", "github"], choices=["small", *CORPUS]
    )
    parser.add_argument("--generators", nargs="+", choices=[item.name for item in (*OURS, *PEERS)])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--timeout", type=float, default=300.0, help="seconds that one run may take"
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument(
        "--corpus",
        type=Path,
        default=os.environ.get("SPECPRESS_CORPUS") or ROOT.parent / "shared" / "corpus",
        help="default: SPECPRESS_CORPUS, or ../shared/corpus beside the checkout",
    )
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    options.parts = options.parts or PARTS
    options.corpus = Path(options.corpus)
    return options


if __name__ == "__main__":
    main()
