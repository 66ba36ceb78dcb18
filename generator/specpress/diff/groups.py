"""Changes -> the groups in which all printers print them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from specpress.model import Change, Level, Phrase, Place, Subject

TITLES = {
    Level.BREAKING: "Breaking changes",
    Level.ADDITIVE: "Additions",
    Level.PATCH: "Other changes",
}
REWORDED = "documentation-changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The changes of one subject that are equally bad."""

    place: Place
    changes: tuple[Change, ...]

    @property
    def is_whole(self) -> bool:
        """Is there one thing to say, and is it said of the subject itself?"""
        return len(self.changes) == 1 and not self.changes[0].place.steps


def grouped(changes: Iterable[Change]) -> Mapping[Level, tuple[Group, ...]]:
    """The worst first; within a level subject by subject, in the order of the changes.

    Changes of words alone are left out: `reworded` lists their subjects.
    """
    found: dict[Level, dict[Place, list[Change]]] = {level: {} for level in TITLES}
    for change in changes:
        if change.kind != REWORDED:
            whole = replace(change.place, steps=())
            found[change.level].setdefault(whole, []).append(change)
    return {
        level: tuple(Group(place=place, changes=tuple(group)) for place, group in by_place.items())
        for level, by_place in found.items()
        if by_place
    }


def reworded(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Those that change nothing but words."""
    return tuple(change for change in changes if change.kind == REWORDED)


def title(place: Place) -> Phrase:
    """What changes are about: `method v1.customers.create`, `model Customer`."""
    if place.subject is Subject.API:
        return ("the API",)
    return (f"{place.subject} ", place.name)
