"""JSON values and strings of a document -> Python literals: the only place where they become code."""

from __future__ import annotations

import math

from specpress.model import Json

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> str:
    """A string literal as black would spell it: double quotes unless single ones need fewer escapes.

    Whatever does not print (controls, line separators, bidirectional marks, lone surrogates, odd
    spaces) is escaped, so the literal is one line and shows all that it holds.
    """
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_character(character, quote) for character in text) + quote


def _character(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{quote}"
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def value(json: Json) -> str:
    """Any JSON value on one line: `{"name": ["x", None], "on": True}`."""
    match json:
        case str():
            return string(json)
        case float():
            return _number(json)
        case None | bool() | int():
            return repr(json)
        case list():
            return f"[{', '.join(map(value, json))}]"
        case dict():
            items = (f"{string(name)}: {value(item)}" for name, item in json.items())
            return "{" + ", ".join(items) + "}"


def _number(number: float) -> str:
    """`1e16` as black spells it; what JSON readers make of `1e999` has no literal of its own."""
    if not math.isfinite(number):
        return f'float("{number}")'
    return repr(number).replace("e+", "e")
