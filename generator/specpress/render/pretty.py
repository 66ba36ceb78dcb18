"""JSON values -> text for people: the same as `json.dumps(value, indent=2)`, several times faster."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.encoder import encode_basestring

# What JSON may hold as it is but a reader cannot see, or sees in the wrong order.
_HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def pretty_json(value: object) -> str:
    """JSON over several lines, two spaces a step; invisible characters are written as escapes."""
    return visible_json("".join(_pieces(value, "\n")))


def short_json(value: object) -> str:
    """JSON on one line; invisible characters are written as escapes."""
    return visible_json(json.dumps(value, ensure_ascii=False))


def visible_json(text: str) -> str:
    """JSON text with its invisible characters as escapes: they can only stand inside strings."""
    return text if text.isascii() and "\x7f" not in text else _HIDDEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _pieces(value: object, newline: str) -> Iterator[str]:
    """The text in pieces; `newline` is a line break with the indent of the value's own lines."""
    match value:
        case str():
            yield encode_basestring(value)
        case dict() if value:
            deeper, opening = newline + "  ", "{"
            for key, item in value.items():
                yield f"{opening}{deeper}{encode_basestring(str(key))}: "
                yield from _pieces(item, deeper)
                opening = ","
            yield newline + "}"
        case list() | tuple() if value:
            deeper, opening = newline + "  ", "["
            for item in value:
                yield opening + deeper
                yield from _pieces(item, deeper)
                opening = ","
            yield newline + "]"
        case _:
            yield json.dumps(value)
