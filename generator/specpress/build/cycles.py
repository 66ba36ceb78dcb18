"""Declarations -> the same without aliases that are made of each other and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from specpress.build.unions import tidy
from specpress.build.values import UNKNOWN, nullable
from specpress.diag import Kind as Subject
from specpress.diag import Ledger
from specpress.model import Alias, Declaration, Nullable, Ref, TypeExpr, Union


def unlooped(declarations: Mapping[str, Declaration], ledger: Ledger) -> dict[str, Declaration]:
    """Cuts `A = B | string`, `B = A` so that no alias is part of itself.

    What leads back adds no value to an alias that it does not hold already, so it is left out; where
    nothing else is there, any value is meant. A list or a map may hold itself and stays as it is.
    """
    found = dict(sorted(declarations.items()))
    made_of = {
        id: dict.fromkeys(_bare(declaration.type))
        for id, declaration in found.items()
        if isinstance(declaration, Alias)
    }
    while (cut := _cycle(made_of)) is not None:
        id, other = cut
        del made_of[id][other]
        alias = found[id]
        assert isinstance(alias, Alias)
        found[id] = replace(alias, type=_without(alias.type, other) or UNKNOWN)
        ledger.approximated(
            Subject.KEYWORD, "$ref", alias.origin, "leads back to its own schema: left out"
        )
    return found


def _cycle(made_of: Mapping[str, Mapping[str, None]]) -> tuple[str, str] | None:
    """An alias and what it is made of, where the latter is made of the former."""
    try:
        TopologicalSorter(made_of).prepare()
    except CycleError as error:
        other, id, *_ = error.args[1]
        return id, other
    return None


def _bare(expression: TypeExpr) -> Iterator[str]:
    """The declarations whose values are values of the expression."""
    match expression:
        case Ref(id=id):
            yield id
        case Nullable(inner=inner):
            yield from _bare(inner)
        case Union(variants=variants):
            for variant in variants:
                yield from _bare(variant)


def _without(expression: TypeExpr, id: str) -> TypeExpr | None:
    """The expression without the values of one declaration; None if there are no others."""
    match expression:
        case Ref() if expression.id == id:
            return None
        case Nullable(inner=inner):
            rest = _without(inner, id)
            return rest and nullable(rest)
        case Union(variants=variants):
            kept = [it for variant in variants if (it := _without(variant, id)) is not None]
            return tidy(kept) if kept else None
    return expression
