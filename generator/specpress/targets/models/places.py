"""The model and the lifted document -> the places whose schemas become declarations, with their names.

A place is the JSON pointer of a schema, as tokens. Inline objects are given names of their own here,
so that the library that prints the models has none to invent: theirs would move with the order of
the document, ours are those of the SDKs, written out in full (`CustomerCreateParamsBillingConfig`).
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from specpress.diag import Collector, Origin
from specpress.model import Api, Declaration, MediaKind
from specpress.naming import Rules, Wanted, pascal, plan, singular, split_words
from specpress.source import pointer

Place: TypeAlias = tuple[str, ...]
Schema: TypeAlias = Mapping[str, object]

COMPONENTS: Place = ("components", "schemas")

# What a printed module imports or what Python itself calls so; a model of that name would hide it.
_RESERVED = frozenset(
    "Annotated Any BaseModel ConfigDict Field Literal Meta NotRequired Required RootModel Struct "
    "TypeAlias TypeAliasType TypedDict UNSET Union UnsetType Optional Enum StrEnum Decimal".split()
)
_STRUCTURE = frozenset(
    "components schemas properties items additionalProperties allOf anyOf oneOf paths "
    "requestBody requestBodies responses parameters headers content schema $defs".split()
)


_LIMITS = frozenset(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems "
    "maxItems pattern".split()
)


def _escape(name: str) -> str:
    """A class name out of any candidate."""
    name = name if name[:1].isalpha() else f"Model{name}"
    return name + "_" if keyword.iskeyword(name) else name


_RULES = Rules(reserved=_RESERVED, escape=_escape)


def named_places(
    api: Api, document: Mapping[str, object], collector: Collector
) -> Mapping[Place, str]:
    """Every place that becomes a declaration -> its class name. `document` has only `#/` references."""
    wanted = _declared(api, document)
    for place, spelling in _components(document):
        wanted.setdefault(place, _want(place, pascal(split_words(spelling)), api.origin))
    _discover(document, wanted, api.origin)
    names = plan("the models", wanted.values(), _RULES, collector)
    return {place: names[want.key] for place, want in wanted.items()}


def target(document: object, reference: object) -> Place | None:
    """The place that a `$ref` leads to, or None if there is no schema there."""
    if not isinstance(reference, str) or not reference.startswith("#"):
        return None
    place = pointer.parse_fragment(reference)
    return place if isinstance(pointer.get(document, place), dict) else None


def inner(schema: Schema, place: Place) -> Iterator[tuple[Place, object]]:
    """The subschemas directly inside a schema that models are made from, each with its place."""
    properties = schema.get("properties")
    if isinstance(properties, dict):
        for name, member in properties.items():
            yield (*place, "properties", name), member
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield (*place, key), schema[key]
    for key in ("allOf", "anyOf", "oneOf"):
        members = schema.get(key)
        if isinstance(members, list):
            for index, member in enumerate(members):
                yield (*place, key, str(index)), member


def sole_variant(schema: object) -> Place | None:
    """The way to X in `anyOf: [X, {type: "null"}]`, if the schema is that."""
    for key in ("anyOf", "oneOf"):
        members = schema.get(key) if isinstance(schema, dict) else None
        if isinstance(members, list) and len(members) == 2 and {"type": "null"} in members:
            return (key, "1" if members[0] == {"type": "null"} else "0")
    return None


def _declared(api: Api, document: Mapping[str, object]) -> dict[Place, Wanted]:
    """The places of the model's declarations and of bodies whose members became arguments."""
    file = api.origin.file
    roots = {method.params.id: pascal(method.params.name.words) for method in api.walk_methods()}
    wanted: dict[Place, Wanted] = {}
    for declaration in api.declarations.values():
        if declaration.origin.file != file:  # a bundled file's pointers are its own
            continue
        _add(
            wanted,
            document,
            declaration.origin,
            _full_name(api, declaration, roots),
            scope=declaration.resource,
            pin=declaration.name.pin if declaration.owner is None else None,
        )
    for method in api.walk_methods():
        if method.origin.file != file:
            continue
        for content in method.body.contents if method.body else ():
            if content.kind in (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART):
                steps = ("requestBody", "content", content.media_type.reveal(), "schema")
                where = Origin(
                    method.origin.file, pointer=pointer.child(method.origin.pointer, *steps)
                )
                name = roots[method.params.id]
                _add(wanted, document, where, name, scope=method.resource, pin=None)
    return wanted


def _add(
    wanted: dict[Place, Wanted],
    document: Mapping[str, object],
    origin: Origin,
    name: str,
    *,
    scope: str | None,
    pin: str | None,
) -> None:
    """Enter a place unless what stands there is only a reference, or nothing that a model needs."""
    place = pointer.parse(origin.pointer)
    node = pointer.get(document, place)
    below = sole_variant(node)
    if below is not None:  # the lift writes `nullable` as a union; the name is the inner schema's
        place, node = (*place, *below), pointer.get(node, below)
    if place in wanted or not isinstance(node, dict) or "$ref" in node:
        return
    prefix = pascal(split_words(scope or ""))
    candidates = (name, prefix + name) if prefix and not name.startswith(prefix) else (name,)
    wanted[place] = Wanted(
        key=pointer.format_pointer(place), candidates=candidates, origin=origin, pin=pin
    )


def _full_name(api: Api, declaration: Declaration, roots: Mapping[str, str]) -> str:
    own = pascal(declaration.name.words)
    if declaration.owner is None:
        return declaration.name.pin or own
    if declaration.owner in api.declarations:
        return _full_name(api, api.declarations[declaration.owner], roots) + own
    return roots.get(declaration.owner, "") + own


def _components(document: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    schemas = pointer.get(document, COMPONENTS)
    if isinstance(schemas, dict):
        for name, schema in schemas.items():
            if isinstance(schema, dict):
                yield (*COMPONENTS, name), name


def _discover(document: Mapping[str, object], wanted: dict[Place, Wanted], origin: Origin) -> None:
    """Add what the named schemas contain: inline objects, and places that references lead into."""
    waiting: list[Place] = list(wanted)
    seen: set[Place] = set(waiting)
    while waiting:
        place = waiting.pop()
        schema = pointer.get(document, place)
        if not isinstance(schema, dict):
            continue
        led = target(document, schema.get("$ref"))
        if led is not None and led not in wanted:
            wanted[led] = _want(led, pascal(_spoken(led)), origin)
        found = [led] if led is not None else []
        for below, member in inner(schema, place):
            if not isinstance(member, dict):
                continue
            found.append(below)
            if below not in wanted and _deserves_name(member, below[-2], schema):
                spoken = below if sole_variant(schema) is None else below[:-2]
                wanted[below] = _want(below, _inline_name(spoken, wanted), origin)
        waiting.extend(below for below in found if below not in seen)
        seen.update(found)


def _deserves_name(schema: Schema, role: str, around: Schema) -> bool:
    """Whether an inline schema is printed as a declaration of its own.

    Objects are; so are parts of other types that have more to say than a bare type: limits, the
    members of a variant, the tag of a union, a reference that takes over members from `around`.
    `role` is the keyword that holds the schema, `properties` for a member; parts of an `allOf` are
    never declarations.
    """
    if role == "allOf":
        return False
    variant = role in ("anyOf", "oneOf") and sole_variant(around) is None
    if "$ref" in schema:
        return variant and ("properties" in around or "allOf" in around)
    if role != "properties" and "discriminator" in schema:
        return True
    if variant and "enum" in schema:
        return True
    if (variant or role in ("items", "additionalProperties")) and not _LIMITS.isdisjoint(schema):
        return True
    merged = schema.get("allOf")
    return bool(schema.get("properties")) or (isinstance(merged, list) and len(merged) > 1)


def _inline_name(place: Place, wanted: Mapping[Place, Wanted]) -> str:
    """The name of the nearest named schema around a place, and the words on the way down."""
    for length in range(len(place) - 1, 0, -1):
        around = wanted.get(place[:length])
        if around is not None:
            return around.candidates[0] + pascal(_spoken(place[length:]))
    return pascal(_spoken(place))


def _spoken(place: Place) -> tuple[str, ...]:
    """The words of a place that tell it from its neighbours: property names, variant numbers."""
    words: list[str] = []
    for before, token in zip(("", *place), place):
        if before in ("anyOf", "oneOf"):
            words.extend(("variant", str(int(token) + 1)))
        elif before == "properties" or (token not in _STRUCTURE and before != "allOf"):
            words.extend(split_words(token))
        elif token == "items":
            one = singular(tuple(words))
            words = list(one) if one != tuple(words) else [*words, "item"]
        elif token == "additionalProperties":
            words.append("value")
    return tuple(words) or ("model",)


def _want(place: Place, name: str, origin: Origin) -> Wanted:
    return Wanted(key=pointer.format_pointer(place), candidates=(name or "Model",), origin=origin)
