"""values and JSON types of a document -> the words in which messages speak of them."""

from collections.abc import Iterable
from typing import Any

_TYPES = {
    "string": "text",
    "object": "a mapping",
    "array": "a list",
    "boolean": "true or false",
    "number": "a number",
    "integer": "a whole number",
    "null": "null",
}


def type_words(types: Iterable[str]) -> str:
    """Return ``"text or a list"`` for ``("string", "array")``."""
    return any_of([_TYPES.get(name, name) for name in types])


def any_of(words: list[str]) -> str:
    """Return ``"a, b or c"``."""
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def found_words(value: Any) -> str:
    """Return what ``value`` is: ``"a list"``, ``"text"``, ``"nothing"`` for null."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return "text"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "a mapping"


def json_types(value: Any) -> tuple[str, ...]:
    """Return the JSON Schema types that ``value`` has; a whole number is also a number."""
    match value:
        case None:
            return ("null",)
        case bool():
            return ("boolean",)
        case str():
            return ("string",)
        case int():
            return ("integer", "number")
        case float():
            return ("integer", "number") if value.is_integer() else ("number",)
        case list():
            return ("array",)
        case _:
            return ("object",)
