"""Printed rows as values that can be joined and placed, and the bounds on what a page prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specpress.targets import Span, Spans
from specpress.targets.docs.about import MOST_LITERALS
from specpress.targets.docs.rows import About, Literal, list_html

WHOLE = 4  # a union of so many is previewed whole
_PREVIEWED = 3  # of a larger one, so many; the rest is counted
_LONGEST_TYPE = 400  # characters of one type in code


@dataclass(frozen=True, slots=True)
class Part:
    """What a page is about: the members of a declaration or of a method's `Params`, from one on."""

    id: str
    start: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Fragment:
    """Printed rows of about `size` characters.

    `anchors` are those that the search index lists here, `wanted` the pages that links lead to.
    """

    rows: str = ""
    twin: str = ""
    anchors: tuple[str, ...] = ()
    wanted: tuple[Part, ...] = ()
    size: int = 0

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __add__(self, other: Fragment) -> Fragment:
        """The rows of both, those of `other` last."""
        return Fragment(
            rows=self.rows + other.rows,
            twin="\n".join(part for part in (self.twin, other.twin) if part),
            anchors=self.anchors + other.anchors,
            wanted=self.wanted + other.wanted,
            size=self.size + other.size,
        )

    @property
    def html(self) -> str:
        """The rows as a list."""
        return list_html(self.rows) if self.rows else ""


NOTHING = Fragment()


def part_folder(folders: Mapping[str, str], part: Part) -> str:
    """The folder of a part's page: that of the whole, or one in it that no name can want."""
    folder = folders[part.id]
    return f"{folder}_{part.start}/" if part.start else folder


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


def counted(alternatives: Sequence[Spans]) -> tuple[Spans, ...]:
    """The first alternatives, and how many more there are."""
    if len(alternatives) <= WHOLE:
        return tuple(alternatives)
    rest = (Span(text=f"{len(alternatives) - _PREVIEWED} more"),)
    return (*alternatives[:_PREVIEWED], rest)


def fitting(abouts: Sequence[About], room: int) -> int:
    """How many rows there is room for; at least one."""
    size = 0
    for count, about in enumerate(abouts):
        size += about.size
        if size > room and count:
            return count
    return len(abouts)


def bounded_literals(members: Sequence[Literal]) -> tuple[Literal, ...]:
    """The literals that there is room for: without their descriptions if need be, the rest counted."""

    def size(member: Literal) -> int:
        return 30 + len(member.code) + len(member.prose.html)

    if sum(map(size, members)) > MOST_LITERALS:
        members = [Literal(code=member.code) for member in members]
    taken = 0
    for count, member in enumerate(members):
        taken += size(member)
        if taken > MOST_LITERALS:
            return (*members[:count], Literal(code=f"… {len(members) - count} more"))
    return tuple(members)
