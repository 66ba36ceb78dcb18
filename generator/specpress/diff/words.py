"""Names, types and values of a model -> the few words that tell a reader of changes what they are.

What comes out is document text again: only the printers open it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from specpress.model import (
    Alias,
    Array,
    AuthRequirement,
    Const,
    Constraint,
    Declaration,
    Enum,
    JsonValue,
    Kind,
    Map,
    Method,
    Nullable,
    Object,
    PageScheme,
    Primitive,
    Ref,
    Text,
    TypeExpr,
    Union,
)

_SHOWN = 4  # members or variants that are spelled out
_DEEP = 3  # levels of a type that are
_LONG = 60  # characters of a value


def described(type: TypeExpr, declarations: Mapping[str, Declaration]) -> Text:
    """`array of string (uuid)`, `Customer or null`, `"a" | "b" | 3 more`."""
    return Text(_type(type, declarations, _DEEP))


def _type(type: TypeExpr, declarations: Mapping[str, Declaration], depth: int) -> str:
    if depth == 0:
        return "…"
    match type:
        case Primitive(kind=Kind.UNKNOWN):
            return "anything"
        case Primitive(kind=kind, format=format):
            return str(kind) if format is None else f"{kind} ({format.reveal()})"
        case Const(value=only):
            return shown(only).reveal()
        case Enum(members=members):
            return _some([shown(member.value).reveal() for member in members])
        case Array(items=items):
            return f"array of {_type(items, declarations, depth - 1)}"
        case Map(values=values):
            return f"map of {_type(values, declarations, depth - 1)}"
        case Nullable(inner=inner):
            return f"{_type(inner, declarations, depth)} or null"
        case Union(variants=variants):
            return _some([_type(variant, declarations, depth - 1) for variant in variants])
        case Ref(id=id):
            return _declared(declarations.get(id), declarations, depth)


def _declared(
    found: Declaration | None, declarations: Mapping[str, Declaration], depth: int
) -> str:
    """A model by its name; what was written in place by what it is."""
    if found is None:
        return "anything"
    if found.owner is None:
        return found.name.wire.reveal()
    match found:
        case Object():
            return "object"
        case Alias(type=inner):
            return _type(inner, declarations, depth - 1)


def _some(words: Sequence[str]) -> str:
    rest = len(words) - _SHOWN
    few = words if rest <= 1 else [*words[:_SHOWN], f"{rest} more"]
    return " | ".join(few)


def shown(value: JsonValue) -> Text:
    """A JSON value on one line, cut if it is long."""
    text = json.dumps(value.reveal(), ensure_ascii=False)
    return Text(text if len(text) <= _LONG else f"{text[: _LONG - 1]}…")


def limit(constraint: Constraint | None) -> Text | None:
    """`maxLength 10`"""
    if constraint is None:
        return None
    return Text(f"{constraint.keyword} {shown(constraint.value).reveal()}")


def route(method: Method) -> Text:
    """`POST /v1/customers/{id}`"""
    return Text(f"{method.verb.upper()} {_path(method, names=True)}")


def endpoint(method: Method) -> tuple[str, str]:
    """The verb and the path without the names in it, which no request shows."""
    return method.verb, _path(method, names=False)


def _path(method: Method, *, names: bool) -> str:
    pieces = []
    for segment in method.path:
        text = segment.text.reveal()
        pieces.append(f"{{{text if names else ''}}}" if segment.is_parameter else text)
    return "".join(pieces)


def together(requirement: AuthRequirement) -> Text:
    """The schemes that are enough together: `bearer + account`."""
    return Text(" + ".join(scheme.reveal() for scheme in requirement.schemes) or "no credential")


def paged(scheme: PageScheme) -> Text:
    """`cursor: cursor, limit`"""
    sent = (scheme.cursor_param, scheme.limit_param)
    names = ", ".join(name.reveal() for name in sent if name is not None)
    return Text(f"{scheme.kind}: {names}" if names else str(scheme.kind))


def folded(name: Text) -> Text:
    """A name as it is where case means nothing."""
    return Text(name.reveal().casefold())
