"""what a run found and did -> the text that it prints, in the format that was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specpress import __version__
from specpress.cli.memo import use_color
from specpress.cli.options import Format
from specpress.diag import Collector, Diagnostic, Kind, Origin, Severity
from specpress.diag.printers import to_github, to_json, to_sarif, to_text
from specpress.output import Plan, Written

# More warnings than these are counted instead of printed; errors are printed all.
_MOST_WARNINGS = 50
# More files than these of one folder that differ in the same way are counted.
_MOST_FILES = 25
_WHAT_DIFFERS = {
    "missing": "missing",
    "changed": "changed",
    "stale": "stale",
    "edited": "edited by hand",
    "foreign": "not ours",
}
_WHAT_MOVED = {"spec": "the document", "config": "the configuration", "generator": "Specpress"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """One run. `plans` are there if it compared, `written` if it wrote, `seconds` if that is worth saying."""

    collector: Collector
    plans: tuple[Plan, ...] = ()
    written: Written | None = None
    checked: bool = False
    seconds: float | None = None
    ledger: bool = False
    linted: bool = False

    def again(self) -> Report:
        """What the same run would have to say if it came right after this one."""
        kept = sum(len(each.after.files) for each in self.plans)
        return replace(
            self, seconds=None, written=None if self.checked else Written(unchanged=kept)
        )


def results(report: Report, style: Format) -> str:
    """What goes to standard output: as text what was done, in other formats everything."""
    collector = report.collector
    match style:
        case Format.TEXT:
            return "".join(_results(report))
        case Format.GITHUB:
            findings = (*collector.diagnostics, *_drift(report))
            return to_github(findings) + "".join(_results(report))
        case Format.SARIF:
            return to_sarif((*collector.diagnostics, *_drift(report)), version=__version__)
        case Format.JSON:
            ledger = collector.ledger if report.ledger else None
            data = json.loads(to_json(collector.diagnostics, ledger)) | _data(report)
            return json.dumps(data, indent=2) + "\n"


def findings(report: Report, style: Format) -> str:
    """What goes to standard error: as text, all errors and the first warnings, then how many there were."""
    if style is not Format.TEXT:
        return ""
    collector = report.collector
    diagnostics = collector.diagnostics
    most = len(diagnostics) if report.linted else _MOST_WARNINGS
    shown: list[Diagnostic] = []
    hidden = 0
    for found in diagnostics:
        if found.severity is not Severity.ERROR and len(shown) >= most:
            hidden += 1
        else:
            shown.append(found)
    text = to_text(shown, collector.sources, color=use_color(sys.stderr))
    if not shown:
        return text
    counts = [_count(collector.count(severity), severity.value) for severity in Severity]
    text += f"\n{', '.join(filter(None, counts))}"
    return (
        text + (f"; {hidden} of them are not shown, --format json has all" if hidden else "") + "\n"
    )


def show(report: Report, style: Format) -> str:
    """Print the report; what went to standard error."""
    err = findings(report, style)
    sys.stderr.write(err)
    sys.stderr.flush()
    sys.stdout.write(results(report, style))
    return err


def exit_code(report: Report) -> int:
    """0 done, 1 what is there is not what should be there, 2 error."""
    if report.collector.has_errors:
        return 2
    return int(report.checked and not all(each.in_sync for each in report.plans))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _results(report: Report) -> Iterator[str]:
    """The lines that say what was done."""
    if report.checked:
        for each in report.plans:
            yield from _difference(each)
        if report.plans and all(each.in_sync for each in report.plans):
            files = sum(len(each.unchanged) for each in report.plans)
            yield f"In sync: {_count(files, 'file') or 'no file'}{_coverage(report)}.\n"
        elif report.plans:
            yield "`specpress generate` brings it up to date.\n"
    elif report.linted:
        found = len(report.collector.diagnostics)
        yield f"{_count(found, 'finding') or 'No findings'}{_coverage(report)}.\n"
    elif report.written is not None:
        yield _summary(report, report.written)
    if report.ledger:
        yield report.collector.ledger.to_text() + "\n"


def _summary(report: Report, done: Written) -> str:
    """`Wrote 3 files, 120 unchanged, 1 removed in 0.8 s; 287 operations: 285 generated, 2 refused.`"""
    if done.written or done.removed:
        parts = [
            f"Wrote {_count(done.written, 'file') or 'no file'}",
            f"{done.unchanged} unchanged",
        ]
        text = ", ".join(parts) + (f", {done.removed} removed" if done.removed else "")
    else:
        text = f"Nothing to write, {_count(done.unchanged, 'file') or 'no file'} up to date"
    took = "" if report.seconds is None else f" in {report.seconds:.1f} s"
    return f"{text}{took}{_coverage(report)}.\n"


def _coverage(report: Report) -> str:
    """`; 287 operations: 285 generated, 2 refused`"""
    for line in report.collector.ledger.summary().splitlines():
        if f" {Kind.OPERATION.value}" in line.partition(":")[0]:
            return f"; {line}"
    return ""


def _difference(each: Plan) -> Iterator[str]:
    """One folder: what differs, and what has moved since it was generated."""
    if each.in_sync:
        return
    yield (
        f"{each.folder} is not what the document says.\n"
        if each.differs
        else (f"{each.folder}: all files are right, the manifest is not.\n")
    )
    for name, words in _WHAT_DIFFERS.items():
        paths: Sequence[str] = getattr(each, name)
        for path in paths[:_MOST_FILES]:
            yield f"  {words:<14}  {path}\n"
        if len(paths) > _MOST_FILES:
            yield f"  {words:<14}  and {_count(len(paths) - _MOST_FILES, 'other')}\n"
    yield f"  {_reason(each)}\n"


def _reason(each: Plan) -> str:
    if each.before is None:
        return "There is no manifest, so it cannot be said what has moved."
    if not each.moved:
        mended = each.missing or each.edited or each.foreign
        return (
            "Document, configuration and version of Specpress are those of the last time"
            f"{'' if mended and not each.changed else '; its code is not'}."
        )
    moved = [_WHAT_MOVED[name] for name in each.moved]
    old, new = each.before.inputs.generator, each.after.inputs.generator
    versions = f" ({old} then, {new} now)" if "generator" in each.moved else ""
    return f"Moved since it was generated: {', '.join(moved)}{versions}."


def _drift(report: Report) -> Iterator[Diagnostic]:
    """What differs, one finding a file, for formats that know nothing else."""
    for each in report.plans if report.checked else ():
        for name, words in _WHAT_DIFFERS.items():
            for path in getattr(each, name):
                yield Diagnostic(
                    code="SP607",
                    severity=Severity.ERROR,
                    message=f"the file is {words}",
                    origin=Origin(str(each.folder / path)),
                    hint=_reason(each),
                )


def _data(report: Report) -> dict[str, Any]:
    """The run as plain data: what became of the document's parts, what was written, or what differs."""
    counts = {kind: report.collector.ledger.counts(kind) for kind in Kind}
    data: dict[str, Any] = {
        "counts": {
            kind.value: {outcome.value: number for outcome, number in each.items()}
            for kind, each in counts.items()
        }
    }
    if report.written is not None:
        done = report.written
        data["files"] = {
            "written": done.written,
            "unchanged": done.unchanged,
            "removed": done.removed,
        }
    if report.checked:
        data["outputs"] = [_plan_data(each) for each in report.plans]
    return data


def _plan_data(each: Plan) -> dict[str, Any]:
    lists: dict[str, Sequence[str]] = {name: getattr(each, name) for name in _WHAT_DIFFERS}
    return {
        "folder": str(each.folder),
        "in_sync": each.in_sync,
        "moved": list(each.moved),
        **{name: list(paths) for name, paths in lists.items()},
    }
