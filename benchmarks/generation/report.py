"""The figures of a run -> Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

# What each of ours is held against.
RIVALS = {
    "specpress python": "openapi-python-client",
    "specpress typescript": "hey-api",
    "specpress all three": "hey-api",
    "specpress models": "datamodel-code-generator",
}


def markdown(results: Mapping[str, Any]) -> str:
    """Everything that was measured, part by part."""
    machine = results["machine"]
    blocks = [
        f"{machine['system']}, {machine['cores']} cores, Python {machine['python']}; "
        f"medians of {results['rounds']} interleaved rounds."
    ]
    for name, found in results.get("cold", {}).items():
        blocks += [f"### Cold, {name}", _cold(found)]
    if "again" in results:
        blocks += ["### Again over its own output", _again(results["again"])]
    if "growth" in results:
        blocks += ["### Growth", _growth(results["growth"])]
    return "\n\n".join(blocks)


def ratio(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]) -> float | None:
    """The median over the rounds of our wall time divided by theirs in the same round."""
    pairs = [
        (mine["wall"], other["wall"])
        for mine, other in zip(ours, theirs)
        if not mine["failed"] and not other["failed"]
    ]
    return median(mine / other for mine, other in pairs) if pairs else None


def _cold(found: Mapping[str, Any]) -> str:
    rows = []
    for name, figures in found.items():
        runs = figures["runs"]
        rival = RIVALS.get(name, "")
        against = ratio(runs, found[rival]["runs"]) if rival in found else None
        rows.append(
            [
                name,
                _seconds(runs, "wall"),
                _seconds(runs, "cpu"),
                _megabytes(runs),
                f"{figures['output']['files']:,}",
                f"{figures['output']['lines']:,}",
                f"{against:.2f} x {rival}" if against is not None else "",
            ]
        )
    head = ("generator", "wall s", "CPU s", "peak MB", "files", "lines", "ratio")
    return _table(head, rows)


def _again(found: Mapping[str, Any]) -> str:
    reference, unchanged = found["reference"], found["unchanged"]
    against = f"x {found['peer']}, cold"
    rows = [
        [
            "nothing changed",
            _seconds(unchanged, "wall"),
            _megabytes(unchanged),
            "0",
            _times(ratio(unchanged, reference), against),
        ],
        [
            "one schema changed",
            _seconds(found["changed"], "wall"),
            _megabytes(found["changed"]),
            str(median(found["written"])),
            _times(ratio(found["changed"], unchanged), "x nothing changed"),
        ],
    ]
    return _table(("run", "wall s", "peak MB", "files written", "ratio"), rows)


def _growth(found: Mapping[str, Any]) -> str:
    counts = list(found)
    names = list(found[counts[0]])
    rows = []
    for name in names:
        cells = [name]
        for count in counts:
            runs = found[count][name]["runs"]
            cells.append(f"{_seconds(runs, 'wall')} s, {_megabytes(runs)} MB")
        rows.append(cells)
    return _table(("generator", *(f"{count} operations" for count in counts)), rows)


def _seconds(runs: Sequence[Mapping[str, Any]], key: str) -> str:
    good = [run[key] for run in runs if not run["failed"]]
    return f"{median(good):.2f}" if good else "fails"


def _megabytes(runs: Sequence[Mapping[str, Any]]) -> str:
    good = [run["peak"] for run in runs if not run["failed"]]
    return f"{median(good) / 1e6:,.0f}" if good else ""


def _times(value: float | None, what: str) -> str:
    return f"{value:.3f} {what}" if value is not None else ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
