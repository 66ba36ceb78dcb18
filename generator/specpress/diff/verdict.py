"""Changes -> how the next version should differ from the last one, for each thing that people use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from specpress.model import Change, Level, Text

# What semantic versioning calls the number that moves.
BUMPS = {
    Level.BREAKING: "major",
    Level.ADDITIVE: "minor",
    Level.PATCH: "patch",
    Level.NONE: "none",
}


class Surface(StrEnum):
    """What somebody uses of an API: the bytes, or code that was generated for it."""

    WIRE = "wire"
    CODE = "code"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """How bad all changes together are to those who use one output."""

    output: str
    level: Level


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Two versions and what is between them: what printers print."""

    base: Text
    revision: Text
    changes: tuple[Change, ...]
    verdicts: tuple[Verdict, ...] = ()

    @property
    def level(self) -> Level:
        """The worst of all changes."""
        return max((change.level for change in self.changes), default=Level.NONE)


def worst(changes: Iterable[Change], surface: Surface) -> Level:
    """The worst of the changes to those who use this surface."""
    levels = (change.wire if surface is Surface.WIRE else change.code for change in changes)
    return max(levels, default=Level.NONE)
