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
    """The expression rebuilt from the inside out, each part passed through `change`.

    Where nothing changes, the very same object comes back.
    """
    match expression:
        case Array(items=old):
            new = transform(old, change)
            expression = expression if new is old else replace(expression, items=new)
        case Map(values=old):
            new = transform(old, change)
            expression = expression if new is old else replace(expression, values=new)
        case Nullable(inner=old):
            new = transform(old, change)
            expression = expression if new is old else replace(expression, inner=new)
        case Union(variants=before):
            after = tuple(transform(variant, change) for variant in before)
            same = all(new is old for new, old in zip(after, before, strict=True))
            expression = expression if same else replace(expression, variants=after)
        case Primitive() | Const() | Enum() | Ref():
            pass
    return change(expression)
