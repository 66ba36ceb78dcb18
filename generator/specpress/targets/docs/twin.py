"""Finished strings -> Markdown that reads well as plain text: the twins of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TICKS = re.compile(r"`+")
_MARKUP = re.compile(r"[\\`*_\[\]<>!&|~#]")


def code_span(code: str) -> str:
    """Code on one line, fenced by more backticks than it holds: `` a`b ``."""
    if "`" not in code:
        return f"`{code}`"
    fence = "`" * (max(len(ticks) for ticks in _TICKS.findall(code)) + 1)
    return f"{fence} {code} {fence}"


def code_block(code: str, lexer: str) -> str:
    """A fenced block whose fence the code cannot close."""
    fence = "```"
    if fence in code:
        fence = "`" * (max(len(ticks) for ticks in _TICKS.findall(code)) + 1)
    return f"{fence}{lexer}\n{code.rstrip()}\n{fence}"


def words(plain: str) -> str:
    """Plain text with Markdown's own characters escaped."""
    return _MARKUP.sub(r"\\\g<0>", plain)


def item(head: str, parts: Iterable[str]) -> str:
    """A list item: its first line, then blocks below it."""
    below = "".join(f"\n\n{part}" for part in parts if part)
    return "- " + (head + below).replace("\n", "\n  ").replace("\n  \n", "\n\n")
