"""Two type expressions -> which parts of one are the parts of the other, and whether one holds the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from specpress.model import (
    Alias,
    Array,
    Const,
    Constraint,
    Declaration,
    Enum,
    JsonValue,
    Kind,
    Map,
    Nullable,
    Primitive,
    Ref,
    Text,
    TypeExpr,
    Union,
)

_STRINGS = frozenset({Kind.DATE, Kind.DATETIME, Kind.BASE64, Kind.BINARY})
_FORMATS = frozenset({("int32", "int64"), ("float", "double")})
_MOST_ALIASES = 20  # names of names that are followed
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def stands_alone(declaration: Declaration) -> bool:
    """Does the document or the configuration name it? If not, it is a part of what uses it."""
    return declaration.owner is None and declaration.id.startswith(("models/", "schemas/"))


def expanded(type: TypeExpr, declarations: Mapping[str, Declaration]) -> TypeExpr:
    """What a name stands for, unless it is the name of an object."""
    for _ in range(_MOST_ALIASES):
        found = declarations.get(type.id) if isinstance(type, Ref) else None
        if not isinstance(found, Alias):
            break
        type = found.type
    return type


def literals(type: TypeExpr) -> tuple[JsonValue, ...] | None:
    """The only values of a type; None if it has others."""
    match type:
        case Const(value=only):
            return (only,)
        case Enum(members=members, open=False):
            return tuple(member.value for member in members)
        case _:
            return None


def holds(wide: TypeExpr, narrow: TypeExpr) -> bool:
    """Is every value of one also a value of the other? Only what can be told at a glance."""
    if not isinstance(wide, Primitive):
        return isinstance(wide, Enum) and wide.open and isinstance(narrow, Enum | Const)
    if wide.kind is Kind.UNKNOWN:
        return True
    if isinstance(narrow, Primitive):
        return (
            wide.kind is narrow.kind
            or (wide.kind is Kind.NUMBER and narrow.kind is Kind.INTEGER)
            or (wide.kind is Kind.STRING and narrow.kind in _STRINGS)
        )
    values = literals(narrow)
    return values is not None and all(_is_a(value, wide.kind) for value in values)


def _is_a(value: JsonValue, kind: Kind) -> bool:
    match value.reveal():
        case bool():
            return kind is Kind.BOOLEAN
        case str():
            return kind is Kind.STRING
        case int():
            return kind in (Kind.INTEGER, Kind.NUMBER)
        case float():
            return kind is Kind.NUMBER
        case _:
            return False


def format_kind(before: Text | None, after: Text | None) -> str:
    """What it means that a scalar has another format."""
    if before is None or after is None:
        return "limit-tightened" if before is None else "limit-loosened"
    pair = (before.reveal(), after.reveal())
    if pair in _FORMATS:
        return "limit-loosened"
    return "limit-tightened" if pair[::-1] in _FORMATS else "limit-changed"


def limit_kind(before: Constraint | None, after: Constraint | None) -> str | None:
    """What it means that a validation keyword has another value; None: nothing."""
    if before is None or after is None:
        given = after if before is None else before
        if given is None or (given.keyword == "uniqueItems" and given.value == JsonValue(False)):
            return None
        return "limit-tightened" if before is None else "limit-loosened"
    if before.value == after.value:
        return None
    old, new = before.value.reveal(), after.value.reveal()
    if not isinstance(old, int | float) or not isinstance(new, int | float):
        return "limit-changed"
    if before.keyword in _LOWER:
        return "limit-tightened" if new > old else "limit-loosened"
    if before.keyword in _UPPER:
        return "limit-tightened" if new < old else "limit-loosened"
    if before.keyword == "uniqueItems":
        return "limit-tightened" if new else "limit-loosened"
    return "limit-changed"


def matched(
    old: Sequence[TypeExpr], new: Sequence[TypeExpr], known: Collection[str]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """The variants of two unions by what they are: pairs, those only in one, and those only in the other.

    `known` are the ids of models that both versions have; other models are taken in their order, so
    that one which was renamed meets itself.
    """
    places = {key: index for index, key in enumerate(_keys(new, known))}
    pairs, gone = [], []
    for index, key in enumerate(_keys(old, known)):
        there = places.pop(key, None)
        if there is None:
            gone.append(index)
        else:
            pairs.append((index, there))
    return pairs, gone, sorted(places.values())


def _keys(variants: Sequence[TypeExpr], known: Collection[str]) -> Iterator[Hashable]:
    """What each variant is known by; the second of a kind is the second."""
    seen: Counter[Hashable] = Counter()
    for variant in variants:
        key = _key(variant, known)
        seen[key] += 1
        yield key, seen[key]


def _key(type: TypeExpr, known: Collection[str]) -> Hashable:
    match type:
        case Primitive(kind=kind):
            return kind
        case Const(value=value):
            return value
        case Enum():
            return "enum"
        case Array(items=items):
            return "array", _key(items, known)
        case Map():
            return "map"
        case Nullable(inner=inner):
            return _key(inner, known)
        case Ref(id=id):
            return ("model", id) if id in known else "model"
        case Union():
            return "union"
