"""`oneOf`/`anyOf` -> a union: its variants, what they share, their names, their tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from specpress.build.places import Named, Place
from specpress.build.shapes import Node, Shape, escape
from specpress.build.unions import tag_words, tidy
from specpress.build.values import nullable
from specpress.model import Nullable, Ref, TypeExpr
from specpress.naming import split_words

if TYPE_CHECKING:
    from specpress.build.schemas import Schemas


class Variants:
    """Compiles the unions of one document for its `Schemas`."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._shapes = schemas.shapes
        self._declaring: dict[str, bool] = {}

    def union(self, shape: Shape, index: int, place: Place, depth: int) -> TypeExpr:
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
            only = self._schemas.expression(*variants[0], place, depth + 1)
            return nullable(only) if null else only
        hoisted = self._variant_place(shape, variants, place)
        written = [node for node, _ in chosen if not _is_null(node)]
        names = self._variant_words(variants, written, _discriminating(shape))
        parts = [
            self._schemas.expression(
                node,
                where,
                Place(owner=hoisted.owner, words=words) if hoisted else place,
                depth + 1,
            )
            for (node, where), words in zip(variants, names, strict=True)
        ]
        expression = tidy(parts, discriminator=self._discriminator(shape, variants))
        if hoisted is not None and hoisted.named is not None:
            bare = expression.inner if isinstance(expression, Nullable) else expression
            if bare != Ref(id=hoisted.named.id):
                self._schemas.alias(hoisted.named, bare, shape.keywords, shape.pointer, place.owner)
            null = null or bare is not expression
            expression = Ref(id=hoisted.named.id)
        return nullable(expression) if null else expression

    def _variant_place(
        self, shape: Shape, variants: Sequence[tuple[Any, str]], place: Place
    ) -> Place | None:
        """The place of variants: inside an alias of their own if one of them needs a declaration."""
        if not any(self._needs_declaration(node, where, 0) for node, where in variants):
            return None
        id = self._schemas.take_id(place)
        named = place.named or Named(id=id, name=place.name, pointer=shape.pointer)
        return Place(owner=id, words=(), named=named)

    def _needs_declaration(self, node: Any, pointer: str, depth: int) -> bool:
        """Whether a schema would declare something where it stands."""
        if not isinstance(node, dict) or depth > 8:
            return False
        ref = self._shapes.only_reference(node)
        if ref is not None:
            if self._schemas.identity(ref) is not None:
                return False
            target, where = self._shapes.target(ref)
            if where in self._schemas.active:
                return False
            if where not in self._declaring:
                self._declaring[where] = False  # what refers back to itself needs nothing more
                self._declaring[where] = self._needs_declaration(target, where, depth + 1)
            return self._declaring[where]
        shape = self._shapes.shape(node, pointer)
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
            if number != index and any(restricts(node) for node, _ in variants)
        ]
        if others:
            rest["allOf"] = others
        if not rest and "items" in shape.keywords:
            rest = {"type": "array", "items": shape.keywords["items"]}
        return rest or None

    def _covers(self, node: Any, pointer: str, base: Shape) -> bool:
        """Whether a variant includes all that stands beside the union, as a child of its parent does."""
        variant = self._shapes.shape(node, pointer)
        return (
            len(base.unions) == 1
            and base.properties.keys() <= variant.properties.keys()
            and base.required <= variant.required
            and (bool(variant.properties) or not base.required)
        )

    def _variant_words(
        self, variants: Sequence[tuple[Any, str]], written: Sequence[Any], property: str | None
    ) -> list[tuple[str, ...]]:
        """Names for inline variants: by what they are called, else by what they hold, else by number.

        `written` are the variants before anything was joined to them, which still refer to components;
        `property` is the one that is declared to tell them apart.
        """
        shapes = [self._shapes.shape(node, where) for node, where in variants]
        refs = [self._shapes.only_reference(node) or "" for node in written]
        given = (
            tag_words(shapes, property) if property is not None else [],
            [split_words(_title(shape)) for shape in shapes],
            [split_words(ref.rpartition("/")[2]) for ref in refs],
            tag_words(shapes),
            [
                split_words(next(iter(it.properties))) if len(it.properties) == 1 else ()
                for it in shapes
            ],
            [self._extended(node) for node in written],
        )
        return [
            next(
                (names[index] for names in given if names and _stands_out(names, index)),
                ("union", f"member{index}"),
            )
            for index in range(len(variants))
        ]

    def _extended(self, node: Any) -> tuple[str, ...]:
        """`Order` and the property `id` joined by `allOf` -> `order with id`."""
        listed = _listed(node.get("allOf")) if isinstance(node, dict) else ()
        parts: list[Node] = [part for part in listed if isinstance(part, dict)]
        if len(parts) != 2:
            return ()
        refs = [ref for part in parts if (ref := self._shapes.only_reference(part)) is not None]
        own = [part.get("properties") for part in parts]
        added = [name for names in own if isinstance(names, dict) for name in names]
        if len(refs) != 1 or len(added) != 1:
            return ()
        return (*split_words(refs[0].rpartition("/")[2]), "with", *split_words(added[0]))

    def _discriminator(
        self, shape: Shape, variants: Sequence[tuple[Any, str]]
    ) -> tuple[str, Mapping[str, str]] | None:
        """The declared discriminator: property and explicit mapping (tag -> declaration id)."""
        property = _discriminating(shape)
        if property is None:
            return None
        mapping: dict[str, str] = {}
        explicit = shape.keywords["discriminator"].get("mapping")
        refs = {tag: ref for tag, ref in (explicit or {}).items() if isinstance(ref, str)}
        for tag, ref in refs.items():
            named = self._schemas.identity(
                ref if "/" in ref else f"#/components/schemas/{escape(ref)}"
            )
            if named is not None:
                mapping[str(tag)] = named.id
        if not refs:
            for node, _ in variants:
                target = self._shapes.only_reference(node) if isinstance(node, dict) else None
                named = self._schemas.identity(target) if target is not None else None
                if target is not None and named is not None:
                    mapping[target.rpartition("/")[2]] = named.id
        return property, mapping


def _discriminating(shape: Shape) -> str | None:
    """The property that is declared to tell variants apart."""
    declared = shape.keywords.get("discriminator")
    name = declared.get("propertyName") if isinstance(declared, dict) else None
    return name if isinstance(name, str) else None


def _stands_out(names: Sequence[tuple[str, ...]], index: int) -> bool:
    """Whether this variant has a name, and no other has the same."""
    return bool(names[index]) and names.count(names[index]) == 1


def _title(shape: Shape) -> str:
    title = shape.keywords.get("title")
    return title if isinstance(title, str) and len(title) <= 60 else ""


def _listed(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _is_null(node: Any) -> bool:
    return isinstance(node, dict) and (
        node.get("type") in ("null", ["null"])
        or node.get("enum") == [None]
        or node.get("const", 0) is None
    )


def beside_null(node: Node) -> Any:
    """The one variant of a schema whose other one is null."""
    for key in ("anyOf", "oneOf"):
        variants = _listed(node.get(key))
        others = [variant for variant in variants if not _is_null(variant)]
        if len(others) == 1 < len(variants):
            return others[0]
    return None


def restricts(node: Any) -> bool:
    """Whether a variant says more than which members are required."""
    return isinstance(node, dict) and any(
        key not in ("required", "title", "description", "not", "dependentRequired") for key in node
    )
