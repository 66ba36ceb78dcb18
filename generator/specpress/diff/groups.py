"""Changes -> the sections in which all printers print them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specpress.model import Change, Group, Level, Phrase, Place, Section, Subject

REWORDED = "documentation-changed"
# (title, level, are they of words alone) in the order of the sections.
_SECTIONS = (
    ("Breaking changes", Level.BREAKING, False),
    ("Additions and deprecations", Level.ADDITIVE, False),
    ("Other changes", Level.PATCH, False),
    ("Described in other words", Level.PATCH, True),
)


def sections(changes: Iterable[Change]) -> tuple[Section, ...]:
    """The worst first; within a section subject by subject, in the order of the changes."""
    found: dict[tuple[Level, bool], dict[Place, list[Change]]] = {}
    for change in changes:
        groups = found.setdefault((change.level, change.kind == REWORDED), {})
        groups.setdefault(replace(change.place, steps=()), []).append(change)
    return tuple(
        Section(
            title=title,
            level=level,
            groups=tuple(
                Group(place=place, changes=tuple(group))
                for place, group in found[level, of_words].items()
            ),
            is_of_words=of_words,
        )
        for title, level, of_words in _SECTIONS
        if (level, of_words) in found
    )


def title(place: Place) -> Phrase:
    """What changes are about: `method v1.customers.create`, `model Customer`."""
    if place.subject is Subject.API:
        return ("the API",)
    return (f"{place.subject} ", place.name)
