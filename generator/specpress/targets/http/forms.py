"""Arguments and their sample values -> the fields of a form, and which of them are files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Body,
    Content,
    Json,
    JsonValue,
    Kind,
    Location,
    MediaKind,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One field; the value of a file is not its content."""

    name: str
    value: str
    is_file: bool


def fields(api: Api, arguments: Sequence[tuple[Argument, JsonValue]]) -> tuple[Field, ...]:
    """What a form with these arguments holds, members of members under names of their own."""
    found: list[Field] = []
    for argument, sample in arguments:
        value, type = sample.reveal(), argument.property.type
        if argument.location is Location.BODY:
            found += nested(api, argument.property.name.wire.reveal(), value, type)
        elif argument.location is Location.WHOLE_BODY and isinstance(value, dict):
            members = _members(api, type)
            for name, item in value.items():
                found += nested(api, name, item, members.get(name))
    return tuple(found)


def sent(body: Body, form: Sequence[Field]) -> Content:
    """The content that travels: the first one, but a form if that may be and there are files."""
    first, *others = body.contents
    if first.kind is MediaKind.JSON and any(field.is_file for field in form):
        forms = (one for one in others if one.kind is MediaKind.MULTIPART)
        return next((one for one in forms if one.type == first.type), first)
    return first


def nested(api: Api, name: str, value: Json, type: TypeExpr | None = None) -> Iterator[Field]:
    """A value as fields: one, or one for each scalar in it."""
    type = _plain(api, type)
    match value:
        case dict():
            members = _members(api, type)
            for key, item in value.items():
                inner = f"{name}.{key}" if api.query.nested_format == "dots" else f"{name}[{key}]"
                yield from nested(api, inner, item, members.get(key))
        case list():
            for item in value:
                items = type.items if isinstance(type, Array) else None
                yield from nested(api, f"{name}[]", item, items)
        case _:
            is_file = isinstance(type, Primitive) and type.kind is Kind.BINARY
            yield Field(name=name, value=joined(value), is_file=is_file)


def _members(api: Api, type: TypeExpr | None) -> dict[str, TypeExpr]:
    """The types of an object's members, as far as it names them."""
    type = _plain(api, type)
    declaration = api.declarations.get(type.id) if isinstance(type, Ref) else None
    if not isinstance(declaration, Object):
        return {}
    return {member.name.wire.reveal(): member.type for member in declaration.properties}


def _plain(api: Api, type: TypeExpr | None) -> TypeExpr | None:
    """The type behind names and null."""
    for _ in range(20):
        if isinstance(type, Nullable):
            type = type.inner
        elif isinstance(type, Ref) and isinstance(alias := api.declarations.get(type.id), Alias):
            type = alias.type
        else:
            break
    return type


def joined(value: Json) -> str:
    """A value as one string: `true`, `1`, `a,b`, `k,v`."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return ",".join(joined(item) for item in value)
        case dict():
            return ",".join(f"{key},{joined(item)}" for key, item in value.items())
        case _:
            return str(value)
