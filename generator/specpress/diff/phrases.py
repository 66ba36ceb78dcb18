"""Changes -> their places in the words of readers, grouped as all printers print them.

A phrase is in pieces: words of ours, and document text, which each printer encodes in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specpress.model import Change, Level, Place, Step, Subject, Text

# Words of ours, or text of the document.
Phrase: TypeAlias = tuple[str | Text, ...]

TITLES = {
    Level.BREAKING: "Breaking changes",
    Level.ADDITIVE: "Additions",
    Level.PATCH: "Other changes",
}
REWORDED = "documentation-changed"
# Steps that open a path of their own even behind another step.
_OUTER = ("response", "header", "credential", "server", "client option", "body")
_INNER = {"items": "[]", "other members": ".*"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The changes of one subject that are equally bad."""

    subject: Subject
    name: Text
    endpoint: Text | None
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
            whole = Place(
                subject=change.place.subject,
                name=change.place.name,
                endpoint=change.place.endpoint,
            )
            found[change.level].setdefault(whole, []).append(change)
    return {
        level: tuple(
            Group(
                subject=place.subject,
                name=place.name,
                endpoint=place.endpoint,
                changes=tuple(group),
            )
            for place, group in by_place.items()
        )
        for level, by_place in found.items()
        if by_place
    }


def reworded(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Those that change nothing but words."""
    return tuple(change for change in changes if change.kind == REWORDED)


def title(about: Group | Place) -> Phrase:
    """What changes are about: `method v1.customers.create`, `model Customer`."""
    if about.subject is Subject.API:
        return ("the API",)
    return (f"{about.subject} ", about.name)


def phrase(change: Change) -> Phrase:
    """`query parameter `limit` has another type: string → integer`."""
    return tuple(_phrase(change))


def _phrase(change: Change) -> Iterator[str | Text]:
    where = list(_where(change.place.steps))
    for number, (role, path) in enumerate(where):
        yield f"{', ' if number else ''}{role}{' ' if path else ''}"
        if path:
            yield path
    yield f"{' ' if where else ''}{change.what}"
    if change.before is not None or change.after is not None:
        yield ": "
    if change.before is not None:
        yield change.before
    if change.before is not None and change.after is not None:
        yield " → "
    if change.after is not None:
        yield change.after


def _where(steps: Sequence[Step]) -> Iterator[tuple[str, Text]]:
    """(`answer`, `data[].id`): each role with the path that goes on below it."""
    role, path = "", ""
    for step in steps:
        name = step.name.reveal()
        if not role or step.role in _OUTER or role in _OUTER:
            if role:
                yield role, Text(path)
            role, path = step.role, name
        elif step.role in _INNER:
            path += _INNER[step.role]
        else:
            path += f".{name}" if path else name
    if role:
        yield role, Text(path)
