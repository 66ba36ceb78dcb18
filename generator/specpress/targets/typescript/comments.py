"""Prose of a document -> JSDoc comments that it cannot leave."""

from __future__ import annotations

import re

from specpress.model import Doc, Text
from specpress.targets.prose import clean, prose, wrap

WIDTH = 110

_TAG = re.compile(r"^(\s*)@", re.MULTILINE)


def jsdoc(
    doc: Doc,
    indent: int,
    *,
    prefix: str = "",
    deprecated: bool = False,
    deprecation: Text | None = None,
    tail: tuple[str, ...] = (),
) -> str:
    """The comment of a node with its line end, indented; empty if there is nothing to say.

    `prefix` stands before the prose (`Query param`), `tail` are finished lines of our own behind it,
    such as an example.
    """
    width = WIDTH - indent - 3
    text = _harmless(prose(doc))
    if prefix:
        text = f"{prefix}: {text}" if text else prefix
    lines = wrap(text, width) if text else []
    if deprecated:
        reason = _harmless(clean(deprecation))
        lines += ["", *wrap(f"@deprecated {reason}".rstrip(), width)]
    if tail:
        lines += ["", *tail]
    return comment(lines, indent)


def comment(lines: list[str], indent: int) -> str:
    """A JSDoc comment of lines, in one line if there is only one. Code in them may hold `*/` too: as text of a string."""
    lines = [line.replace("*/", "*\\/") for line in lines]
    while lines and not lines[0]:
        lines = lines[1:]
    if not lines:
        return ""
    pad = " " * indent
    if len(lines) == 1 and len(lines[0]) + indent + 7 <= WIDTH:
        return f"{pad}/** {lines[0]} */\n"
    body = "".join(f"{pad} * {line}".rstrip() + "\n" for line in lines)
    return f"{pad}/**\n{body}{pad} */\n"


def _harmless(text: str) -> str:
    """Prose that begins no tag."""
    return _TAG.sub(r"\1\\@", text) if "@" in text else text
