"""Since when something is there, and since when it is deprecated -> the small words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from specpress.model import Life
from specpress.targets.docs import text
from specpress.targets.docs.rows import mark

_LONGEST = 40  # characters of a version


def life_marks(life: Life, deprecated: bool) -> Iterator[tuple[str, str]]:
    """(words, style) of each mark: `deprecated since 1.3.0`, `new in 1.2.0`."""
    if deprecated:
        since = text.line(life.deprecated_since, _LONGEST)
        yield f"deprecated since {since}" if since else "deprecated", "old"
    if life.since is not None:
        yield new_in(life), "new"


def new_in(life: Life) -> str:
    """`new in 1.2.0`; empty for what has always been there."""
    return f"new in {text.line(life.since, _LONGEST)}" if life.since is not None else ""


def deprecated_since(life: Life) -> str:
    """`1.3.0`; empty if nobody knows."""
    return text.line(life.deprecated_since, _LONGEST)


@cache
def literal_marks(life: Life) -> tuple[str, str]:
    """The marks of a member of an enum."""
    return printed_marks(*life_marks(life, False))


def printed_marks(*marks: tuple[str, str]) -> tuple[str, str]:
    """Marks as HTML and as Markdown; those without words are left out."""
    said = [(word, style) for word, style in marks if word]
    return "".join(mark(word, style) for word, style in said), "".join(
        f", {word}" for word, _ in said
    )
