"""A comparison -> text for people, workflow commands for GitHub, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from specpress.diag import Diagnostic, Origin, Severity, to_github, visible
from specpress.diff.groups import sections, title
from specpress.diff.verdict import BUMPS, Comparison
from specpress.diff.versions import following
from specpress.model import Change, Group, Level, Phrase, Section, Side, Text

_COLORS = {Level.BREAKING: "31", Level.ADDITIVE: "32", Level.PATCH: "36"}
_SHOWN = 8  # subjects of which nothing but words changed


def to_text(comparison: Comparison, *, color: bool = False) -> str:
    """The changes as a person reads them in a terminal, the breaking ones first."""
    return "".join(f"{line}\n" for line in _lines(comparison, color))


def _lines(comparison: Comparison, color: bool) -> Iterator[str]:
    for section in sections(comparison.changes):
        number = sum(len(group.changes) for group in section.groups)
        yield _paint(f"{section.title} ({number})", f"1;{_COLORS[section.level]}", color)
        if section.is_of_words:
            yield _subjects(section)
        else:
            for group in section.groups:
                yield ""
                yield from _group(group, color)
        yield ""
    yield _summary(comparison)


def _subjects(section: Section) -> str:
    """`  method v1.customers.list; model Customer; and 3 more`"""
    shown = "; ".join(_plain(title(group.place)) for group in section.groups[:_SHOWN])
    more = len(section.groups) - _SHOWN
    return f"  {shown}" + (f"; and {more} more" if more > 0 else "")


def _group(group: Group, color: bool) -> Iterator[str]:
    route = (
        f"  {visible(group.place.endpoint.reveal())}" if group.place.endpoint is not None else ""
    )
    heading = f"  {_paint(_plain(title(group.place)), '1', color)}{_paint(route, '2', color)}"
    if group.is_whole:
        yield f"{heading}  {_plain(group.changes[0].said)}"
        yield f"    {_paint(_places(group.changes[0]), '2', color)}"
        return
    yield heading
    for change in group.changes:
        yield f"    {_plain(change.said)}"
        yield f"      {_paint(_places(change), '2', color)}"


def _places(change: Change) -> str:
    """`openapi.yaml:88:9, was base.yaml:80:9  type-changed`"""
    places = []
    if change.now is not None:
        places.append(_place(change.now))
    if change.was is not None:
        places.append(f"was {_place(change.was)}")
    return f"{', '.join(places)}  {change.kind}"


def _place(origin: Origin) -> str:
    return f"{visible(origin.file)}:{origin.line}:{origin.column}"


def _plain(said: Phrase) -> str:
    return "".join(visible(piece.reveal()) if isinstance(piece, Text) else piece for piece in said)


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and text else text


def _summary(comparison: Comparison) -> str:
    """`3 changes: 2 breaking, 1 addition. Next version: python major, http minor (1.2.0 → 2.0.0).`"""
    if not comparison.changes:
        return "No changes."
    counts = ", ".join(
        f"{number} {level.name.lower()}"
        for level in _COLORS
        if (number := sum(change.level is level for change in comparison.changes))
    )
    total = len(comparison.changes)
    verdicts = ", ".join(f"{each.output} {BUMPS[each.level]}" for each in comparison.verdicts)
    next_version = following(comparison.base, comparison.level)
    step = ""
    if next_version is not None:
        step = f" ({visible(comparison.base.reveal())} → {next_version.reveal()})"
    said = f" Next version: {verdicts}{step}." if verdicts else ""
    return f"{total} change{'' if total == 1 else 's'}: {counts}.{said}"


def to_annotations(comparison: Comparison) -> str:
    """One workflow command a change; those that break are errors."""
    findings = (
        Diagnostic(
            code=change.kind,
            severity=Severity.ERROR if change.level is Level.BREAKING else Severity.NOTE,
            message=f"{_plain(title(change.place))}: {_plain(change.said)}",
            origin=change.now or change.was,
        )
        for change in comparison.changes
    )
    return to_github(findings) + _summary(comparison) + "\n"


def to_json(comparison: Comparison) -> str:
    """`{"version": 1, "base": ..., "revision": ..., "level": ..., "verdicts": {}, "changes": []}`"""
    next_version = following(comparison.base, comparison.level)
    data = {
        "version": 1,
        "base": comparison.base.reveal(),
        "revision": comparison.revision.reveal(),
        "level": comparison.level.name.lower(),
        "next": None if next_version is None else next_version.reveal(),
        "verdicts": {each.output: BUMPS[each.level] for each in comparison.verdicts},
        "changes": [_data(change) for change in comparison.changes],
    }
    return json.dumps(data, indent=2) + "\n"


def _data(change: Change) -> dict[str, Any]:
    place = change.place
    return {
        "kind": change.kind,
        "level": change.level.name.lower(),
        "wire": change.wire.name.lower(),
        "code": change.code.name.lower(),
        "message": f"{_plain(title(change.place))}: {_plain(change.said)}",
        "subject": place.subject.value,
        "name": place.name.reveal(),
        **({"endpoint": place.endpoint.reveal()} if place.endpoint is not None else {}),
        "path": [{"role": step.role, "name": step.name.reveal()} for step in place.steps],
        "sides": [str(side.name).lower() for side in Side if side in change.side],
        **({"before": change.before.reveal()} if change.before is not None else {}),
        **({"after": change.after.reveal()} if change.after is not None else {}),
        **({"was": _json_place(change.was)} if change.was is not None else {}),
        **({"now": _json_place(change.now)} if change.now is not None else {}),
    }


def _json_place(origin: Origin) -> dict[str, str | int]:
    return {
        "file": origin.file,
        "line": origin.line,
        "column": origin.column,
        "pointer": origin.pointer,
    }
