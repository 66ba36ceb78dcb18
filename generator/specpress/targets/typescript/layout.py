"""Layouts -> text of prettier's width and step."""

from __future__ import annotations

from specpress.render.layout import Group, IfBreak, Indent, Layout, Line, fit

WIDTH = 110
STEP = 2


def flat(layout: Layout, room: int = 1_000_000) -> str | None:
    """The text on one line; None if the layout cannot be that, or is longer than `room`."""
    if isinstance(layout, str):
        return layout if len(layout) <= room else None
    parts: list[str] = []
    return "".join(parts) if _flatten(layout, parts, room) >= 0 else None


def _flatten(layout: Layout, parts: list[str], room: int) -> int:
    """Adds the pieces of a layout; gives the room that is left, below zero if there is none."""
    match layout:
        case str():
            parts.append(layout)
            return room - len(layout)
        case Line() | IfBreak():
            parts.append(layout.flat)
            return -1 if isinstance(layout, Line) and layout.hard else room - len(layout.flat)
        case Group() | Indent():
            return _flatten(layout.inner, parts, room)
    for part in layout:
        room = _flatten(part, parts, room)
        if room < 0:
            break
    return room


def lines(layout: Layout, indent: int, *, tail: int = 0) -> str:
    """The text of a layout that stands at an indent, every line but the first with that indent.

    `tail` characters of the caller must fit behind it.
    """
    short = flat(layout, WIDTH - indent - tail)
    if short is not None:
        return short
    text = fit(layout, width=WIDTH - indent, step=STEP, tail=tail)
    return text.replace("\n", "\n" + " " * indent) if indent else text
