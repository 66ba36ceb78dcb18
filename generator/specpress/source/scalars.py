"""a number as the author wrote it -> int, float, or the text itself where no machine can hold it."""

import math
import re

from specpress.source.limits import MAX_INTEGER_DIGITS

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")

# YAML 1.2 core schema. The empty plain scalar is null too.
_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}

# What YAML calls a number and JSON cannot say.
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_NUMBER_STARTS = frozenset("-0123456789")


def plain(text: str) -> str | int | float | bool | None:
    """Return what an unquoted YAML scalar means by the rules of JSON.

    ``null``, ``true``, ``false`` and JSON numbers are what they say. Everything else is text: ``no``,
    ``2024-10-01``, ``12:30:00``, ``0x1F``, ``007`` and ``1_000`` stay what the author wrote.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_STARTS and (match := _NUMBER.fullmatch(text)):
        return integer(text) if match.lastindex is None else real(text)
    return text


def integer(text: str) -> int | str:
    """Return the integer, or its text if it has more digits than anything can use."""
    return int(text) if len(text) <= MAX_INTEGER_DIGITS else text


def real(text: str) -> float | str:
    """Return the number, or its text if it is too large for a double."""
    value = float(text)
    return value if math.isfinite(value) else text


def is_lost_number(text: str, value: object) -> bool:
    """Whether ``text`` was meant as a number and ``value``, what became of it, is text."""
    return isinstance(value, str) and bool(_NUMBER.fullmatch(text) or _NOT_FINITE.fullmatch(text))
