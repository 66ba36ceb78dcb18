"""Schemas -> type expressions, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specpress.build.shapes import Node, Shape, Shapes, escape
from specpress.build.unions import tag_words, tidy
from specpress.build.values import NULL, UNKNOWN, constant, enumeration, nullable
from specpress.diag import Collector
from specpress.diag import Kind as Subject
from specpress.model import (
    Alias,
    Array,
    Constraint,
    Declaration,
    Doc,
    JsonValue,
    Kind,
    Map,
    Name,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    Text,
    TypeExpr,
    Usage,
)
from specpress.naming import name_of, singular, snake, split_words
from specpress.openapi import OpenApi

_UNUSED = Usage(input=False, output=False)
_MAX_DEPTH = 60
_MAX_WORK = 400_000  # the largest real documents need 50,000
_CONSTRAINTS = (
    "format minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf "
    "minItems maxItems uniqueItems minProperties maxProperties"
).split()
_CONSTRAINT_SET = frozenset(_CONSTRAINTS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A schema that stands alone: where it is, and the identity of its declaration.

    `listed` ones are asked for by the configuration, whether or not a method uses them.
    """

    id: str
    name: Name
    pointer: str
    resource: str | None = None
    shared: bool = False
    listed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a schema is used, so that an inline object there knows its owner and its name.

    `named`: the schema itself takes this identity. Otherwise it would be `words` inside `owner`.
    """

    owner: str | None
    words: tuple[str, ...]
    named: Named | None = None

    def inside(self, id: str, words: tuple[str, ...]) -> Place:
        """The place of something written inside the declaration `id`."""
        return Place(owner=id, words=words)


class Schemas:
    """Compiles the schemas of one document; `declarations` fills up as they are used.

    `named` are the schemas that stand alone, by pointer. With `inline_unlisted`, every other schema is
    declared anew where it is used, under the name of that place (as hosted generators do); without,
    `named` holds every component.
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
        self._declaring: dict[str, bool] = {}
        self._active: dict[str, str] = {}
        self._recursive: set[str] = set()

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
        if ref is not None and self._identity(ref) is not None:
            return self.expression(node, pointer, Place(owner=None, words=()))
        place = Place(owner=None, words=named.name.words, named=named)
        expression = self.expression(node, pointer, place)
        bare = expression.inner if isinstance(expression, Nullable) else expression
        if bare in (Ref(id=named.id), UNKNOWN, NULL) or bare == Map(values=UNKNOWN):
            return expression
        self._alias(named, bare, node, pointer)
        return nullable(Ref(id=named.id)) if expression is not bare else Ref(id=named.id)

    def _declare(self, named: Named) -> None:
        node, pointer = self.shapes.target(named.pointer)
        place = Place(owner=None, words=named.name.words, named=named)
        self._active[pointer] = named.id
        expression = self.expression(node, pointer, place)
        del self._active[pointer]
        if isinstance(expression, Nullable):
            expression = expression.inner
        if expression != Ref(id=named.id):
            self._alias(named, expression, node, pointer)

    def _alias(self, named: Named, type: TypeExpr, node: Any, pointer: str) -> None:
        keywords = node if isinstance(node, dict) else {}
        self.declarations[named.id] = Alias(
            id=named.id,
            name=named.name,
            origin=self.openapi.origin(pointer),
            usage=_UNUSED,
            type=type,
            resource=named.resource,
            shared=named.shared,
            doc=doc(keywords),
            deprecated=keywords.get("deprecated") is True,
            examples=examples(keywords),
            constraints=constraints(keywords),
        )

    def is_named(self, ref: str) -> bool:
        """Whether what a `$ref` points at stands alone."""
        return self._identity(ref) is not None

    def _identity(self, ref: str) -> Named | None:
        named = self._named.get(ref)
        if named is None and "%" in ref:
            named = self._named.get(self.shapes.target(ref)[1])
        return named

    def _take_id(self, place: Place) -> str:
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
        scalar = _scalar(node)
        if scalar is not None:
            return scalar
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
        named = self._identity(ref)
        target, pointer = self.shapes.target(ref)
        if named is None and len(self.declarations) < self._room:
            if pointer in self._active:
                self._recursive.add(pointer)
                return self._maybe_null(Ref(id=self._active[pointer]), pointer)
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
        id = self._take_id(place)
        self._active[pointer] = id
        identity = place.named or Named(
            id=id, name=name_of(snake(place.words) or "value"), pointer=pointer
        )
        inner = replace(place, named=identity)
        expression = self.expression(target, pointer, inner, depth + 1)
        del self._active[pointer]
        if pointer in self._recursive and id not in self.declarations:
            self._recursive.discard(pointer)
            bare = expression.inner if isinstance(expression, Nullable) else expression
            self._alias(identity, bare, target, pointer)
            self.declarations[id] = replace(self.declarations[id], owner=place.owner)
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
            if any(_restricts(variant) for variant, _ in variants):
                return self._union(shape, index, place, depth)
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
                return _SCALARS[type](keywords)
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
        id = self._take_id(place)
        # Reserved at once: members that refer back must find it taken.
        self._requested.add(id)
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
            name=named.name if named is not None else _place_name(place),
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
        scalar = _scalar(schema) if isinstance(schema, dict) else None
        type: TypeExpr
        facts: Node
        if scalar is not None:
            type, facts = scalar, schema
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

    def facts(self, schema: Any, type: TypeExpr) -> Node:
        """The keywords that describe a use of a schema: its own, over its target's where that has no page.

        A named object documents itself, so its text is not repeated where it is used.
        """
        if not isinstance(schema, dict):
            return {}
        ref = self.shapes.only_reference(schema)
        if ref is None:
            return schema if "allOf" not in schema else self.shapes.shape(schema, "#").keywords
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        if self._identity(ref) is not None:
            bare = type.inner if isinstance(type, Nullable) else type
            if isinstance(bare, Ref) and self._is_object(ref):
                return own
        target, _ = self.shapes.target(ref)
        return {**self.facts(target, type), **own} if self._safe(ref) else own

    def _is_object(self, ref: str) -> bool:
        target, pointer = self.shapes.target(ref)
        return bool(self.shapes.shape(target, pointer).properties)

    def _safe(self, ref: str) -> bool:
        """Whether a chain of references ends."""
        seen: set[str] = set()
        current: str | None = ref
        while current is not None:
            if current in seen:
                return False
            seen.add(current)
            node, _ = self.shapes.target(current)
            current = self.shapes.only_reference(node) if isinstance(node, dict) else None
        return True

    # -- unions -----------------------------------------------------------------------------------

    def _union(self, shape: Shape, index: int, place: Place, depth: int) -> TypeExpr:
        """`oneOf`/`anyOf`: the variants, each joined with what stands beside the keyword."""
        chosen = shape.unions[index]
        variants = [(node, where) for node, where in chosen if not _is_null(node)]
        null = len(variants) < len(chosen) or "null" in _listed(shape.keywords.get("type"))
        base = self._beside(shape, index)
        if base is not None:
            variants = [
                (node if self._covers(node, where, shape) else {"allOf": [base, node]}, where)
                for node, where in variants
            ]
        if len(variants) == 1:
            only = self.expression(*variants[0], place, depth + 1)
            return nullable(only) if null else only
        hoisted = self._variant_place(shape, variants, place)
        names = self._variant_words(variants)
        parts = [
            self.expression(
                node, where, Place(owner=hoisted.owner, words=words) if hoisted else place, depth + 1
            )
            for (node, where), words in zip(variants, names, strict=True)
        ]
        expression = tidy(parts, discriminator=self._discriminator(shape, variants))
        if hoisted is not None and hoisted.named is not None:
            bare = expression.inner if isinstance(expression, Nullable) else expression
            if bare != Ref(id=hoisted.named.id):
                self._alias(hoisted.named, bare, shape.keywords, shape.pointer)
                alias = self.declarations[hoisted.named.id]
                self.declarations[alias.id] = replace(alias, owner=place.owner)
            null = null or bare is not expression
            expression = Ref(id=hoisted.named.id)
        return nullable(expression) if null else expression

    def _variant_place(
        self, shape: Shape, variants: Sequence[tuple[Any, str]], place: Place
    ) -> Place | None:
        """The place of variants: inside an alias of their own if one of them needs a declaration."""
        if not any(self._needs_declaration(node, where, 0) for node, where in variants):
            return None
        id = self._take_id(place)
        name = place.named.name if place.named is not None else _place_name(place)
        named = place.named or Named(id=id, name=name, pointer=shape.pointer)
        self._requested.add(id)
        return Place(owner=id, words=(), named=named)

    def _needs_declaration(self, node: Any, pointer: str, depth: int) -> bool:
        """Whether a schema would declare something where it stands."""
        if not isinstance(node, dict) or depth > 8:
            return False
        ref = self.shapes.only_reference(node)
        if ref is not None:
            if self._identity(ref) is not None:
                return False
            target, where = self.shapes.target(ref)
            if where in self._active:
                return False
            if where not in self._declaring:
                self._declaring[where] = False  # what refers back to itself needs nothing more
                self._declaring[where] = self._needs_declaration(target, where, depth + 1)
            return self._declaring[where]
        shape = self.shapes.shape(node, pointer)
        if shape.properties:
            return True
        inner: list[tuple[Any, str]] = [
            (shape.keywords.get(key), f"{shape.pointer}/{key}")
            for key in ("items", "additionalProperties")
        ]
        for variants in shape.unions:
            inner.extend(variants)
        return any(self._needs_declaration(item, where, depth + 1) for item, where in inner)

    def _beside(self, shape: Shape, index: int) -> Node | None:
        """The restrictions beside a union that its variants inherit, as one schema; None: there are none."""
        rest: Node = {}
        if shape.properties:
            rest["properties"] = {name: schema for name, (schema, _) in shape.properties.items()}
            rest["type"] = "object"
        if shape.required:
            rest["required"] = sorted(shape.required)
        others = [
            {"anyOf": [node for node, _ in variants]}
            for number, variants in enumerate(shape.unions)
            if number != index and any(_restricts(node) for node, _ in variants)
        ]
        if others:
            rest["allOf"] = others
        if not rest and "items" in shape.keywords:
            rest = {"type": "array", "items": shape.keywords["items"]}
        return rest or None

    def _covers(self, node: Any, pointer: str, base: Shape) -> bool:
        """Whether a variant includes all that stands beside the union, as a child of its parent does."""
        variant = self.shapes.shape(node, pointer)
        return (
            len(base.unions) == 1
            and base.properties.keys() <= variant.properties.keys()
            and base.required <= variant.required
            and (bool(variant.properties) or not base.required)
        )

    def _variant_words(self, variants: Sequence[tuple[Any, str]]) -> list[tuple[str, ...]]:
        """Names for inline variants: by tag, else by title, else by number."""
        shapes = [self.shapes.shape(node, where) for node, where in variants]
        tags = tag_words(shapes)
        titles = [split_words(_title(shape)) for shape in shapes]
        result: list[tuple[str, ...]] = []
        for index, (tag, title) in enumerate(zip(tags, titles, strict=True)):
            words = tag or (title if titles.count(title) == 1 else ())
            result.append(words or ("union", f"member{index}"))
        return result

    def _discriminator(
        self, shape: Shape, variants: Sequence[tuple[Any, str]]
    ) -> tuple[str, Mapping[str, str]] | None:
        """The declared discriminator: property and explicit mapping (tag -> declaration id)."""
        declared = shape.keywords.get("discriminator")
        if not isinstance(declared, dict) or not isinstance(declared.get("propertyName"), str):
            return None
        mapping: dict[str, str] = {}
        explicit = declared.get("mapping")
        refs = {tag: ref for tag, ref in (explicit or {}).items() if isinstance(ref, str)}
        for tag, ref in refs.items():
            named = self._identity(ref if "/" in ref else f"#/components/schemas/{escape(ref)}")
            if named is not None:
                mapping[str(tag)] = named.id
        if not refs:
            for node, _ in variants:
                target = self.shapes.only_reference(node) if isinstance(node, dict) else None
                named = self._identity(target) if target is not None else None
                if target is not None and named is not None:
                    mapping[target.rpartition("/")[2]] = named.id
        return declared["propertyName"], mapping


def _place_name(place: Place) -> Name:
    return Name(wire=Text(snake(place.words)), words=place.words or ("value",))


def _title(shape: Shape) -> str:
    title = shape.keywords.get("title")
    return title if isinstance(title, str) and len(title) <= 60 else ""


def _listed(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _is_null(node: Any) -> bool:
    return isinstance(node, dict) and (
        node.get("type") in ("null", ["null"]) or node.get("enum") == [None] or node.get("const", 0) is None
    )


def _restricts(node: Any) -> bool:
    """Whether a variant says more than which members are required."""
    return isinstance(node, dict) and any(
        key not in ("required", "title", "description", "not", "dependentRequired") for key in node
    )


def _format(keywords: Node) -> Text | None:
    value = keywords.get("format")
    return Text(value) if isinstance(value, str) and value else None


_STRINGS = {
    "date": Kind.DATE,
    "date-time": Kind.DATETIME,
    "binary": Kind.BINARY,
    "byte": Kind.BASE64,
    "base64": Kind.BASE64,
}


def _string(keywords: Node) -> Primitive:
    kind = _STRINGS.get(str(keywords.get("format")), Kind.STRING)
    if keywords.get("contentEncoding") in ("base64", "base64url"):
        kind = Kind.BASE64
    elif "contentMediaType" in keywords and not str(keywords["contentMediaType"]).startswith(
        ("text/", "application/json")
    ):
        kind = Kind.BINARY
    return Primitive(kind=kind, format=_format(keywords))


def _integer(keywords: Node) -> Primitive:
    return Primitive(kind=Kind.INTEGER, format=_format(keywords))


def _number(keywords: Node) -> Primitive:
    return Primitive(kind=Kind.NUMBER, format=_format(keywords))


_BOOLEAN = Primitive(kind=Kind.BOOLEAN)
_SCALARS: Mapping[str, Callable[[Node], Primitive]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": lambda _: _BOOLEAN,
}
_COMPOUND = frozenset(
    "$ref allOf anyOf oneOf enum const not if then else properties additionalProperties items".split()
)
_NO_DOC = Doc()


def _scalar(node: Node) -> Primitive | None:
    """The type of a plain scalar schema, as most nodes of most documents are: no need for a Shape."""
    declared = node.get("type")
    scalar = _SCALARS.get(declared) if isinstance(declared, str) else None
    return scalar(node) if scalar is not None and _COMPOUND.isdisjoint(node) else None


def doc(keywords: Node) -> Doc:
    """The prose of a node."""
    summary, description = keywords.get("title"), keywords.get("description")
    if summary is None and description is None:
        return _NO_DOC
    return Doc(
        summary=Text(summary) if isinstance(summary, str) and summary.strip() else None,
        description=(
            Text(description) if isinstance(description, str) and description.strip() else None
        ),
    )


def examples(keywords: Node) -> tuple[JsonValue, ...]:
    """The examples of a schema, in its order."""
    found = keywords.get("examples")
    if isinstance(found, list):
        return tuple(JsonValue(value) for value in found)
    return (JsonValue(keywords["example"]),) if "example" in keywords else ()


def constraints(keywords: Node) -> tuple[Constraint, ...]:
    """The validation keywords that the docs show, in a fixed order."""
    if _CONSTRAINT_SET.isdisjoint(keywords):
        return ()
    return tuple(
        Constraint(keyword=key, value=JsonValue(keywords[key]))
        for key in _CONSTRAINTS
        if key in keywords and isinstance(keywords[key], str | int | float)
    )
