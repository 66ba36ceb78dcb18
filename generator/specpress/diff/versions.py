"""Version of a document, as its author wrote it -> what it is sorted by, and the version that should follow."""

from __future__ import annotations

import re
from typing import TypeAlias

from specpress.model import Level, Text

_NUMBERS = re.compile(r"\s*v?(\d+(?:[.-]\d+)*)([^+]*)", re.IGNORECASE)
_PIECES = re.compile(r"\d+|[^\d.-]+")
_SEMANTIC = re.compile(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})")

# Numbers; whether it is a release at all; what stands behind the numbers of one that is none.
Key: TypeAlias = tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...], str]


def order(version: Text) -> Key:
    """`1.9` < `1.10-rc.1` < `1.10`; `2025-12-01` < `2026-01-15`; what is no number comes first."""
    text = version.reveal()[:200]
    found = _NUMBERS.match(text)
    if found is None:
        return (), False, (), text
    numbers = [int(number) for number in re.split("[.-]", found.group(1))]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    rest = found.group(2).strip()
    pieces = tuple(
        (not piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece)
        for piece in _PIECES.findall(rest)
    )
    return tuple(numbers), not rest, pieces, ""


def following(version: Text, level: Level) -> Text | None:
    """`1.2.3` -> `2.0.0`, if what changed is breaking; None if the version is no semantic one.

    Before 1.0.0 a breaking change moves the second number.
    """
    found = _SEMANTIC.fullmatch(version.reveal())
    if found is None or level is Level.NONE:
        return None
    major, minor, patch = map(int, found.groups())
    if level is Level.BREAKING and major:
        return Text(f"{major + 1}.0.0")
    if level is Level.PATCH:
        return Text(f"{major}.{minor}.{patch + 1}")
    return Text(f"{major}.{minor + 1}.0")
