"""Schemas -> type expressions, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from specpress.build.choices import choices
from specpress.build.facts import SCALARS, constraints, doc, examples, scalar
from specpress.build.places import Named, Place
from specpress.build.shapes import Node, Shape, Shapes
from specpress.build.unions import tidy
from specpress.build.variants import Variants, beside_null, restricts
from specpress.build.values import NULL, UNKNOWN, constant, enumeration, nullable
from specpress.diag import Collector
from specpress.diag import Kind as Subject
from specpress.model import (
    Alias,
    Array,
    Declaration,
    JsonValue,
    Kind,
    Map,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    TypeExpr,
    Usage,
)
from specpress.naming import name_of, singular, snake, split_words
from specpress.openapi import OpenApi

_UNUSED = Usage(input=False, output=False)
_MAX_DEPTH = 60
_MAX_WORK = 400_000  # the largest real documents need 50,000


class Schemas:
    """Compiles the schemas of one document; `declarations` fills up as they are used.

    `named` are the schemas that stand alone. Every other schema is declared anew where it is used, under
    the name of that place, as hosted generators do with models that are not listed.
    """

    def __init__(
        self,
        openapi: OpenApi,
        named: Iterable[Named],
        collector: Collector,
        *,
        max_declarations: int = 60_000,
    ) -> None:
        self.openapi = openapi
        self.shapes = Shapes(openapi, collector)
        self.declarations: dict[str, Declaration] = {}
        self._collector = collector
        self._named: dict[str, Named] = {item.pointer: item for item in named}
        self.listed = tuple(item for item in self._named.values() if item.listed)
        self._room = max_declarations
        self._waiting: list[Named] = []
        self._requested: set[str] = set()
        self._work = 0
        self._nullable: dict[str, bool] = {}
        self.active: dict[str, str] = {}
        self._recursive: set[str] = set()
        self._variants = Variants(self)

    # -- declarations -----------------------------------------------------------------------------

    def request(self, named: Named) -> None:
        """Makes sure that a named schema will be declared, by `drain`."""
        if named.id not in self._requested:
            self._requested.add(named.id)
            self._waiting.append(named)

    def drain(self) -> None:
        """Declares everything that was requested, and what that needs in turn."""
        while self._waiting:
            self._declare(self._waiting.pop())

    def root(self, node: Any, pointer: str, named: Named) -> TypeExpr:
        """The expression of an answer: a reference to a named schema, or a new declaration `named`.

        A free-form value stays an expression: a name for `object` would help nobody.
        """
        ref = self.shapes.only_reference(node) if isinstance(node, dict) else None
        if ref is not None and self.identity(ref) is not None:
            return self.expression(node, pointer, Place(owner=None, words=()))
        place = Place(owner=None, words=named.name.words, named=named)
        expression = self.expression(node, pointer, place)
        bare = expression.inner if isinstance(expression, Nullable) else expression
        if bare in (Ref(id=named.id), UNKNOWN, NULL) or bare == Map(values=UNKNOWN):
            return expression
        self.alias(named, bare, node, pointer)
        return nullable(Ref(id=named.id)) if expression is not bare else Ref(id=named.id)

    def _declare(self, named: Named) -> None:
        node, pointer = self.shapes.target(named.pointer)
        place = Place(owner=None, words=named.name.words, named=named)
        self.active[pointer] = named.id
        expression = self.expression(node, pointer, place)
        del self.active[pointer]
        if isinstance(expression, Nullable):
            expression = expression.inner
        if expression != Ref(id=named.id):
            self.alias(named, expression, node, pointer)

    def alias(
        self, named: Named, type: TypeExpr, node: Any, pointer: str, owner: str | None = None
    ) -> None:
        """Declares a name for an expression."""
        keywords = node if isinstance(node, dict) else {}
        self.declarations[named.id] = Alias(
            id=named.id,
            name=named.name,
            origin=self.openapi.origin(pointer),
            usage=_UNUSED,
            type=type,
            owner=owner,
            resource=named.resource,
            shared=named.shared,
            doc=doc(keywords),
            deprecated=keywords.get("deprecated") is True,
            examples=examples(keywords),
            constraints=constraints(keywords),
        )

    def is_named(self, ref: str) -> bool:
        """Whether what a `$ref` points at stands alone."""
        return self.identity(ref) is not None

    def identity(self, ref: str) -> Named | None:
        """The named schema that a `$ref` points at, if it stands alone."""
        named = self._named.get(ref)
        if named is None and "%" in ref:
            named = self._named.get(self.shapes.target(ref)[1])
        return named

    def take_id(self, place: Place) -> str:
        """The id of a declaration at a place, taken at once: what is inside it must find it taken."""
        if place.named is not None:
            return place.named.id
        base = f"{place.owner}/{snake(place.words)}"
        id, number = base, 2
        while id in self.declarations or id in self._requested:
            id, number = f"{base}-{number}", number + 1
        self._requested.add(id)
        return id

    # -- expressions ------------------------------------------------------------------------------

    def expression(self, node: Any, pointer: str, place: Place, depth: int = 0) -> TypeExpr:
        """The type of a schema at a place."""
        if not isinstance(node, dict) or not node:
            return UNKNOWN
        plain = scalar(node)
        if plain is not None:
            return plain
        self._work += 1
        if depth > _MAX_DEPTH or self._work > _MAX_WORK:
            self._give_up(pointer)
            return UNKNOWN
        ref = self.shapes.only_reference(node)
        if ref is not None:
            return self._reference(ref, place, depth)
        return self._shaped(self.shapes.shape(node, pointer), place, depth)

    def _give_up(self, pointer: str) -> None:
        """Says where the budget ended; what lies deeper is any value."""
        self._collector.ledger.approximated(
            Subject.KEYWORD, "schema", self.openapi.origin(pointer), "nested too deeply: any value"
        )
        if self._work > _MAX_WORK:
            self._collector.error(
                "SP406",
                f"this document's schemas expand to more than {_MAX_WORK:,} types",
                self.openapi.origin("#/components/schemas"),
                hint="name the schemas that are used often under components, or list them as models",
            )

    def _reference(self, ref: str, place: Place, depth: int) -> TypeExpr:
        named = self.identity(ref)
        target, pointer = self.shapes.target(ref)
        if named is None and len(self.declarations) < self._room:
            if pointer in self.active:
                self._recursive.add(pointer)
                return self._maybe_null(Ref(id=self.active[pointer]), pointer)
            return self._expanded(target, pointer, place, depth)
        if named is None:
            token = pointer.rpartition("/")[2]
            named = Named(id=f"schemas/{token}", name=name_of(token), pointer=pointer)
            self._named[pointer] = named
        if place.named is not None and place.named.id == named.id:
            return self.expression(target, pointer, place, depth + 1)
        self.request(named)
        return self._maybe_null(Ref(id=named.id), pointer)

    def _expanded(self, target: Any, pointer: str, place: Place, depth: int) -> TypeExpr:
        """An unlisted schema, declared anew at the place of its use."""
        own = place
        if isinstance(target, dict) and "items" in target and singular(place.words) == place.words:
            # The items take the name of the list, which seldom needs one.
            own = replace(place, words=(*place.words, "list"))
        id = self.take_id(own)
        self.active[pointer] = id
        identity = place.named or Named(
            id=id, name=name_of(snake(own.words) or "value"), pointer=pointer
        )
        inner = replace(place, named=identity)
        expression = self.expression(target, pointer, inner, depth + 1)
        del self.active[pointer]
        if pointer in self._recursive and id not in self.declarations:
            self._recursive.discard(pointer)
            bare = expression.inner if isinstance(expression, Nullable) else expression
            self.alias(identity, bare, target, pointer, place.owner)
            return nullable(Ref(id=id)) if bare is not expression else Ref(id=id)
        return expression

    def _maybe_null(self, expression: TypeExpr, pointer: str) -> TypeExpr:
        known = self._nullable.get(pointer)
        if known is None:
            known = self._nullable[pointer] = self._admits_null(pointer, ())
        return nullable(expression) if known else expression

    def _admits_null(self, pointer: str, seen: tuple[str, ...]) -> bool:
        """Whether the schema at a pointer itself allows null, in any spelling."""
        node, where = self.shapes.target(pointer)
        if where in seen or not isinstance(node, dict):
            return False
        ref = self.shapes.only_reference(node)
        if ref is not None:
            return self._admits_null(ref, (*seen, where))
        shape = self.shapes.shape(node, where)
        if "null" in shape.types:
            return True
        if None in (shape.keywords.get("enum") or ()) and not shape.types:
            return True
        for variants in shape.unions:
            for variant, _ in variants:
                if not isinstance(variant, dict):
                    continue
                if variant.get("type") == "null" or "null" in (variant.get("type") or ()):
                    return True
                inner = self.shapes.only_reference(variant)
                if inner is not None and self._admits_null(inner, (*seen, where)):
                    return True
        return False

    def _shaped(self, shape: Shape, place: Place, depth: int) -> TypeExpr:
        keywords = shape.keywords
        types = shape.types
        if "const" in keywords:
            return constant(keywords["const"])
        if isinstance(keywords.get("enum"), list):
            expression = enumeration(keywords, types)
            if expression is not None:
                allows_null = "null" in types and None in keywords["enum"]
                return nullable(expression) if allows_null else expression
        for index, variants in enumerate(shape.unions):
            if any(restricts(variant) for variant, _ in variants):
                return self._variants.union(shape, index, place, depth)
        concrete = [name for name in types if name != "null"]
        if not concrete:
            return NULL if types else UNKNOWN
        parts = [self._typed(name, shape, place, depth) for name in concrete]
        expression = parts[0] if len(parts) == 1 else tidy(parts)
        return nullable(expression) if "null" in types else expression

    def _typed(self, type: str, shape: Shape, place: Place, depth: int) -> TypeExpr:
        keywords = shape.keywords
        match type:
            case "object":
                return self._object(shape, place, depth)
            case "array":
                return self._array(shape, place, depth)
            case "string" | "integer" | "number" | "boolean":
                return SCALARS[type](keywords)
            case "file":
                return Primitive(kind=Kind.BINARY)
        self._collector.warning(
            "SP402",
            "this type is not one of JSON Schema's; any value is accepted",
            self.openapi.origin(shape.pointer),
            hint="use string, number, integer, boolean, array, object or null",
        )
        return UNKNOWN

    def _array(self, shape: Shape, place: Place, depth: int) -> TypeExpr:
        items, pointer = shape.keywords.get("items"), f"{shape.pointer}/items"
        prefix = shape.keywords.get("prefixItems")
        if isinstance(prefix, list) and prefix:
            closing = [items] if isinstance(items, dict) else []
            items, pointer = {"anyOf": [*prefix, *closing]}, f"{shape.pointer}/prefixItems"
        if isinstance(items, list):  # the tuple form of older drafts
            items = {"anyOf": items}
        if place.named is not None and place.owner is None:
            inner = Place(owner=place.named.id, words=(*place.words, "item"))
        else:
            inner = Place(owner=place.owner, words=singular(place.words))
        return Array(items=self.expression(items, pointer, inner, depth + 1))

    def _object(self, shape: Shape, place: Place, depth: int) -> TypeExpr:
        additional = self._additional(shape)
        if not shape.properties:
            if additional is None:
                return Map(values=UNKNOWN)
            inner = Place(owner=place.owner, words=place.words)
            if place.named is not None and place.owner is None:
                inner = Place(owner=place.named.id, words=(*place.words, "item"))
            return Map(values=self.expression(*additional, inner, depth + 1))
        id = self.take_id(place)
        values = (
            self.expression(*additional, Place(owner=id, words=("additional", "property")), depth + 1)
            if additional is not None
            else None
        )
        properties = tuple(
            self.property(name, schema, where, name in shape.required, id, depth)
            for name, (schema, where) in shape.properties.items()
        )
        keywords = shape.keywords
        named = place.named
        self.declarations[id] = Object(
            id=id,
            name=place.name,
            origin=self.openapi.origin(shape.pointer),
            usage=_UNUSED,
            properties=properties,
            additional=values,
            owner=place.owner,
            resource=named.resource if named is not None else None,
            shared=named.shared if named is not None else False,
            doc=doc(keywords),
            deprecated=keywords.get("deprecated") is True,
            examples=examples(keywords),
            bases=tuple(named.id for named in map(self.identity, shape.bases) if named is not None),
            choices=choices(self.shapes, shape),
        )
        return Ref(id=id)

    def _additional(self, shape: Shape) -> tuple[Any, str] | None:
        """The schema of members that have no name of their own, if the document cares for them."""
        keywords = shape.keywords
        patterns = keywords.get("patternProperties")
        if isinstance(patterns, dict) and patterns:
            schemas = [schema for schema in patterns.values() if isinstance(schema, dict)]
            merged = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
            return merged, f"{shape.pointer}/patternProperties"
        extra = keywords.get("additionalProperties")
        pointer = f"{shape.pointer}/additionalProperties"
        if isinstance(extra, dict):
            return extra, pointer
        return (({}, pointer) if not shape.properties else None) if extra is True else None

    def property(
        self, name: str, schema: Any, pointer: str, required: bool, owner: str, depth: int = 0
    ) -> Property:
        """One member of an object, or one argument of a method."""
        plain = scalar(schema) if isinstance(schema, dict) else None
        type: TypeExpr
        facts: Node
        if plain is not None:
            type, facts = plain, schema
        else:
            place = Place(owner=owner, words=split_words(name) or ("value",))
            type = self.expression(schema, pointer, place, depth + 1)
            facts = self.facts(schema, type)
        return Property(
            name=name_of(name),
            type=type,
            required=required,
            origin=self.openapi.origin(pointer),
            doc=doc(facts),
            read_only=facts.get("readOnly") is True,
            write_only=facts.get("writeOnly") is True,
            deprecated=facts.get("deprecated") is True,
            default=JsonValue(facts["default"]) if "default" in facts else None,
            examples=examples(facts),
            constraints=constraints(facts),
        )

    def facts(self, schema: Any, type: TypeExpr, followed: tuple[str, ...] = ()) -> Node:
        """The keywords that describe a use of a schema: its own, over its target's where that has no page.

        A named object documents itself, so its text is not repeated where it is used.
        """
        if not isinstance(schema, dict):
            return {}
        ref = self.shapes.only_reference(schema)
        if ref is None:
            own = schema if "allOf" not in schema else self.shapes.shape(schema, "#").keywords
            only = beside_null(own)
            return own if only is None else {**self.facts(only, type, followed), **own}
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        if self.identity(ref) is not None:
            bare = type.inner if isinstance(type, Nullable) else type
            if isinstance(bare, Ref) and self._is_object(ref):
                return own
        if ref in followed:
            return own
        target, _ = self.shapes.target(ref)
        return {**self.facts(target, type, (*followed, ref)), **own}

    def _is_object(self, ref: str) -> bool:
        target, pointer = self.shapes.target(ref)
        return bool(self.shapes.shape(target, pointer).properties)
