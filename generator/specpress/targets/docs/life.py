"""Since when something is there, and since when it is deprecated -> the small words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markupsafe import Markup

from specpress.model import Life
from specpress.targets.docs import text
from specpress.targets.docs.rows import escape, mark
from specpress.targets.docs.twin import words
from specpress.targets.docs.views import Block

_LONGEST = 40  # characters of a version


def life_marks(life: Life, deprecated: bool) -> Iterator[tuple[str, str]]:
    """(words, style) of each mark: `deprecated since 1.3.0`, `new in 1.2.0`."""
    if deprecated:
        since = text.line(life.deprecated_since, _LONGEST)
        yield f"deprecated since {since}" if since else "deprecated", "old"
    if life.since is not None:
        yield f"new in {text.line(life.since, _LONGEST)}", "new"


@cache
def literal_marks(life: Life) -> tuple[str, str]:
    """The marks of a member of an enum."""
    return printed_marks(*life_marks(life, False))


def printed_marks(*marks: tuple[str, str]) -> tuple[str, str]:
    """Marks as HTML and as Markdown; those without words are left out."""
    said = [(word, style) for word, style in marks if word]
    html = "".join(mark(word, style) for word, style in said)
    return html, "".join(f", {words(word)}" for word, _ in said)


def marks_block(life: Life) -> Block:
    """`new in 1.2.0` behind the verb and the path of a method."""
    html, twin = printed_marks(*life_marks(life, False))
    return Block(html=Markup(html), twin=twin)


def sentence_block(life: Life, deprecated: bool) -> Block:
    """The same behind the name of a model; in Markdown a sentence: `**Deprecated. New in 1.2.0.**`."""
    marks = tuple(life_marks(life, deprecated))
    said = " ".join(f"{words(_sentence(word))}." for word, _ in marks)
    return Block(html=Markup(printed_marks(*marks)[0]), twin=f"**{said}**" if said else "")


def deprecated_block(life: Life) -> Block:
    """`Deprecated since 1.3.0`"""
    mark, *_ = life_marks(life, True)
    said = _sentence(mark[0])
    return Block(html=Markup(escape(said)), twin=words(said))


def _sentence(words: str) -> str:
    """`new in V2` -> `New in V2`"""
    return f"{words[:1].upper()}{words[1:]}"
