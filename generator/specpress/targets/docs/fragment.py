"""Printed rows as values that can be joined and placed, and the bounds on what a page prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from specpress.targets import Span, Spans
from specpress.targets.docs.about import MOST_LITERALS
from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.rows import Literal, list_html, print_rest
from specpress.targets.docs.words import Word

WHOLE = 4  # a union of so many is previewed whole
_PREVIEWED = 3  # of a larger one, so many; the rest is counted
_LEAST_ROOM = 2_000  # what the variants of a union may take in any case
_LONGEST_TYPE = 400  # characters of one type in code

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One printed property with all that is inside of it, of about `size` bytes.

    `anchors` are those of the search index, each behind a space and as many dots as it is deep
    (` billing .aws_region`); one with `/` before its name leads only to others.
    """

    html: str
    twin: str
    size: int
    anchors: str = ""


Rows: TypeAlias = tuple[Row, ...]


def size_of(rows: Rows) -> int:
    """What rows take together."""
    return sum(row.size for row in rows)


def html_of(rows: Rows) -> str:
    """Rows as a list."""
    return list_html("".join(row.html for row in rows)) if rows else ""


def twin_of(rows: Rows) -> str:
    """Rows as a list of Markdown."""
    return "\n".join(row.twin for row in rows)


def anchors_of(prefix: str, rows: Rows) -> str:
    """The anchors of rows below `prefix`, which is none itself."""
    found = "".join(row.anchors for row in rows)
    return f" /{prefix}{found.replace(' ', ' .')}" if found else ""


def placed(html: str, prefix: str) -> str:
    """Printed rows whose anchors begin with `prefix.`: where they stand on a page."""
    return html.replace(PREFIX, f"{prefix}.")


def fitting(rows: Rows, room: int, rest: Word) -> Rows:
    """The rows that there is room for, and a link to the place of the `rest`."""
    for count, row in enumerate(rows):
        room -= row.size
        if room < 0 and count:
            html, twin = print_rest(len(rows) - count, rest)
            return (*rows[:count], Row(html=html, twin=twin, size=len(html)))
    return rows


def cut(rows: Rows, room: int) -> Rows:
    """The rows that there is room for, at least some, and the count of the others."""
    room = max(room, _LEAST_ROOM)
    for count, row in enumerate(rows):
        room -= row.size
        if room < 0 and count:
            more = f"… {len(rows) - count} more"
            return (*rows[:count], Row(html=f"<li>{more}</li>\n", twin=f"- {more}", size=len(more)))
    return rows


def plain(spans: Spans) -> str:
    """A type as plain text."""
    return spans[0].text if len(spans) == 1 else "".join(span.text for span in spans)


def bounded(spans: Spans) -> Spans:
    """A type as far as a reader takes it in: one of several hundred variants ends in `…`."""
    taken = 0
    for count, span in enumerate(spans):
        taken += len(span.text)
        if taken > _LONGEST_TYPE:
            return (*spans[:count], Span(text="…"))
    return spans


def previewed(alternatives: Sequence[T]) -> tuple[Sequence[T], tuple[Spans, ...]]:
    """The alternatives that a preview shows, and the count of the others in words."""
    if len(alternatives) <= WHOLE:
        return alternatives, ()
    return alternatives[:_PREVIEWED], ((Span(text=f"{len(alternatives) - _PREVIEWED} more"),),)


def bounded_literals(members: Iterable[Literal]) -> tuple[Literal, ...]:
    """The literals that there is room for: without their descriptions if need be, the rest counted."""
    found = tuple(members)

    def size(member: Literal) -> int:
        return 30 + len(member.code.html) + len(member.prose.html)

    if sum(map(size, found)) > MOST_LITERALS:
        found = tuple(Literal(code=member.code) for member in found)
    taken = 0
    for count, member in enumerate(found):
        taken += size(member)
        if taken > MOST_LITERALS:
            more = f"… {len(found) - count} more"
            return (*found[:count], Literal(code=Word(more, more)))
    return found
