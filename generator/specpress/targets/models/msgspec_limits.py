"""Clean schemas -> the same within what msgspec's structs can say, and warnings about the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from specpress.diag import Collector, quote

Schemas: TypeAlias = Mapping[str, Mapping[str, object]]

_REF = "#/components/schemas/"
_UNNAMEABLE = re.compile(r'["\\\x00-\x1f]')


def within_limits(schemas: Schemas, collector: Collector) -> Schemas:
    """Schemas without members that msgspec cannot name, and without aliases that lead to themselves.

    `Json = str | list[Json]` is a type that msgspec cannot follow; through a class it can.
    """
    named = {name: _without_members(schema, collector) for name, schema in schemas.items()}
    aliases = {name: set(_refs(schema)) for name, schema in named.items() if not _is_class(schema)}
    for name in sorted(aliases):
        back = aliases[name] & _leading_to(name, aliases)
        if back:
            collector.warning(
                "SP853", f"models: {name} refers to itself, which msgspec allows to classes alone"
            )
            named[name] = _mapping(_without_refs(named[name], back))
    return named


def _without_members(schema: Mapping[str, object], collector: Collector) -> Mapping[str, object]:
    properties = _mapping(schema.get("properties"))
    gone = [name for name in properties if _UNNAMEABLE.search(name)]
    if not gone:
        return schema
    for name in gone:
        collector.warning("SP853", f"models: msgspec cannot name the member {quote(name)}")
    required = schema.get("required")
    return {
        **schema,
        "properties": {name: value for name, value in properties.items() if name not in gone},
        "required": (
            [name for name in required if name not in gone] if isinstance(required, list) else []
        ),
    }


def _is_class(schema: Mapping[str, object]) -> bool:
    return "properties" in schema or "allOf" in schema


def _leading_to(goal: str, aliases: Mapping[str, set[str]]) -> set[str]:
    """The aliases from which `goal` can be reached, and itself."""
    found = {goal}
    while True:
        more = {name for name, led in aliases.items() if name not in found and led & found}
        if not more:
            return found
        found |= more


def _refs(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix(_REF)
        for value in node.values():
            yield from _refs(value)
    elif isinstance(node, list):
        for value in node:
            yield from _refs(value)


def _without_refs(node: object, names: set[str]) -> object:
    if isinstance(node, Mapping):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.removeprefix(_REF) in names:
            return {}
        return {key: _without_refs(value, names) for key, value in node.items()}
    return [_without_refs(value, names) for value in node] if isinstance(node, list) else node


def _mapping(node: object) -> Mapping[str, object]:
    return node if isinstance(node, Mapping) else {}
