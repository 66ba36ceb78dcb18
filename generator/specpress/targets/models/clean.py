"""The lifted document and its named places -> the schemas that the model printer may see.

datamodel-code-generator reads many more keywords than JSON Schema has, among them ones that name
Python imports and types. So nothing of a document is handed to it as it is: every schema is built anew
from an allow-list of keywords whose values have been checked, and every reference leads to a name of ours.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from typing import TypeAlias

from specpress.source import pointer
from specpress.targets.models.places import Place, Schema, sole_variant, target

_REF = "#/components/schemas/"
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (),
    "object": (),
}
# The formats whose values the models check. Other strings stay strings, as in the SDKs.
_FORMATS = frozenset({"date", "date-time", "binary"})
_NUMBER = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_LENGTH = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
_UNIONS = ("anyOf", "oneOf")
_OBJECT = frozenset("$ref allOf type properties required additionalProperties".split())
_PLAIN = frozenset({"string", "integer", "number", "boolean", "array"})
_TRIVIAL: tuple[object, ...] = ({}, [], None, True)  # values that say nothing

# Keywords that say nothing about which values are right, or that were used up on the way here.
_SILENT = frozenset(
    "title description summary example examples externalDocs xml deprecated readOnly writeOnly "
    "nullable format default $comment $schema $id $anchor $defs definitions contentMediaType "
    "contentEncoding discriminator".split()
)


Part: TypeAlias = tuple[Schema, Place]


class Cleaner:
    """One run over one document. `dropped` counts the keywords that the models do not check."""

    def __init__(
        self, document: Mapping[str, object], names: Mapping[Place, str], *, patterns: bool
    ) -> None:
        self._document = document
        self._names = names
        self._patterns = patterns
        self.dropped: Counter[str] = Counter()

    def schemas(self) -> dict[str, dict[str, object]]:
        """Class name -> clean schema, by name."""
        found = {
            name: self._schema(pointer.get(self._document, place), place, root=True)
            for place, name in self._names.items()
        }
        return dict(sorted(found.items()))

    def _schema(self, node: object, place: Place, *, root: bool = False) -> dict[str, object]:
        if not isinstance(node, dict):
            return {}
        if not root and place in self._names:
            return {"$ref": _REF + self._names[place]}
        node, place = _unwrapped(node, place)
        above = self._from_above(place)
        led = None if above else target(self._document, _only_reference(node))
        clean: dict[str, object] = {}
        if led is not None:
            clean["$ref"] = _REF + self._names[led]
        else:
            self._shape(node, place, above, clean)
        self._note_dropped(node, clean)
        clean = _split_null(clean)
        description = node.get("description")
        if isinstance(description, str) and description.strip():
            clean["description"] = description
        return clean

    def _shape(
        self, node: Schema, place: Place, above: list[Part], clean: dict[str, object]
    ) -> None:
        """Enters everything but the prose."""
        types = _types(node.get("type"))
        if types:
            clean["type"] = types[0] if len(types) == 1 else types
        members = _literals(node)
        if members is not None:
            clean["enum"] = members
            if not all(_fits_any(member, types) for member in members):
                clean.pop("type", None)
        else:
            self._constraints(node, types, clean)
            if isinstance(node.get("items"), dict) or clean.get("type") == "array":
                clean["items"] = self._schema(node.get("items"), (*place, "items"))
            parts = self._conjuncts(node, place, ())
            if parts is not None:
                self._object(above + parts, clean)
            elif (led := target(self._document, node.get("$ref"))) is not None:
                clean["$ref"] = _REF + self._names[led]
                return
            elif self._handed_down(node, place):
                clean.pop("type", None)
            else:
                self._object([(node, place)], clean)
                self._combined("allOf", node, place, clean)
        for key in _UNIONS:
            self._combined(key, node, place, clean)
        if any(key in clean for key in _UNIONS):
            discriminator = self._discriminator(node.get("discriminator"))
            if discriminator is not None:
                clean["discriminator"] = discriminator
        default = node.get("default")
        if _is_scalar(default) and default is not None and _default_fits(default, clean):
            clean["default"] = default

    def _conjuncts(self, node: Schema, place: Place, seen: tuple[Place, ...]) -> list[Part] | None:
        """The plain objects whose members a schema joins, through references and `allOf`, itself last.

        None if one of them is anything else than a plain object.
        """
        found: list[Part] = []
        inside: list[tuple[object, Place]] = []
        if "$ref" in node:
            led = target(self._document, node["$ref"])
            if led is None or led in seen:
                return None
            inside.append((pointer.get(self._document, led), led))
            seen = (*seen, led)
        merged = node.get("allOf")
        if isinstance(merged, list):
            inside += [(part, (*place, "allOf", str(i))) for i, part in enumerate(merged)]
        for part, where in inside:
            below = self._conjuncts(part, where, seen) if isinstance(part, dict) else None
            if below is None:
                return None
            found += below
        if not all(key in _OBJECT or _is_silent(key) for key in node):
            return None
        return [*found, (node, place)] if node.get("type", "object") == "object" else None

    def _handed_down(self, node: Schema, place: Place) -> list[Part]:
        """The members that stand beside a union of plain objects, each of which then has them."""
        if not any(key in node for key in ("properties", "allOf", "$ref")):
            return []
        variants = list(_variants(node, place))
        if not variants or not all(
            _says_a_type(variant) and self._conjuncts(variant, where, ()) is not None
            for where, variant in variants
        ):
            return []
        base = {key: value for key, value in node.items() if key not in _UNIONS}
        parts = self._conjuncts(base, place, ()) or []
        return parts if any("properties" in part for part, _ in parts) else []

    def _from_above(self, place: Place) -> list[Part]:
        """What the union around a variant hands down to it."""
        if place[-2:-1] not in (("anyOf",), ("oneOf",)):
            return []
        around = place[:-2]
        holder = pointer.get(self._document, around)
        return self._handed_down(holder, around) if isinstance(holder, dict) else []

    def _object(self, parts: list[Part], clean: dict[str, object]) -> None:
        """The members of all parts; of two with the same name the later one, which narrows it."""
        members: dict[str, object] = {}
        required: dict[str, None] = {}
        for part, place in parts:
            properties = part.get("properties")
            for name, member in properties.items() if isinstance(properties, dict) else ():
                members[name] = self._schema(member, (*place, "properties", name))
            names = part.get("required")
            required |= dict.fromkeys(
                name for name in (names if isinstance(names, list) else ()) if isinstance(name, str)
            )
            additional = part.get("additionalProperties")
            if isinstance(additional, dict):
                below = (*place, "additionalProperties")
                clean["additionalProperties"] = self._schema(additional, below)
            elif isinstance(additional, bool) and len(parts) == 1:
                clean["additionalProperties"] = additional
        if members:
            clean["properties"] = members
        if required:
            clean["required"] = list(required)
        if len(parts) > 1:
            clean["type"] = "object"

    def _constraints(self, node: Schema, types: list[str], clean: dict[str, object]) -> None:
        """Limits, where the one type that they limit is plain: a printed class refuses others."""
        present = [name for name in types if name != "null"]
        only = present[0] if len(present) == 1 else ""
        format_ = node.get("format")
        if only == "string" and format_ in _FORMATS:
            clean["format"] = format_
            return
        if only in ("integer", "number"):
            self._copy(node, clean, _NUMBER, lambda value: _is_limit(value, only))
        self._copy(node, clean, _LENGTH.get(only, ()), _is_count)
        if only == "string" and self._patterns:
            self._copy(node, clean, ("pattern",), lambda value: isinstance(value, str))

    def _copy(
        self,
        node: Schema,
        clean: dict[str, object],
        keys: tuple[str, ...],
        fits: Callable[[object], bool],
    ) -> None:
        clean.update({key: node[key] for key in keys if key in node and fits(node[key])})

    def _combined(self, key: str, node: Schema, place: Place, clean: dict[str, object]) -> None:
        members = node.get(key)
        if not isinstance(members, list) or not members:
            return
        if key == "allOf" or all(_says_a_type(member) for member in members):
            clean[key] = [
                self._schema(member, (*place, key, str(index)))
                for index, member in enumerate(members)
            ]

    def _discriminator(self, node: object) -> dict[str, object] | None:
        if not isinstance(node, dict) or not isinstance(node.get("propertyName"), str):
            return None
        clean: dict[str, object] = {"propertyName": node["propertyName"]}
        mapping = node.get("mapping")
        if isinstance(mapping, dict):
            led = {
                tag: target(self._document, leads)
                or target(self._document, f"{_REF}{pointer.escape(str(leads))}")
                for tag, leads in mapping.items()
            }
            clean["mapping"] = {
                tag: _REF + self._names[place]
                for tag, place in led.items()
                if place is not None and place in self._names
            }
        return clean

    def _note_dropped(self, node: Schema, clean: Schema) -> None:
        for key, value in node.items():
            if key in clean or _is_silent(key) or value in _TRIVIAL:
                continue
            if key not in ("$ref", "allOf") and (key != "const" or "enum" not in clean):
                self.dropped[key] += 1


def _split_null(clean: dict[str, object]) -> dict[str, object]:
    """A mapping that may be null as a union: the printer forgets the type of its values otherwise."""
    types = clean.get("type")
    if "properties" in clean or not isinstance(types, list) or sorted(types) != ["null", "object"]:
        return clean
    return {"anyOf": [{**clean, "type": "object"}, {"type": "null"}]}


def _is_silent(key: str) -> bool:
    return key in _SILENT or key.startswith("x-")


def _only_reference(node: Schema) -> object:
    """The one `$ref` that a schema amounts to, alone or alone in an `allOf`; prose aside."""
    parts = node.get("allOf")
    if any(not _is_silent(key) and key not in ("$ref", "allOf", "type") for key in node):
        return None
    if "$ref" in node:
        return None if parts else node["$ref"]
    if isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], dict):
        return _only_reference(parts[0])
    return None


def _literals(node: Schema) -> list[object] | None:
    """The members of a closed list of scalars. Literal types know no floats, lists or mappings."""
    members = [node["const"]] if "const" in node else node.get("enum")
    if not isinstance(members, list) or not members:
        return None
    if not all(_is_scalar(member) and not isinstance(member, float) for member in members):
        return None
    return list({(type(member), member): member for member in members}.values())


def _unwrapped(node: Schema, place: Place) -> tuple[Schema, Place]:
    """`anyOf: [{type: string}, {type: "null"}]` as one type that may be null, which prints better."""
    below = sole_variant(node)
    if below is None or "type" in node:
        return node, place
    inside = pointer.get(node, below)
    kind = inside.get("type") if isinstance(inside, dict) else None
    if not isinstance(kind, str) or kind not in _PLAIN:
        return node, place
    outside = {key: value for key, value in node.items() if key != below[0]}
    joined = {**inside, "type": [kind, "null"], **outside}
    if isinstance(inside.get("enum"), list):
        joined["enum"] = [*inside["enum"], None]
    return joined, (*place, *below)


def _variants(node: Schema, place: Place) -> Iterator[tuple[Place, Schema]]:
    for key in _UNIONS:
        members = node.get(key)
        for index, member in enumerate(members if isinstance(members, list) else ()):
            yield (*place, key, str(index)), member if isinstance(member, dict) else {}


def _types(given: object) -> list[str]:
    names = given if isinstance(given, list) else [given]
    return [name for name in names if isinstance(name, str) and name in _TYPES]


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _is(value: object, kind: str) -> bool:
    """Whether a scalar is of a JSON Schema type; true and false are no numbers."""
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])


def _fits_any(value: object, types: list[str]) -> bool:
    return not types or any(_is(value, kind) for kind in types)


def _default_fits(value: object, clean: Schema) -> bool:
    """Whether a default can stand in a class: of the right type, one of the members, and plain."""
    if any(key in clean for key in ("format", "allOf", *_UNIONS)):
        return False
    if "enum" in clean:
        members = clean["enum"]
        return isinstance(members, list) and any(
            type(value) is type(member) and value == member for member in members
        )
    types = _types(clean.get("type"))
    return bool(types) and _fits_any(value, types)


def _is_limit(value: object, kind: str) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return False
    return kind == "number" or value == int(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _says_a_type(variant: object) -> bool:
    """Whether a variant is a type of its own, rather than a rule such as `required: [a]`."""
    return isinstance(variant, dict) and not variant.keys() <= {"required", "not", "description"}
