"""Declarations and parameters -> interfaces, type aliases and namespaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specpress.model import (
    Api,
    Argument,
    Declaration,
    Enum,
    EnumMember,
    JsonValue,
    Kind,
    Location,
    Method,
    Object,
    Primitive,
    Property,
    Ref,
    Text,
    TypeExpr,
    Union,
    expressions,
    refs,
    walk,
)
from specpress.render.layout import LINE, Group, Indent
from specpress.targets.typescript import literals
from specpress.targets.typescript.comments import jsdoc
from specpress.targets.typescript.layout import STEP, WIDTH, lines
from specpress.targets.typescript.names import Names, Path
from specpress.targets.typescript.types import Members, Types, behind, generic, index_signature

_PLACES = {
    Location.PATH: "Path param",
    Location.QUERY: "Query param",
    Location.HEADER: "Header param",
    Location.COOKIE: "Cookie param",
    Location.BODY: "Body param",
    Location.WHOLE_BODY: "Body param",
}

Tags = Mapping[tuple[str, Text], tuple[JsonValue, ...]]


def find_tags(api: Api) -> Tags:
    """(declaration id, wire name) of each property that tells the variants of a union apart -> its values there."""
    found: dict[tuple[str, Text], dict[JsonValue, None]] = {}
    for expression in _all_expressions(api):
        for part in walk(expression):
            if isinstance(part, Union) and part.discriminator is not None:
                wire = part.discriminator.property.wire
                for tag, place in part.discriminator.mapping:
                    variant = part.variants[place]
                    if isinstance(variant, Ref):
                        found.setdefault((variant.id, wire), {})[tag] = None
    return {key: tuple(tags) for key, tags in found.items()}


def _all_expressions(api: Api) -> Iterator[TypeExpr]:
    for declaration in api.declarations.values():
        yield from expressions(declaration)
    for method in api.walk_methods():
        yield from (argument.property.type for argument in method.params.arguments)
        parts = (
            method.returns.type,
            method.pagination and method.pagination.item,
            method.streaming and method.streaming.event,
        )
        yield from filter(None, parts)


class Declarations:
    """The types of one file as code: each a block that begins with `export`, or with its comment."""

    def __init__(self, api: Api, names: Names, types: Types, tags: Tags) -> None:
        self._api = api
        self._names = names
        self._types = types
        self._tags = tags

    def declared(self, id: str) -> str:
        """A declaration and what is inside it."""
        return self._declared(self._api.declarations[id], ())

    def page(self, id: str, page_class: str, item: TypeExpr) -> str:
        """The alias for pages of a declared item."""
        return alias(
            self._names.homes[id].name[-1], (generic(page_class, self._types.of(item)),), 0
        )

    def params(self, method: Method) -> str:
        """The interface of what a method takes by name, and what is inside it."""
        name = self._names.homes[method.params.id].name[-1]
        named = [argument for argument in method.params.arguments if not argument.positional]
        mixed = len({_PLACES[argument.location] for argument in named}) > 1
        fields = [self._argument(method, argument, mixed) for argument in named]
        switch = next(
            (
                it
                for it in named
                if method.streaming and it.property.name.wire == method.streaming.switch
            ),
            None,
        )
        if switch is None:
            blocks = [_interface(name, fields, 0)] if named else []
        else:
            blocks = self._streamed(name, fields, literals.key(self._names.key(method, switch)))
        types = [argument.property.type for argument in named]
        return "\n".join([*blocks, *self._namespace((name,), method.params.id, types)])

    def _streamed(self, name: str, fields: list[str], switch: str) -> list[str]:
        """A union of two interfaces, told apart by the parameter that turns streaming on."""
        return [
            alias(name, (f"{name}NonStreaming", f"{name}Streaming"), 0),
            _interface(f"{name}Base", fields, 0),
            _interface(f"{name}NonStreaming extends {name}Base", [f"  {switch}?: false;\n"], 0),
            _interface(f"{name}Streaming extends {name}Base", [f"  {switch}: true;\n"], 0),
        ]

    def _declared(self, declaration: Declaration, inside: Path) -> str:
        name = self._names.homes[declaration.id].name[-1]
        indent = STEP * len(inside)
        output = not declaration.usage.input
        if not isinstance(declaration, Object):
            members = self._types.of(declaration.type, inside=inside, output=output, alias=True)
            code = alias(name, members, indent)
        elif not declaration.properties and not declaration.additional:
            code = alias(name, ("Record<string, unknown>",), indent)
        else:
            fields = [
                self._property(declaration, member, inside) for member in declaration.properties
            ]
            fields += self._additional(declaration, inside)
            code = _interface(name, fields, indent)
        doc = jsdoc(declaration.doc, indent, deprecated=declaration.deprecated)
        path = (*inside, name)
        return "\n".join(
            [doc + code, *self._namespace(path, declaration.id, expressions(declaration))]
        )

    def _namespace(self, path: Path, owner: str, types: Iterable[TypeExpr]) -> list[str]:
        """The namespace of what was written inline in a type, in the order in which the type mentions it."""
        owned = {declaration.id: declaration for declaration in self._names.owned(owner)}
        if not owned:
            return []
        order = [id for type in types for id in self._mentions(type) if id in owned]
        blocks = [self._declared(owned[id], path) for id in dict.fromkeys((*order, *owned))]
        indent = STEP * (len(path) - 1)
        pad = " " * indent
        keyword = "namespace" if indent else "declare namespace"
        return [f"{pad}export {keyword} {path[-1]} {{\n" + "\n".join(blocks) + f"{pad}}}\n"]

    def _mentions(self, type: TypeExpr) -> Iterator[str]:
        """The declarations that a type mentions by name."""
        for id in refs(type):
            alias = self._names.spelled_out(id)
            if alias is None:
                yield id
            else:
                yield from self._mentions(alias.type)

    def _property(self, owner: Object, member: Property, inside: Path) -> str:
        indent = STEP * (len(inside) + 1)
        output = not owner.usage.input
        hidden = member.write_only if output else member.read_only
        tags = self._tags.get((owner.id, member.name.wire))
        members = self._types.of(
            _narrowed(member.type, tags),
            inside=(*inside, self._names.homes[owner.id].name[-1]),
            output=output and tags is None,
        )
        optional = hidden or not member.required
        return jsdoc(member.doc, indent, deprecated=member.deprecated) + _field(
            literals.key(member.name.wire), members, optional, indent
        )

    def _additional(self, owner: Object, inside: Path) -> list[str]:
        """The index signature of members that have no name; beside named ones it says nothing about their type."""
        if owner.additional is None:
            return []
        members: Members = ("unknown",)
        if not owner.properties:
            members = self._types.of(owner.additional, inside=inside, output=not owner.usage.input)
        indent = STEP * (len(inside) + 1)
        return [" " * indent + lines([index_signature(members), ";"], indent) + "\n"]

    def _argument(self, method: Method, argument: Argument, mixed: bool) -> str:
        member = argument.property
        doc = jsdoc(
            member.doc,
            STEP,
            prefix=_PLACES[argument.location] if mixed else "",
            deprecated=member.deprecated,
        )
        members = self._types.of(member.type)
        return doc + _field(
            literals.key(self._names.key(method, argument)), members, not member.required, STEP
        )


def _narrowed(expression: TypeExpr, tags: tuple[JsonValue, ...] | None) -> TypeExpr:
    """A string that is the tag of a variant, as the tags that it can be."""
    if tags and isinstance(expression, Primitive) and expression.kind is Kind.STRING:
        return Enum(members=tuple(EnumMember(value=tag) for tag in tags))
    return expression


def _field(key: str, members: Members, optional: bool, indent: int) -> str:
    mark = "?:" if optional else ":"
    if all(isinstance(part, str) for part in members):
        short = f"{key}{mark} {' | '.join(members)};"  # type: ignore[arg-type]
        if indent + len(short) <= WIDTH:
            return " " * indent + short + "\n"
    return " " * indent + lines([behind(key + mark, members), ";"], indent) + "\n"


def _interface(head: str, fields: Iterable[str], indent: int) -> str:
    pad = " " * indent
    return f"{pad}export interface {head} {{\n" + "\n".join(fields) + f"{pad}}}\n"


def alias(name: str, members: Members, indent: int) -> str:
    """`export type Name = A | B;`"""
    head = f"export type {name} ="
    type = behind(head, members)
    if len(members) == 1 and isinstance(members[0], str):
        type = Group([head, Indent([LINE, members[0]])])
    return (
        " " * indent
        + lines(
            [type, ";"],
            indent,
        )
        + "\n"
    )
