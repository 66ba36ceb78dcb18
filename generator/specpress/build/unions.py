"""Variants -> one tidy union: flat, without duplicates, enums joined, tags found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from specpress.build.shapes import Shape
from specpress.build.values import NULL, UNKNOWN, closed, nullable
from specpress.model import (
    Const,
    Declaration,
    Discriminator,
    Enum,
    EnumMember,
    JsonValue,
    Kind,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    Union,
    transform,
)
from specpress.naming import name_of, split_words


def tidy(
    parts: Sequence[TypeExpr], discriminator: tuple[str, Mapping[str, str]] | None = None
) -> TypeExpr:
    """The union of some types.

    Nested unions are opened, null is lifted out, equal types and constants of one enum are joined, and
    a string beside an enum of strings makes that enum open. `discriminator` is the declared property
    with its explicit mapping (tag -> declaration id); the rest of the mapping is `tagged`'s work.
    """
    flat: dict[TypeExpr, None] = {}
    null = False
    opened: TypeExpr | None = None
    queue = list(parts)
    while queue:
        part = queue.pop(0)
        match part:
            case Nullable(inner=inner):
                null = True
                queue.insert(0, inner)
            case Union(variants=variants):
                opened = opened or part
                queue[:0] = variants
            case _ if part == NULL:
                null = True
            case _:
                flat[part] = None
    kept = _join_enums(list(flat))
    if UNKNOWN in kept:
        return UNKNOWN
    if not kept:
        return NULL
    if len(kept) == 1:
        return nullable(kept[0]) if null else kept[0]
    found: Discriminator | None = None
    if discriminator is not None:
        name, mapping = discriminator
        index = {part.id: number for number, part in enumerate(kept) if isinstance(part, Ref)}
        found = Discriminator(
            property=name_of(name),
            mapping=tuple(
                (JsonValue(tag), index[id]) for tag, id in mapping.items() if id in index
            ),
        )
    elif isinstance(opened, Union) and opened.variants == tuple(kept):
        found = opened.discriminator
    union = Union(variants=tuple(kept), discriminator=found)
    return nullable(union) if null else union


def _join_enums(parts: list[TypeExpr]) -> list[TypeExpr]:
    members: dict[JsonValue, EnumMember] = {}
    place: int | None = None
    rest: list[TypeExpr] = []
    is_open = False
    for part in parts:
        match part:
            case Const(value=value):
                new: tuple[EnumMember, ...] = (EnumMember(value=value),)
            case Enum(members=new, open=open):
                is_open = is_open or open
            case _:
                rest.append(part)
                continue
        if place is None:
            place = len(rest)
        for member in new:
            members.setdefault(member.value, member)
    if place is None:
        return rest
    joined = closed(members.values())
    plain = Primitive(kind=Kind.STRING)
    strings = all(isinstance(value.reveal(), str) for value in members)
    if strings and isinstance(joined, Const):
        joined = Enum(members=tuple(members.values())) if plain in rest else joined
    if strings and plain in rest and isinstance(joined, Enum):
        place = min(place, rest.index(plain))
        rest.remove(plain)
        is_open = True
    if isinstance(joined, Enum):
        joined = replace(joined, open=is_open)
    rest.insert(place, joined)
    return rest


def tag_words(shapes: Sequence[Shape], property: str | None = None) -> list[tuple[str, ...]]:
    """For each variant, the words of its tag: the constant of a property that differs between all of them.

    If the document declares the `property`, it need not: a variant without such a constant has no words.
    """
    tags: list[dict[str, str]] = []
    for shape in shapes:
        found: dict[str, str] = {}
        for name, (schema, _) in shape.properties.items():
            if not isinstance(schema, dict):
                continue
            value = schema.get("const")
            options = schema.get("enum")
            if value is None and isinstance(options, list) and len(options) == 1:
                value = options[0]
            if isinstance(value, str) and split_words(value):
                found[name] = value
        tags.append(found)
    objects = [found for found, shape in zip(tags, shapes, strict=True) if shape.properties]
    if property is not None:
        return [split_words(found.get(property, "")) for found in tags]
    for name in objects[0] if objects else ():
        values = [found.get(name) for found in objects]
        if None not in values and len(set(values)) == len(values):
            return [split_words(found[name]) if name in found else () for found in tags]
    return [() for _ in shapes]


def tagged(
    declarations: Mapping[str, Declaration],
) -> Callable[[TypeExpr], TypeExpr]:
    """A `transform` change that completes the discriminator of each union of objects.

    The tag of a variant is the constant (or the enum) of its discriminating property; without a declared
    discriminator, a required constant property with another value in each variant is one.
    """

    def objects(union: Union) -> list[Object] | None:
        found: list[Object] = []
        for variant in union.variants:
            target = declarations.get(variant.id) if isinstance(variant, Ref) else None
            if not isinstance(target, Object):
                return None
            found.append(target)
        return found

    def change(expression: TypeExpr) -> TypeExpr:
        if not isinstance(expression, Union):
            return expression
        variants = objects(expression)
        if variants is None:
            return _untagged(expression)
        declared = expression.discriminator
        if declared is not None:
            wire = declared.property.wire.reveal()
            tags = _tags(variants, wire)
            mapping = {**dict(_pairs(tags)), **dict(declared.mapping)}
            complete = set(mapping.values()) == set(range(len(variants)))
            present = all(
                any(member.name.wire.reveal() == wire for member in variant.properties)
                for variant in variants
            )
            if complete and present:
                full = Discriminator(property=declared.property, mapping=tuple(mapping.items()))
                return replace(expression, discriminator=full)
        for member in variants[0].properties:
            wire = member.name.wire.reveal()
            tags = _tags(variants, wire, required=True)
            pairs = _pairs(tags)
            distinct = len({tag for tag, _ in pairs}) == len(pairs)
            if all(tags) and distinct and all(isinstance(tag.reveal(), str) for tag, _ in pairs):
                found = Discriminator(property=member.name, mapping=tuple(pairs))
                return replace(expression, discriminator=found)
        return _untagged(expression)

    return lambda expression: transform(expression, change)


def _untagged(union: Union) -> Union:
    return union if union.discriminator is None else replace(union, discriminator=None)


def _tags(
    variants: Iterable[Object], wire: str, *, required: bool = False
) -> list[tuple[JsonValue, ...]]:
    """For each variant, the constants that its property of this name may have."""
    result: list[tuple[JsonValue, ...]] = []
    for variant in variants:
        found: tuple[JsonValue, ...] = ()
        for member in variant.properties:
            if member.name.wire.reveal() == wire and (member.required or not required):
                match member.type:
                    case Const(value=value):
                        found = (value,)
                    case Enum(members=members, open=False):
                        found = tuple(item.value for item in members)
        result.append(found)
    return result


def _pairs(tags: Sequence[tuple[JsonValue, ...]]) -> list[tuple[JsonValue, int]]:
    return [(tag, index) for index, values in enumerate(tags) for tag in values]
