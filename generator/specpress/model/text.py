"""Strings and JSON values of a document -> wrappers that cannot be printed by accident."""

from __future__ import annotations

import re
from functools import total_ordering
from typing import NoReturn, TypeAlias

Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"


class TaintError(TypeError):
    """Document text was about to be printed without an encoder: always a bug of ours."""


class _Tainted:
    """Refuses every implicit conversion to str: `str()`, f-strings, `%`, `format`, Jinja, markupsafe."""

    __slots__ = ()

    def _refuse(self, *_: object) -> NoReturn:
        raise TaintError("document text must go through an encoder (see docs/security.md)")

    __str__ = __format__ = __html__ = __add__ = __radd__ = __mod__ = __iter__ = _refuse


@total_ordering
class Text(_Tainted):
    """A string that came from a document, such as a description or a property name.

    Only encoders (literals, comments, Markdown, names) call `reveal`; the list of the modules
    that may is in tests/architecture.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The bare string, for an encoder."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._value == other._value

    def __lt__(self, other: Text) -> bool:
        return self._value < other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return f"<Text {re.sub(r'[^A-Za-z0-9 _.-]', '.', self._value[:24])}>"


class JsonValue(_Tainted):
    """A JSON value that came from a document: an example, a default, an enum member.

    Equality is JSON's, so `1` and `true` differ and `1` and `1.0` are equal.
    """

    __slots__ = ("_value",)

    def __init__(self, value: Json) -> None:
        self._value = value

    def reveal(self) -> Json:
        """The plain value, for an encoder."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JsonValue) and _key(self._value) == _key(other._value)

    def __hash__(self) -> int:
        return hash(_key(self._value))

    def __repr__(self) -> str:
        return f"<JsonValue {type(self._value).__name__}>"


def _key(value: Json) -> object:
    match value:
        case bool():
            return ("boolean", value)
        case list():
            return ("array", tuple(_key(item) for item in value))
        case dict():
            return ("object", frozenset((name, _key(item)) for name, item in value.items()))
        case _:
            return value
