"""One long line of Python -> the lines that black prints for it (88 columns).

Works on flat text of the few statement shapes that this target prints: names, attributes, brackets,
strings, commas, `|` and `=`. Short lines cost one comparison. Where a piece has no place to break,
it stays long, as in black.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDTH = 88
_STEP = 4

_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"'  # strings are skipped whole
    r"|'(?:[^'\\]|\\.)*'"
    r"|[\[({]|[\])}]|, | \| "
)
_OPENING = "[({"
_CLOSING = "])}"


def statement(text: str, indent: int = 0) -> list[str]:
    """The lines of a call, a `return`, an assignment or a `with`, whose last bracket is where it breaks."""
    if indent + len(text) <= WIDTH:
        return [" " * indent + text]
    place = _last_bracket(text)
    target, equals, value = text.partition(" = ")
    if equals and (place is None or indent + place[0] >= WIDTH) and not _is_alone(value):
        pad = " " * indent
        return [f"{pad}{target} = (", *_piece(value, indent + _STEP), f"{pad})"]
    return _break_last(text, indent) or [" " * indent + text]


def annotation(name: str, type: str, value: str = "", indent: int = 0) -> list[str]:
    """The lines of `name: type = value` or, without a value, of `name: type`."""
    tail = f" = {value}" if value else ""
    text = f"{name}: {type}{tail}"
    if indent + len(text) <= WIDTH:
        return [" " * indent + text]
    call = _last_bracket(value) if value else None
    if call is not None and indent + len(f"{name}: {type} = ") + call[0] + 1 <= WIDTH:
        return _broken(value, call, f"{name}: {type} = ", "", indent)
    pad = " " * indent
    if tail and indent + len(f"{name}: {type} = (") <= WIDTH:
        return [f"{pad}{name}: {type} = (", *_piece(value, indent + _STEP), f"{pad})"]
    place = _last_bracket(type)
    if place is not None and indent + len(name) + 2 + place[0] + 1 <= WIDTH:
        return _broken(type, place, f"{name}: ", tail, indent)
    inner = _piece(type, indent + _STEP, in_parentheses=True)
    return [f"{pad}{name}: (", *inner, f"{pad}){tail}"]


def alias(target: str, value: str) -> list[str]:
    """The lines of `target = value` at the module's level; `target` holds its own `: TypeAlias`."""
    if len(target) + 3 + len(value) <= WIDTH:
        return [f"{target} = {value}"]
    place = _last_bracket(value)
    if place is None or len(target) + 3 + place[0] + 1 > WIDTH:
        return [f"{target} = (", *_piece(value, _STEP), ")"]
    return _broken(value, place, f"{target} = ", "", 0)


def definition(head: str, parameters: list[str], tail: str, indent: int) -> list[str]:
    """The lines of `head(parameters)tail`, such as `def list`, `self, *, limit: int`, ` -> None:`."""
    pad = " " * indent
    flat = f"{head}({', '.join(parameters)}){tail}"
    if indent + len(flat) <= WIDTH:
        return [pad + flat]
    inner = indent + _STEP
    joined = ", ".join(parameters)
    if len(parameters) > 1 and inner + len(joined) <= WIDTH:
        lines = [" " * inner + joined]
    else:
        lines = [line for part in parameters for line in _parameter(part, inner)]
    return [f"{pad}{head}(", *lines, *_result(tail, indent)]


def _result(tail: str, indent: int) -> list[str]:
    """The end of a definition: `) -> Result:`, broken inside the result if it is long."""
    pad = " " * indent
    if indent + 1 + len(tail) <= WIDTH:
        return [f"{pad}){tail}"]
    result, colon, stub = tail.removeprefix(" -> ").rpartition(":")
    place = _last_bracket(result)
    if _bars(result) or (place is None and not _is_alone(result)):
        inner = _piece(result, indent + _STEP, in_parentheses=True)
        return [f"{pad}) -> (", *inner, f"{pad}){colon}{stub}"]
    if place is None:
        return [f"{pad}){tail}"]
    return _broken(result, place, ") -> ", f"{colon}{stub}", indent)


def imports(source: str, names: list[str], indent: int = 0) -> list[str]:
    """The lines of `from source import a, b`; every name is printed as given (`X as X`)."""
    pad = " " * indent
    flat = f"{pad}from {source} import {', '.join(names)}"
    if len(flat) <= WIDTH:
        return [flat]
    inner = " " * (indent + _STEP)
    return [f"{pad}from {source} import (", *(f"{inner}{name}," for name in names), f"{pad})"]


def _parameter(text: str, indent: int) -> list[str]:
    """One parameter on lines of its own, with its comma."""
    if indent + len(text) < WIDTH:
        return [" " * indent + text + ","]
    name, _, rest = text.partition(": ")
    type, equals, value = rest.rpartition(" = ")
    if not equals:
        type = rest
    if not _bars(type):
        return _piece(text + ",", indent)
    tail = f" = {value}," if equals else ","
    inner = _piece(type, indent + _STEP, in_parentheses=True)
    return [" " * indent + f"{name}: (", *inner, " " * indent + f"){tail}"]


def _piece(text: str, indent: int, *, in_parentheses: bool = False) -> list[str]:
    """A part between brackets: on one line, or broken at `|`, or at its last bracket."""
    if indent + len(text) <= WIDTH:
        return [" " * indent + text]
    bars = _bars(text) if in_parentheses else []
    if bars:
        first, *others = _cut(text, bars, 3)
        return [
            line
            for part in (first, *(f"| {other}" for other in others))
            for line in _piece(part, indent)
        ]
    return _break_last(text, indent) or [" " * indent + text]


def _break_last(text: str, indent: int) -> list[str] | None:
    """The text broken at its last bracket that holds something; None if there is none."""
    place = _last_bracket(text)
    return None if place is None else _broken(text, place, "", "", indent)


def _broken(text: str, place: tuple[int, int], head: str, tail: str, indent: int) -> list[str]:
    """`head`, the text broken inside its bracket at `place`, `tail`."""
    start, end = place
    pad = " " * indent
    is_display = start == 0 or text[start - 1] in " =[({"
    return [
        pad + head + text[: start + 1],
        *_body(text[start + 1 : end], indent + _STEP, is_display=is_display),
        pad + text[end:] + tail,
    ]


def _body(text: str, indent: int, *, is_display: bool) -> list[str]:
    """What stands between brackets: on one line, or one part a line with a trailing comma.

    The items of a display (`[...]`, `{...}`: no call, no subscript) never share a line of their own.
    """
    fits = indent + len(text) <= WIDTH
    if fits and not is_display:
        return [" " * indent + text]
    commas = [place for place, depth, token in _scan(text) if depth == 0 and token == ", "]
    if not commas:
        return _piece(text, indent, in_parentheses=True)
    return [line for part in _cut(text, commas, 2) for line in _piece(part + ",", indent)]


def _bars(text: str) -> list[int]:
    return [place for place, depth, token in _scan(text) if depth == 0 and token == " | "]


def _cut(text: str, places: list[int], width: int) -> list[str]:
    starts = [0, *(place + width for place in places)]
    return [text[start:end] for start, end in zip(starts, [*places, len(text)])]


def _is_alone(text: str) -> bool:
    """Whether a value is a bare name or literal, which black does not put into parentheses."""
    return not any(True for _ in _scan(text)) and "." not in text


def _last_bracket(text: str) -> tuple[int, int] | None:
    """Where the last outermost bracket that holds something opens and closes."""
    found: tuple[int, int] | None = None
    start = 0
    for place, depth, token in _scan(text):
        if depth == 0 and token in _OPENING:
            start = place
        elif depth == 0 and token in _CLOSING and place > start + 1:
            found = (start, place)
    return found


def _scan(text: str) -> Iterator[tuple[int, int, str]]:
    """(place, depth, token) of brackets, commas and bars; a bracket has the depth around it."""
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token in _OPENING:
            yield match.start(), depth, token
            depth += 1
        elif token in _CLOSING:
            depth -= 1
            yield match.start(), depth, token
        elif token[0] not in "\"'":
            yield match.start(), depth, token
