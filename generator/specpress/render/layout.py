"""Pieces of code + a width -> lines, broken the way formatters (black, prettier) break them.

A small document algebra: a `group` is printed on one line if it fits in the width, else all its own
`line`s become line breaks (groups inside it decide for themselves).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Line:
    """A possible line break: `flat` is printed instead when the group stays on one line."""

    flat: str = " "
    hard: bool = False


@dataclass(frozen=True, slots=True)
class IfBreak:
    """`broken` if the group around it is broken, else `flat`: a trailing comma, for instance."""

    broken: str
    flat: str = ""


@dataclass(frozen=True, slots=True)
class Indent:
    """Line breaks inside are indented by one step more."""

    inner: Layout


@dataclass(frozen=True, slots=True)
class Group:
    """One line if it fits. `width` is the flat width (-1: it holds a hard break)."""

    inner: Layout
    width: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", _flat_width(self.inner))


Layout: TypeAlias = "str | Line | IfBreak | Indent | Group | Sequence[Layout]"

LINE = Line()
SOFT = Line("")
HARD = Line("", hard=True)
COMMA = IfBreak(",")


def join(separator: Layout, parts: Iterable[Layout]) -> list[Layout]:
    """The parts with the separator between them."""
    result: list[Layout] = []
    for part in parts:
        if result:
            result.append(separator)
        result.append(part)
    return result


def bracketed(
    opening: str, parts: Sequence[Layout], closing: str, *, trailing: Layout = COMMA, pad: str = ""
) -> Layout:
    """`(a, b)` on one line, or one part a line, indented, with a trailing comma.

    `pad` stands inside the brackets on one line (`{ a }`).
    """
    if not parts:
        return opening + closing
    edge = Line(pad)
    return Group([opening, Indent([edge, *join([",", LINE], parts), trailing]), edge, closing])


def fit(layout: Layout, *, width: int, step: int, column: int = 0, tail: int = 0) -> str:
    """The text of a layout.

    `width` characters a line, `step` spaces an indent, `column` already printed on the first line;
    `tail` characters that the caller will print right behind it must fit on the last line too.
    The result's further lines are indented from 0: the template that prints it indents the block.
    """
    out: list[str] = []
    # work items: (indent, broken, layout), the last one first; `rest` of a line is found by scanning it
    stack: list[tuple[int, bool, Layout]] = [(0, True, layout)]
    position = column
    while stack:
        indent, broken, item = stack.pop()
        match item:
            case str():
                out.append(item)
                position += len(item)
            case Line():
                if item.hard or broken:
                    out.append("\n" + " " * indent)
                    position = indent
                else:
                    out.append(item.flat)
                    position += len(item.flat)
            case IfBreak():
                text = item.broken if broken else item.flat
                out.append(text)
                position += len(text)
            case Indent():
                stack.append((indent + step, broken, item.inner))
            case Group():
                flat = item.width >= 0 and (
                    position + item.width + _rest_width(stack, width - position - item.width, tail)
                    <= width
                )
                stack.append((indent, not flat, item.inner))
            case _:
                stack.extend((indent, broken, part) for part in reversed(item))
    return "".join(out)


def _rest_width(stack: list[tuple[int, bool, Layout]], room: int, tail: int) -> int:
    """How much more must stand on the same line after a group: up to the next possible break."""
    used = 0
    pending: list[tuple[bool, Layout]] = []
    index = len(stack)
    while used <= room:
        if not pending:
            if index == 0:
                return used + tail
            index -= 1
            _, broken, item = stack[index]
            pending.append((broken, item))
        broken, item = pending.pop()
        match item:
            case str():
                used += len(item)
            case Line():
                if broken or item.hard:
                    return used
                used += len(item.flat)
            case IfBreak():
                used += len(item.broken if broken else item.flat)
            case Indent() | Group():
                pending.append((broken, item.inner))
            case _:
                pending.extend((broken, part) for part in reversed(item))
    return used


def _flat_width(layout: Layout) -> int:
    """The width on one line; -1 if a hard break makes that impossible."""
    match layout:
        case str():
            return -1 if "\n" in layout else len(layout)
        case Line():
            return -1 if layout.hard else len(layout.flat)
        case IfBreak():
            return len(layout.flat)
        case Group():
            return layout.width
        case Indent():
            return _flat_width(layout.inner)
        case _:
            total = 0
            for part in layout:
                width = _flat_width(part)
                if width < 0:
                    return -1
                total += width
            return total
