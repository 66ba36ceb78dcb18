"""Markdown with links -> the same Markdown with something else in place of some of them.

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
_INSTEAD = "instead"


def remember_links(parser: MarkdownIt) -> None:
    """Lets each opening of a link say how the link is written, and what its words are."""
    parser.inline.ruler.at("link", _remembered)


def gone(opening: Token) -> Token:
    """What takes the place of a link's opening if only its words stay.

    `<scheme:rest>` has no words but itself.
    """
    written = opening.meta.get(_WRITTEN)
    return Token("text", "", 0, meta={} if written is None else {_INSTEAD: written})


def redirect(opening: Token, address: str, in_source: str) -> None:
    """Lets a link lead to an address, and to another one where it is written."""
    opening.attrSet("href", address)
    if _WRITTEN in opening.meta:
        whole, words = opening.meta[_WRITTEN]
        opening.meta[_INSTEAD] = (whole, f"[{words}]({in_source})")


def rewritten(source: str, tokens: Sequence[Token]) -> str:
    """The source without the links that are gone, and with the others where they lead now."""
    lines = source.split("\n")
    for token in reversed(tokens):  # from the end: a link may take several lines, its words fewer
        children = token.children or ()
        found = [child.meta[_INSTEAD] for child in children if _INSTEAD in child.meta]
        if not found or token.map is None:
            continue
        first, last = token.map
        block = "\n".join(lines[first:last])
        for whole, instead in found:
            block = block.replace(whole, instead, 1)
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
