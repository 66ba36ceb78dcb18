"""A request body -> arguments of the method, and the Body that carries them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from specpress.build.media import kind_of
from specpress.build.choices import choices
from specpress.build.facts import doc
from specpress.build.schemas import Schemas
from specpress.build.shapes import Node, escape
from specpress.build.tree import Found
from specpress.build.values import UNKNOWN
from specpress.diag import Collector
from specpress.diag import Kind as Subject
from specpress.model import (
    Argument,
    Body,
    Content,
    Example,
    JsonValue,
    Kind,
    Location,
    MediaKind,
    Primitive,
    Property,
    Ref,
    Style,
    Text,
)
from specpress.naming import name_of
from specpress.openapi import OpenApi

_RANK = {
    MediaKind.JSON: 0,
    MediaKind.MULTIPART: 0,
    MediaKind.FORM: 1,
    MediaKind.JSON_LINES: 2,
    MediaKind.TEXT: 3,
    MediaKind.BINARY: 3,
    MediaKind.EVENT_STREAM: 4,
}
_STYLES = {style.value: style for style in Style if style is not Style.JSON}
Member = tuple[str, Any, str, bool]


@dataclass(frozen=True, slots=True)
class Compiled:
    body: Body | None
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Bodies:
    openapi: OpenApi
    schemas: Schemas
    collector: Collector

    def body(self, found: Found, owner: str, name: str | None, *, forced: bool) -> Compiled:
        """The body of an operation.

        An object's members become arguments of their own (`Location.BODY`); anything else, or anything
        if `forced`, is one argument called `name` or `body`.
        """
        value = found.node.get("requestBody")
        if not isinstance(value, dict):
            return Compiled(None, ())
        resolved = self.openapi.resolve(value, f"{found.pointer}/requestBody")
        node, pointer = resolved.node, resolved.pointer
        content = node.get("content") if isinstance(node, dict) else None
        if not isinstance(content, dict) or not content:
            return Compiled(None, ())
        required = node.get("required") is True
        media, chosen = min(
            ((media, value) for media, value in content.items()),
            key=lambda item: _RANK[kind_of(item[0])],
        )
        chosen = chosen if isinstance(chosen, dict) else {}
        where = f"{pointer}/content/{escape(media)}/schema"
        schema = chosen.get("schema", chosen.get("itemSchema", {}))
        kind = kind_of(media)
        members = None
        if not forced and kind in (MediaKind.JSON, MediaKind.MULTIPART, MediaKind.FORM):
            members = self._members(schema, where)
        if members:
            # Authors often leave out the body's own `required`; its members' then says what is meant.
            insisted = node.get("required") is not False
            arguments = self._flat(members, insisted, owner, chosen.get("encoding"))
            required = required or any(argument.property.required for argument in arguments)
            type: Any = Ref(id=owner)
            asked = choices(self.schemas.shapes, self.schemas.shapes.shape(schema, where))
        else:
            argument = self._whole(schema, where, kind, required, owner, name or "body")
            arguments, type = (argument,), argument.property.type
            asked = ()
        contents = [_content(media, chosen, type)]
        for other, value in content.items():
            if other != media and isinstance(value, dict):
                same = value.get("schema") == chosen.get("schema")
                contents.append(_content(other, value, type if same else UNKNOWN))
                if not same:
                    self.collector.ledger.approximated(
                        Subject.KEYWORD,
                        "content",
                        self.openapi.origin(f"{pointer}/content/{escape(other)}"),
                        f"the client sends {media}",
                    )
        own = doc({"description": node.get("description")})
        body = Body(required=required, contents=tuple(contents), doc=own, choices=asked)
        return Compiled(body, arguments)

    def _flat(
        self, members: Iterable[Member], required: bool, owner: str, encoding: Any
    ) -> tuple[Argument, ...]:
        parts = encoding if isinstance(encoding, dict) else {}
        result: list[Argument] = []
        for wire, schema, where, needed in members:
            if isinstance(schema, dict) and schema.get("readOnly") is True:
                continue
            part: Node = parts[wire] if isinstance(parts.get(wire), dict) else {}
            content_type, style, explode = (
                part.get(key) for key in ("contentType", "style", "explode")
            )
            result.append(
                Argument(
                    property=self.schemas.property(wire, schema, where, needed and required, owner),
                    location=Location.BODY,
                    content_type=Text(content_type) if isinstance(content_type, str) else None,
                    style=_STYLES.get(style) if isinstance(style, str) else None,
                    explode=explode if isinstance(explode, bool) else None,
                )
            )
        return tuple(result)

    def _whole(
        self, schema: Any, where: str, kind: MediaKind, required: bool, owner: str, name: str
    ) -> Argument:
        member = self.schemas.property(name, schema, where, required, owner)
        if kind is MediaKind.BINARY:
            member = replace(member, type=Primitive(kind=Kind.BINARY))
        elif kind is MediaKind.TEXT:
            member = replace(member, type=Primitive(kind=Kind.STRING))
        return Argument(
            property=_renamed(member, name), location=Location.WHOLE_BODY, positional=False
        )

    def _members(self, schema: Any, where: str, depth: int = 0) -> list[Member] | None:
        """The members of a body that is an object, or one of several objects; None if it is neither."""
        shapes = self.schemas.shapes
        shape = shapes.shape(schema, where)
        unions = [
            variants
            for variants in shape.unions
            if any(isinstance(node, dict) and node.keys() - _NEUTRAL for node, _ in variants)
        ]
        own: list[Member] = [
            (name, node, pointer, name in shape.required)
            for name, (node, pointer) in shape.properties.items()
        ]
        if not unions:
            return own or None
        if depth > 4:
            return None
        for variants in unions:
            lists: list[list[Member]] = []
            for node, pointer in variants:
                if isinstance(node, dict) and node.get("type") == "null":
                    continue
                members = self._members(node, pointer, depth + 1)
                if members is None:
                    return None
                lists.append(members)
            own = _merged(own, lists, shape.required)
        return own


_NEUTRAL = frozenset({"required", "title", "description", "not"})


def _merged(own: list[Member], variants: list[list[Member]], required: set[str]) -> list[Member]:
    """One argument list for several objects: what they share is required if all of them require it."""
    if len(variants) == 0:
        return own
    table: dict[str, list[Member]] = {}
    for members in variants:
        for member in members:
            table.setdefault(member[0], []).append(member)
    result = {member[0]: member for member in own}
    for name, members in table.items():
        needed = len(members) == len(variants) and all(member[3] for member in members)
        needed = needed or name in required
        nodes: list[Node] = []
        for _, node, _, _ in members:
            if node not in nodes:
                nodes.append(node)
        node = nodes[0] if len(nodes) == 1 else {**_shared_prose(nodes), "anyOf": nodes}
        if name in result:
            kept = result[name]
            result[name] = (name, kept[1], kept[2], kept[3] or needed)
        else:
            result[name] = (name, node, members[0][2], needed)
    return list(result.values())


def _shared_prose(nodes: list[Node]) -> Node:
    first = next(
        (node["description"] for node in nodes if isinstance(node, dict) and "description" in node),
        None,
    )
    return {"description": first} if isinstance(first, str) else {}


def _renamed(member: Property, name: str) -> Property:
    return replace(member, name=name_of(name), read_only=False)


def _content(media: str, node: Node, type: Any) -> Content:
    return Content(
        media_type=Text(media), kind=kind_of(media), type=type, examples=whole_examples(node)
    )


def whole_examples(node: Node) -> tuple[Example, ...]:
    """The examples of a media type, then those of its schema."""
    named = node.get("examples")
    result: list[Example] = []
    if isinstance(named, dict):
        for name, item in named.items():
            if isinstance(item, dict) and "value" in item:
                summary = item.get("summary")
                result.append(
                    Example(
                        name=Text(name),
                        value=JsonValue(item["value"]),
                        summary=Text(summary) if isinstance(summary, str) else None,
                    )
                )
    if "example" in node:
        result.append(Example(name=Text("example"), value=JsonValue(node["example"])))
    schema = node.get("schema")
    if not result and isinstance(schema, dict):
        shown = schema.get("examples")
        if isinstance(shown, list) and shown:
            result.append(Example(name=Text("example"), value=JsonValue(shown[0])))
        elif "example" in schema:
            result.append(Example(name=Text("example"), value=JsonValue(schema["example"])))
    return tuple(result)


