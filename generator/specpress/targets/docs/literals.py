"""Type expressions -> the literals that they are made of: the members of enums, constants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specpress.model import (
    Array,
    Const,
    Declaration,
    Enum,
    EnumMember,
    Map,
    Nullable,
    Object,
    Ref,
    TypeExpr,
    Union,
)

_DEEPEST = 24


def core(
    expression: TypeExpr, declarations: Mapping[str, Declaration]
) -> tuple[TypeExpr, str | None]:
    """What a type is about below nullability, lists, maps and names, and the last name on the way.

    The core of a type that has an object below is the reference to it; `list of (a | null)` -> `a`.
    """
    name = None
    for _ in range(_DEEPEST):
        match expression:
            case Nullable(inner=inner) | Array(items=inner) | Map(values=inner):
                expression = inner
            case Ref(id=id):
                declaration = declarations[id]
                name = id
                if isinstance(declaration, Object):
                    return expression, name
                expression = declaration.type
            case _:
                return expression, name
    return expression, name


def is_literal(expression: TypeExpr) -> bool:
    """Is it an enum, or a union of nothing but literals?"""
    match expression:
        case Enum():
            return True
        case Union(variants=variants):
            return all(isinstance(variant, Const | Enum) for variant in variants)
        case _:
            return False


def members(expression: TypeExpr) -> Iterator[EnumMember]:
    """The literals, in order."""
    match expression:
        case Const(value=value):
            yield EnumMember(value=value)
        case Enum(members=found):
            yield from found
        case Union(variants=variants):
            for variant in variants:
                yield from members(variant)
