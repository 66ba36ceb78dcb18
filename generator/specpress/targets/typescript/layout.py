"""Layouts -> text of prettier's width and step."""

from __future__ import annotations

from specpress.render.layout import Group, IfBreak, Indent, Layout, Line, fit

WIDTH = 110
STEP = 2


def flat(layout: Layout) -> str | None:
    """The text on one line; None if the layout cannot be that."""
    if isinstance(layout, str):
        return layout
    parts: list[str] = []
    return "".join(parts) if _flatten(layout, parts) else None


def _flatten(layout: Layout, parts: list[str]) -> bool:
    match layout:
        case str():
            parts.append(layout)
            return True
        case Line():
            parts.append(layout.flat)
            return not layout.hard
        case IfBreak():
            parts.append(layout.flat)
            return True
        case Group() | Indent():
            return _flatten(layout.inner, parts)
        case _:
            return all(_flatten(part, parts) for part in layout)


def lines(layout: Layout, indent: int, *, tail: int = 0) -> str:
    """The text of a layout that stands at an indent, every line but the first with that indent.

    `tail` characters of the caller must fit behind it.
    """
    short = flat(layout)
    if short is not None and indent + len(short) + tail <= WIDTH:
        return short
    text = fit(layout, width=WIDTH - indent, step=STEP, tail=tail)
    pad = "\n" + " " * indent
    return text.replace("\n", pad) if indent else text
