"""A schema node -> its Shape: references and `allOf` merged away, keywords and properties side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specpress.diag import Collector
from specpress.openapi import OpenApi

Node = dict[str, Any]

# Keywords that describe a schema without restricting it: a `$ref` beside them is still just that `$ref`.
ANNOTATIONS = frozenset(
    "$ref $comment title description summary deprecated readOnly writeOnly default example examples "
    "externalDocs xml discriminator $id $anchor $schema nullable".split()
)


def annotates(keys: Iterable[str]) -> bool:
    """Whether none of these keywords restricts a value."""
    return all(key in ANNOTATIONS or key.startswith("x-") for key in keys)


@dataclass(slots=True)
class Shape:
    """What a schema says once it is flat.

    `keywords` holds everything but the members below; `properties` maps a wire name to its schemas and
    their pointers (several when `allOf` parts restrict one property); `unions` holds the variants of each
    `oneOf`/`anyOf` with their pointers. `bases` are the references among the parts of its `allOf`.
    """

    pointer: str
    keywords: Node = field(default_factory=dict)
    properties: dict[str, tuple[Any, str]] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)
    unions: list[list[tuple[Any, str]]] = field(default_factory=list)
    bases: tuple[str, ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        """The declared types, null included; guessed from other keywords where none is declared."""
        declared = self.keywords.get("type")
        if isinstance(declared, str):
            return (declared,)
        if isinstance(declared, list):
            return tuple(dict.fromkeys(name for name in declared if isinstance(name, str)))
        return self._guessed()

    def _guessed(self) -> tuple[str, ...]:
        keywords = self.keywords
        if self.properties or any(
            key in keywords for key in ("additionalProperties", "patternProperties")
        ):
            return ("object",)
        if "items" in keywords or "prefixItems" in keywords:
            return ("array",)
        if any(key in keywords for key in ("minLength", "maxLength", "pattern", "contentEncoding")):
            return ("string",)
        if isinstance(keywords.get("format"), str):
            return (_FORMAT_TYPES.get(keywords["format"], "string"),)
        if any(key in keywords for key in ("minimum", "maximum", "multipleOf")):
            return ("number",)
        return ()


_FORMAT_TYPES = {
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
    "decimal": "string",
}


def escape(token: str) -> str:
    """A name as one token of a JSON pointer."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


class Shapes:
    """Flattens schemas of one document; every result is computed once."""

    def __init__(self, openapi: OpenApi, collector: Collector) -> None:
        self._openapi = openapi
        self._collector = collector
        self._shapes: dict[tuple[str, int], tuple[Any, Shape]] = {}
        self._targets: dict[str, tuple[Any, str]] = {}

    def target(self, ref: str) -> tuple[Any, str]:
        """What a `$ref` points at, one step, and its pointer. Unknown targets are reported elsewhere: `({}, ref)`."""
        found = self._targets.get(ref)
        if found is None:
            resolved = self._openapi.step(ref)
            found = ({}, ref) if resolved is None else (resolved.node, resolved.pointer)
            self._targets[ref] = found
        return found

    def only_reference(self, node: Node) -> str | None:
        """The one `$ref` that a node amounts to, alone or alone in an `allOf`, annotations aside."""
        ref = node.get("$ref")
        if isinstance(ref, str):
            return ref if annotates(node) else None
        parts = node.get("allOf")
        if not isinstance(parts, list) or not all(
            annotates((key,)) or key == "allOf" or (key == "type" and node[key] == "object")
            for key in node
        ):
            return None
        found = None
        for part in parts:
            if not isinstance(part, dict):
                return None
            ref = part.get("$ref")
            if isinstance(ref, str) and found is None and annotates(part):
                found = ref
            elif "$ref" in part or not annotates(part):
                return None
        return found

    def shape(self, node: Any, pointer: str) -> Shape:
        """The flat form of a schema."""
        key = (pointer, id(node))
        known = self._shapes.get(key)
        if known is None:
            shape = Shape(pointer=pointer, bases=tuple(self._bases(node)))
            for part, where, within in self._parts(node, pointer, (pointer,)):
                self._absorb(shape, part, where, within)
            # The node is kept with its shape so that no other node can get its id.
            known = self._shapes[key] = (node, shape)
        return known[1]

    def _bases(self, node: Any) -> Iterator[str]:
        parts = node.get("allOf") if isinstance(node, dict) else None
        for part in parts if isinstance(parts, list) else ():
            ref = self.only_reference(part) if isinstance(part, dict) else None
            if ref is not None:
                yield ref

    def _parts(
        self, node: Any, pointer: str, seen: tuple[str, ...]
    ) -> Iterator[tuple[Node, str, tuple[str, ...]]]:
        """The schemas whose conjunction a node is: targets first, then `allOf`, then the node itself.

        Each with its pointer and the pointers of the references that led to it.
        """
        if not isinstance(node, dict):
            return
        ref = node.get("$ref")
        if isinstance(ref, str):
            target, where = self.target(ref)
            if where in seen:
                self._collector.error(
                    "SP401",
                    "this schema includes itself: no value could ever satisfy it",
                    self._openapi.origin(pointer),
                    hint="remove the $ref to itself from the allOf",
                )
                return
            yield from self._parts(target, where, (*seen, where))
        parts = node.get("allOf")
        if isinstance(parts, list):
            for index, part in enumerate(parts):
                yield from self._parts(part, f"{pointer}/allOf/{index}", seen)
        yield node, pointer, seen

    def _is_ancestor_of(self, variants: list[Any], seen: tuple[str, ...]) -> bool:
        """Whether a parent's `oneOf` lists the child that includes the parent: then it restricts nothing."""
        for variant in variants:
            ref = self.only_reference(variant) if isinstance(variant, dict) else None
            if ref is not None and self.target(ref)[1] in seen:
                return True
        return False

    def _absorb(self, shape: Shape, node: Node, pointer: str, seen: tuple[str, ...]) -> None:
        """Adds one conjunct to a shape. Later ones win, but types and enums intersect."""
        keywords = shape.keywords
        for key, value in node.items():
            match key:
                case "properties":
                    if isinstance(value, Mapping):
                        self._absorb_properties(shape, value, f"{pointer}/properties/")
                case "required":
                    if isinstance(value, list):
                        shape.required.update(name for name in value if isinstance(name, str))
                case "oneOf" | "anyOf":
                    if isinstance(value, list) and value and not self._is_ancestor_of(value, seen):
                        shape.unions.append(
                            [(item, f"{pointer}/{key}/{index}") for index, item in enumerate(value)]
                        )
                case "$ref" | "allOf":
                    pass
                case "type" if "type" in keywords:
                    keywords["type"] = _common_types(keywords["type"], value)
                case "enum" if "enum" in keywords and isinstance(value, list):
                    both = [item for item in keywords["enum"] if item in value]
                    keywords["enum"] = both or value
                case "deprecated" | "discriminator" if pointer != shape.pointer:
                    pass  # a part's own state says nothing of the whole
                case _:
                    keywords[key] = value

    def _absorb_properties(self, shape: Shape, value: Mapping[str, Any], prefix: str) -> None:
        for name, schema in value.items():
            where = prefix + escape(name)
            known = shape.properties.get(name)
            if known is not None and known[0] != schema:
                if not isinstance(schema, dict) or not isinstance(known[0], dict):
                    schema = schema if isinstance(schema, dict) else known[0]
                elif annotates(schema) and "$ref" not in schema:
                    schema = {**known[0], **schema}
                else:
                    schema = {"allOf": [known[0], schema]}
            shape.properties[name] = (schema, where)


def _common_types(first: Any, second: Any) -> Any:
    """The types that both declarations allow; the second alone where they contradict each other."""
    left = [first] if isinstance(first, str) else first
    right = [second] if isinstance(second, str) else second
    if not isinstance(left, list) or not isinstance(right, list):
        return second
    both = [name for name in left if name in right or (name == "integer" and "number" in right)]
    both += [name for name in right if name == "integer" and "number" in left and name not in both]
    return both or second
