"""Strings and pieces of code -> Python text, quoted and broken over lines as black would."""

from __future__ import annotations

import inspect

from specpress.render.layout import (
    COMMA,
    HARD,
    LINE,
    SOFT,
    Group,
    IfBreak,
    Indent,
    Layout,
    fit,
    join,
)

WIDTH = 88
_QUOTE = '\\"'


def quoted(text: str) -> str:
    """A string literal, in double quotes unless that needs more escapes: `"it's"`, `'say "no"'`."""
    literal = repr(text)
    if literal[0] == "'" and '"' not in text:
        return '"' + literal[1:-1].replace("\\'", "'") + '"'
    return literal


def documentation(text: str, width: int) -> str:
    """A documentation string: on one line if it fits, else with the quotes on lines of their own.

    Nothing in it can end the string, and characters that reorder or hide text are spelled out.
    """
    raw = [line.rstrip() for line in inspect.cleandoc(text).splitlines()]
    if len(raw) == 1:
        first, last = raw[0].startswith('"'), raw[0].endswith('"') and len(raw[0]) > 1
        inner = _escaped(raw[0][first : len(raw[0]) - last])
        single = f'"""{_QUOTE * first}{inner}{_QUOTE * last}"""'
        if len(single) <= width:
            return single
    return "\n".join(['"""', *map(_escaped, raw), '"""'])


def _escaped(line: str) -> str:
    line = line.replace("\t", "    ").replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if line.isprintable():
        return line
    return "".join(
        character if character.isprintable() else repr(character)[1:-1] for character in line
    )


def brackets(opening: str, parts: list[Layout], closing: str) -> Layout:
    """`(a, b)`; or `a, b` on a line of its own; or one part a line with a trailing comma."""
    if not parts:
        return opening + closing
    inside: Layout = Group([*join([",", LINE], parts), COMMA]) if len(parts) > 1 else parts[0]
    return Group([opening, Indent([SOFT, inside]), SOFT, closing])


def rows(opening: str, parts: list[Layout], closing: str) -> Layout:
    """One part a line."""
    return [opening, Indent([HARD, *join([",", HARD], parts), ","]), HARD, closing]


def parenthesised(inside: Layout) -> Layout:
    """Parentheses that stand only where what is inside does not fit on the line."""
    return Group([IfBreak("("), Indent([SOFT, inside]), SOFT, IfBreak(")")])


def flat(layout: Layout) -> str:
    """The text on one line, however long."""
    return fit(layout, width=1_000_000, step=4)


def lines(layout: Layout, width: int = WIDTH) -> str:
    """The text within `width` columns."""
    return fit(layout, width=width, step=4)


def indented(text: str) -> str:
    """Every line that is not empty four columns further in."""
    return "\n".join("    " + line if line else line for line in text.split("\n"))
