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
    lines = [_escaped(line.rstrip()) for line in inspect.cleandoc(text).splitlines()]
    if len(lines) == 1 and len(lines[0]) + 6 <= width:
        only = lines[0]
        only = only[:-1] + '\\"' if only.endswith('"') else only
        only = "\\" + only if only.startswith('"') else only
        return f'"""{only}"""'
    return "\n".join(['"""', *lines, '"""'])


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
