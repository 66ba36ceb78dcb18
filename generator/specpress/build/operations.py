"""An operation of the document -> a Method of the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specpress.build.answers import Answers
from specpress.build.bodies import Bodies
from specpress.build.paging import Pages
from specpress.build.facts import doc, examples
from specpress.build.places import Named
from specpress.build.schemas import Schemas
from specpress.build.security import requirements
from specpress.build.servers import servers_of
from specpress.build.shapes import Node, escape
from specpress.build.tree import Branch, Found, Leaf
from specpress.config.settings import Config
from specpress.diag import Collector, Kind
from specpress.model import (
    Argument,
    Doc,
    JsonValue,
    Location,
    Method,
    Params,
    PathSegment,
    Primitive,
    Property,
    Style,
    Text,
    TypeExpr,
    transform,
)
from specpress.model import Kind as Scalar
from specpress.naming import name_of, singular, split_words
from specpress.openapi import OpenApi, placeholders, split_path

_STYLES = {style.value: style for style in Style if style is not Style.JSON}
_DEFAULT_STYLE = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


@dataclass(slots=True)
class Operations:
    """Compiles operations with the document's schemas, page schemes and configuration at hand."""

    openapi: OpenApi
    schemas: Schemas
    pages: Pages
    config: Config
    models: Mapping[str, str]
    collector: Collector
    key_names: frozenset[tuple[str, str]]

    def method(self, leaf: Leaf, branch: Branch) -> Method:
        """The method of a leaf in its resource."""
        found, settings = leaf.found, leaf.settings
        origin = self.openapi.origin(found.pointer)
        id = f"{branch.id}.{leaf.name}" if branch.id else leaf.name
        prefix = (*singular(split_words(branch.name)), *split_words(leaf.name))
        params_id = f"{id}/params"
        body = Bodies(self.openapi, self.schemas, self.collector).body(
            found,
            params_id,
            settings.body_param_name if settings is not None else None,
            forced=settings.body_param_name is not None if settings is not None else False,
        )
        arguments = [*self._parameters(found, params_id), *body.arguments]
        positional: object = settings.positional if settings is not None else None
        if positional is None:
            positional = self.config.settings.get("positional_params")
        if settings is not None and settings.param_names:
            arguments = [_pinned_argument(item, settings.param_names) for item in arguments]
        ordered = _in_order(arguments, found.path, positional)
        result = Named(
            id=f"{id}/response",
            name=_pinned(
                (*prefix, "response"), settings.response if settings is not None else None
            ),
            pointer=f"{found.pointer}/responses",
            resource=branch.id or None,
        )
        answers = Answers(self.openapi, self.schemas, self.pages, self.models, self.collector).of(
            found, result, ordered, settings, self.config.streaming
        )
        node = found.node
        self.collector.ledger.supported(Kind.OPERATION, found.title, origin)
        if isinstance(node.get("callbacks"), dict) and node["callbacks"]:
            self.collector.ledger.approximated(
                Kind.KEYWORD, "callbacks", origin, "callbacks are documented, not generated"
            )
        deprecation = settings.deprecated if settings is not None else None
        return Method(
            id=id,
            name=name_of(leaf.name, pin=None),
            verb=found.verb,
            path=path_segments(found.path),
            origin=origin,
            params=Params(
                id=params_id,
                name=name_of("_".join((*prefix, "params"))),
                arguments=ordered,
            ),
            returns=answers.returns,
            operation_id=_text(node.get("operationId")),
            doc=_operation_doc(node, found.item),
            deprecated=node.get("deprecated") is True or deprecation is not None,
            deprecation=Text(deprecation) if deprecation else None,
            body=body.body,
            responses=answers.responses,
            pagination=answers.pagination,
            streaming=answers.streaming,
            security=self._security(node, settings.security if settings is not None else None),
            servers=servers_of(
                node.get("servers") or found.item.get("servers"), self.openapi, found.pointer
            ),
            targets=settings.targets if settings is not None else None,
            skipped_targets=settings.skipped_targets if settings is not None else (),
            tags=tuple(Text(tag) for tag in _listed(node.get("tags")) if isinstance(tag, str)),
        )

    def _security(self, node: Node, pinned: Sequence[Sequence[str]] | None) -> Any:
        if pinned is not None:
            return requirements([{name: [] for name in names} for names in pinned])
        return requirements(node["security"]) if "security" in node else None

    def _parameters(self, found: Found, owner: str) -> list[Argument]:
        """Path, query, header and cookie parameters; an operation's own replace those of its path."""
        merged: dict[tuple[str, str], tuple[Node, str]] = {}
        for source, pointer in ((found.item, found.item_pointer), (found.node, found.pointer)):
            own: dict[tuple[str, str], tuple[Node, str]] = {}
            for index, value in enumerate(_listed(source.get("parameters"))):
                resolved = self.openapi.resolve(value, f"{pointer}/parameters/{index}")
                node = resolved.node
                if isinstance(node, dict) and isinstance(node.get("name"), str):
                    own.setdefault((str(node.get("in")), node["name"]), (node, resolved.pointer))
            merged.update(own)
        for name in placeholders(found.path):
            if ("path", name) not in merged:
                node = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                merged["path", name] = (node, found.pointer)
        result: list[Argument] = []
        for (where, name), (node, pointer) in merged.items():
            origin = self.openapi.origin(pointer)
            if where == "path" and name not in placeholders(found.path):
                self.collector.ledger.refused(
                    Kind.PARAMETER, name, origin, "the path has no such placeholder"
                )
                continue
            if where not in ("path", "query", "header", "cookie"):
                self.collector.ledger.refused(
                    Kind.PARAMETER, name, origin, "its place is not path, query, header or cookie"
                )
                continue
            if where == "header" and name.lower() in _IGNORED_HEADERS:
                self.collector.ledger.approximated(
                    Kind.PARAMETER, name, origin, "the client sets this header itself"
                )
                continue
            if (where, name.lower()) in self.key_names:
                self.collector.ledger.approximated(
                    Kind.PARAMETER, name, origin, "the client's credentials fill it"
                )
                continue
            result.append(self._argument(node, pointer, Location(where), owner, found.path))
            self.collector.ledger.supported(Kind.PARAMETER, name, origin)
        return result

    def _argument(
        self, node: Node, pointer: str, location: Location, owner: str, path: str
    ) -> Argument:
        schema, where, style = node.get("schema", {}), f"{pointer}/schema", None
        content = node.get("content")
        if "schema" not in node and isinstance(content, dict) and content:
            media, value = next(iter(content.items()))
            schema = value.get("schema", {}) if isinstance(value, dict) else {}
            where, style = f"{pointer}/content/{escape(media)}/schema", Style.JSON
        declared, explode = node.get("style"), node.get("explode")
        if isinstance(declared, str) and style is None:
            style = _STYLES.get(declared)
        if (
            location is Location.QUERY
            and node["name"].endswith("[]")
            and declared is None is explode
        ):
            # A name that spells out its brackets is sent once an item, whatever the API does otherwise.
            explode = True
        required = node.get("required") is True or location is Location.PATH
        member = self.schemas.property(node["name"], schema, where, required, owner)
        member = replace(member, type=transform(member.type, _as_text))
        return Argument(
            property=_described(member, node),
            location=location,
            style=style,
            explode=explode if isinstance(explode, bool) else None,
            allow_reserved=node.get("allowReserved") is True or f"{{+{node['name']}}}" in path,
        )


def _as_text(type: TypeExpr) -> TypeExpr:
    """Bytes in a URL or a header are text."""
    is_bytes = isinstance(type, Primitive) and type.kind is Scalar.BINARY
    return Primitive(kind=Scalar.STRING) if is_bytes else type


def _described(member: Property, node: Node) -> Property:
    """A parameter's own words stand over its schema's."""
    own = doc({key: node[key] for key in ("description",) if key in node})
    shown = examples(node)
    named = node.get("examples")
    if isinstance(named, dict):
        shown = tuple(
            JsonValue(item["value"])
            for item in named.values()
            if isinstance(item, dict) and "value" in item
        )
    deprecated = node.get("deprecated") is True
    if not (own or shown or deprecated):
        return member
    return replace(
        member,
        doc=own or member.doc,
        deprecated=member.deprecated or deprecated,
        examples=shown or member.examples,
    )


def _pinned_argument(argument: Argument, names: Mapping[str, str]) -> Argument:
    """The argument under the name that the configuration gives it."""
    pin = names.get(argument.property.name.wire.reveal())
    if pin is None:
        return argument
    name = replace(argument.property.name, pin=pin)
    return replace(argument, property=replace(argument.property, name=name))


def _pinned(words: tuple[str, ...], pin: str | None) -> Any:
    spelled = name_of(pin) if pin else name_of("_".join(words))
    return spelled if pin is None else replace(spelled, pin=pin if pin.isidentifier() else None)


def _operation_doc(node: Node, item: Node) -> Doc:
    summary = _text(node.get("summary") or item.get("summary"))
    description = _text(node.get("description") or item.get("description"))
    return Doc(summary=summary, description=description)


def _text(value: Any) -> Text | None:
    return Text(value) if isinstance(value, str) and value.strip() else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def path_segments(path: str) -> tuple[PathSegment, ...]:
    """`/v1/{id}/x` -> literal, parameter, literal."""
    return tuple(
        PathSegment(text=Text(piece), is_parameter=place % 2 == 1)
        for place, piece in enumerate(split_path(path))
        if piece
    )


def _in_order(arguments: Iterable[Argument], path: str, positional: Any) -> tuple[Argument, ...]:
    """Arguments as a signature has them: path parameters in the path's order, required, optional.

    `positional` lists the path parameters that need no name; anything but a list: the last one.
    """
    names = placeholders(path)
    place: Mapping[str, int] = {name: index for index, name in enumerate(names)}
    chosen = set(positional if isinstance(positional, list | tuple) else names[-1:])

    def rank(argument: Argument) -> tuple[int, int, int]:
        wire = argument.property.name.wire.reveal()
        if argument.location is Location.PATH:
            return (0, place.get(wire, 0), 0)
        body = argument.location in (Location.BODY, Location.WHOLE_BODY)
        return (1 if argument.property.required else 2, 0, 0 if body else 1)

    ordered = sorted(arguments, key=rank)
    return tuple(
        (
            replace(argument, positional=True)
            if argument.location is Location.PATH and argument.property.name.wire.reveal() in chosen
            else argument
        )
        for argument in ordered
    )
