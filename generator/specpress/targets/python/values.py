"""Sample values + their types -> Python expressions: TypedDict keys for wire names, bytes for files."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Json,
    JsonValue,
    Kind,
    Map,
    Method,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    Union,
    sample_arguments,
)
from specpress.targets.python import literals
from specpress.targets.python.names import Names


class Values:
    """Prints values as a caller would write them."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names

    def arguments(self, method: Method, *, all_arguments: bool) -> list[str]:
        """The arguments of an example call: positional ones first, then `name=value`."""
        return [
            self.argument(method, argument, value)
            for argument, value in sample_arguments(self._api, method, all_arguments=all_arguments)
        ]

    def argument(self, method: Method, argument: Argument, value: JsonValue) -> str:
        """One argument of a call, under its name."""
        text = self.text(argument.property.type, value)
        return f"{self._names.argument(method, argument)}={text}"

    def text(self, expression: TypeExpr, value: JsonValue) -> str:
        """The value as an expression of its type."""
        return self._text(expression, value.reveal())

    def _text(self, expression: TypeExpr, value: Json) -> str:
        match expression:
            case Nullable(inner=inner) if value is not None:
                return self._text(inner, value)
            case Array(items=items) if isinstance(value, list):
                return f"[{', '.join(self._text(items, item) for item in value)}]"
            case Map(values=values) if isinstance(value, dict):
                pairs = ((name, self._text(values, item)) for name, item in value.items())
                return _dict(pairs)
            case Ref(id=id):
                declaration = self._api.declarations.get(id)
                if isinstance(declaration, Alias):
                    return self._text(declaration.type, value)
                if isinstance(declaration, Object) and isinstance(value, dict):
                    return self._object(declaration, value)
            case Union():
                return self._text(self._variant(expression, value), value)
            case Primitive(kind=Kind.BINARY) if isinstance(value, str):
                return literals.data(value)
        return literals.value(value)

    def _object(self, declaration: Object, value: dict[str, Json]) -> str:
        names = self._names.members(declaration, input=True)
        types = {member.name.wire.reveal(): member.type for member in declaration.properties}
        extra = declaration.additional
        pairs: list[tuple[str, str]] = []
        for wire, item in value.items():
            known = types.get(wire, extra)
            text = literals.value(item) if known is None else self._text(known, item)
            pairs.append((names.get(wire, wire), text))
        return _dict(pairs)

    def _variant(self, union: Union, value: Json) -> TypeExpr:
        """The variant that a value is of: by its tag, else the first whose shape it has."""
        if union.discriminator is not None and isinstance(value, dict):
            tag = JsonValue(value.get(union.discriminator.property.wire.reveal()))
            for known, place in union.discriminator.mapping:
                if known == tag:
                    return union.variants[place]
        fitting = (variant for variant in union.variants if self._fits(variant, value, 0))
        return next(fitting, Primitive(kind=Kind.UNKNOWN))

    def _fits(self, expression: TypeExpr, value: Json, depth: int) -> bool:
        match expression:
            case Nullable(inner=inner):
                return value is None or self._fits(inner, value, depth)
            case Array(items=items):
                return isinstance(value, list) and (
                    depth > 2 or all(self._fits(items, item, depth + 1) for item in value)
                )
            case Map():
                return isinstance(value, dict)
            case Ref(id=id):
                declaration = self._api.declarations.get(id)
                if isinstance(declaration, Alias):
                    return depth < 8 and self._fits(declaration.type, value, depth + 1)
                if declaration is None or not isinstance(value, dict):
                    return False
                known = {member.name.wire.reveal() for member in declaration.properties}
                needed = {
                    member.name.wire.reveal()
                    for member in declaration.properties
                    if member.required and not member.read_only
                }
                open = declaration.additional is not None
                return needed <= value.keys() and (open or value.keys() <= known)
            case Union(variants=variants):
                return any(self._fits(variant, value, depth) for variant in variants)
            case Primitive(kind=Kind.BINARY):
                return isinstance(value, str)
            case _:
                return not isinstance(value, list | dict)


def _dict(pairs: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{literals.string(name)}: {text}" for name, text in pairs) + "}"
