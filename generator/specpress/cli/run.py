"""a Job -> read, built, printed, compared and, for `generate`, written; then reported and remembered."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from specpress.cli.job import prepare, press
from specpress.cli.memo import remember
from specpress.cli.options import Format, Options
from specpress.cli.report import Report, exit_code, results, show
from specpress.diag import Collector, Severity
from specpress.output import MANIFEST, Plan, Shelf, cleared, write


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How a run behaves. `arguments` empty: its answer is not remembered. `clock`: when it was asked for."""

    style: Format = Format.TEXT
    strict: bool = False
    ledger: bool = False
    overwrite: bool = False
    check: bool = False
    arguments: Sequence[str] = ()
    clock: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The exit code of a run, and every path that it read or looked for."""

    code: int
    inputs: tuple[str, ...]


def run(wanted: Options, manner: Manner) -> Outcome:
    """Generate, or check, once."""
    started = time.time_ns()
    collector = Collector()
    with _spinner(manner.style):
        job = prepare(wanted, collector)
        folders = job.folders if job else {}
        shelves = {name: Shelf(folder, keeps=not manner.check) for name, folder in folders.items()}
        with cleared(*shelves.values()):
            plans = press(job, shelves, collector, ledger=manner.ledger) if job else None
            if manner.strict:
                _tighten(collector)
            if collector.has_errors:
                plans = None
            written = None
            if plans is not None and not manner.check:
                written = write(plans, collector, overwrite=manner.overwrite)
    report = Report(
        collector=collector,
        plans=plans or (),
        written=written,
        checked=manner.check,
        seconds=time.perf_counter() - manner.clock,
        ledger=manner.ledger,
    )
    err = show(report, manner.style)
    code = exit_code(report)
    inputs = tuple(job.inputs(collector) if job else collector.sources)
    # What was fetched can change without a trace on this machine.
    local = all(map(os.path.exists, collector.sources))
    if manner.arguments and plans and code == 0 and local:
        # What was found is found again; only what was done differs.
        out = results(report.again(), manner.style)
        outputs = [path for each in plans for path in _paths(each)]
        remember(manner.arguments, out, err, inputs=inputs, outputs=outputs, started=started)
    return Outcome(code=code, inputs=inputs)


def _tighten(collector: Collector) -> None:
    """What `--strict` means: nothing is written while there are warnings."""
    number = collector.count(Severity.WARNING)
    if number:
        plural = "" if number == 1 else "s"
        collector.error("SP313", f"{number} warning{plural}, and --strict takes them for errors")


def _paths(each: Plan) -> Iterator[str]:
    """Everything of a folder whose change would change what has to be done there."""
    for path in (*each.wanted, *each.stale, MANIFEST):
        yield str(each.folder / path)


@contextmanager
def _spinner(style: Format) -> Iterator[None]:
    """Something that moves while a person waits; nothing in a log."""
    if style is not Format.TEXT or os.environ.get("CI") or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status("Pressing"):
        yield
