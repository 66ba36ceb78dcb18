"""Type expression -> the expressions and declaration ids inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from specpress.model.types import (
    Alias,
    Array,
    Const,
    Declaration,
    Enum,
    Map,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    Union,
)


def children(expression: TypeExpr) -> tuple[TypeExpr, ...]:
    """The expressions directly inside one."""
    match expression:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            return (inner,)
        case Union(variants=variants):
            return variants
        case Primitive() | Const() | Enum() | Ref():
            return ()


def walk(expression: TypeExpr) -> Iterator[TypeExpr]:
    """The expression and everything inside it, outermost first. References are not followed."""
    yield expression
    for child in children(expression):
        yield from walk(child)


def refs(expression: TypeExpr) -> Iterator[str]:
    """The ids of the declarations that an expression mentions, in order, with repetitions."""
    for part in walk(expression):
        if isinstance(part, Ref):
            yield part.id


def expressions(declaration: Declaration) -> Iterator[TypeExpr]:
    """The expressions that a declaration is made of, in order."""
    match declaration:
        case Object():
            for member in declaration.properties:
                yield member.type
            if declaration.additional is not None:
                yield declaration.additional
        case Alias():
            yield declaration.type


def transform(expression: TypeExpr, change: Callable[[TypeExpr], TypeExpr]) -> TypeExpr:
    """The expression rebuilt from the inside out, each part passed through `change`."""
    match expression:
        case Array():
            expression = replace(expression, items=transform(expression.items, change))
        case Map():
            expression = replace(expression, values=transform(expression.values, change))
        case Nullable():
            expression = replace(expression, inner=transform(expression.inner, change))
        case Union():
            variants = tuple(transform(variant, change) for variant in expression.variants)
            expression = replace(expression, variants=variants)
        case Primitive() | Const() | Enum() | Ref():
            pass
    return change(expression)
