"""Enum and const keywords -> expressions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from specpress.model import (
    Const,
    Doc,
    Enum,
    EnumMember,
    JsonValue,
    Kind,
    Nullable,
    Primitive,
    Text,
    TypeExpr,
)

NULL = Primitive(kind=Kind.NULL)
UNKNOWN = Primitive(kind=Kind.UNKNOWN)


def nullable(expression: TypeExpr) -> TypeExpr:
    """The expression or null, never nested; anything already admits null."""
    if isinstance(expression, Nullable) or expression in (NULL, UNKNOWN):
        return expression
    return Nullable(inner=expression)


def constant(value: Any) -> TypeExpr:
    """`const: value`; an array or object constant is anything, for no language writes it as a type."""
    if value is None:
        return NULL
    if isinstance(value, dict | list):
        return UNKNOWN
    return Const(value=JsonValue(value))


def enumeration(keywords: dict[str, Any], types: Sequence[str]) -> TypeExpr | None:
    """`enum` with the authors' names and texts; None if it has no scalar member (then the type decides)."""
    names, texts = _extra(keywords, _NAME_KEYS), _extra(keywords, _TEXT_KEYS)
    members: dict[JsonValue, EnumMember] = {}
    has_null = False
    for value, name, text in zip_longest(keywords["enum"], names, texts):
        if len(members) + has_null >= len(keywords["enum"]):
            break
        if value is None:
            has_null = True
            continue
        if isinstance(value, dict | list):
            return None
        key = JsonValue(_as_declared(value, types))
        members.setdefault(
            key,
            EnumMember(
                value=key,
                name=Text(name) if isinstance(name, str) and name else None,
                doc=Doc(description=Text(text) if isinstance(text, str) and text else None),
            ),
        )
    if not members:
        return NULL if has_null else None
    expression = closed(members.values())
    return nullable(expression) if has_null else expression


def closed(members: Iterable[EnumMember]) -> TypeExpr:
    """An enum of these members; one alone, without a text of its own, is a constant."""
    kept = tuple(members)
    if len(kept) == 1 and not kept[0].doc and kept[0].name is None:
        return Const(value=kept[0].value)
    return Enum(members=kept)


_NAME_KEYS = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_TEXT_KEYS = ("x-enum-descriptions", "x-enumDescriptions", "x-google-enum-descriptions")


def _extra(keywords: dict[str, Any], keys: Sequence[str]) -> list[Any]:
    for key in keys:
        value = keywords.get(key)
        if isinstance(value, list):
            return value
        if isinstance(value, dict):
            return [value.get(str(member)) for member in keywords["enum"]]
    return []


def _as_declared(value: Any, types: Sequence[str]) -> Any:
    """An unquoted `1` or `true` under `type: string` is the string that travels on the wire."""
    declared = [name for name in types if name != "null"]
    if declared == ["string"] and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if declared == ["integer"] and isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    if declared == ["boolean"] and value in ("true", "false"):
        return value == "true"
    return value
