"""Markdown with links that lead nowhere -> the same Markdown with their words in place of them.

A parser knows what is a link, but not where it stands in the source: a rule of ours remembers for each
link how it is written.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline, link
from markdown_it.token import Token

_WRITTEN = "written"


def remember_links(parser: MarkdownIt) -> None:
    """Lets each opening of a link say how the link is written, and what its words are."""
    parser.inline.ruler.at("link", _remembered)


def written(opening: Token) -> dict[str, tuple[str, str]]:
    """What `without` has to know of a link that gives way: the `meta` of the token that takes its place.

    Nothing of `<scheme:rest>`, which has no words but itself.
    """
    return {key: value for key, value in opening.meta.items() if key == _WRITTEN}


def without(source: str, tokens: Sequence[Token]) -> str:
    """The source without the links that gave way."""
    lines = source.split("\n")
    for token in reversed(tokens):  # from the end: a link may take several lines, its words fewer
        children = token.children or ()
        gone = [c.meta[_WRITTEN] for c in children if c.type == "text" and _WRITTEN in c.meta]
        if not gone or token.map is None:
            continue
        first, last = token.map
        block = "\n".join(lines[first:last])
        for whole, words in gone:
            block = block.replace(whole, words, 1)
        lines[first:last] = block.split("\n")
    return "\n".join(lines)


def _remembered(state: StateInline, silent: bool) -> bool:
    start, before = state.pos, len(state.tokens)
    if not link(state, silent):
        return False
    if not silent:
        opening = next(t for t in state.tokens[before:] if t.type == "link_open")
        words = state.src[start + 1 : parseLinkLabel(state, start)]
        opening.meta[_WRITTEN] = (state.src[start : state.pos], words)
    return True
