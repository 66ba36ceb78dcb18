"""The responses of an operation -> what a call returns, streams and raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specpress.build.bodies import whole_examples
from specpress.build.media import kind_of
from specpress.build.paging import Pages
from specpress.build.events import payload
from specpress.build.facts import doc
from specpress.build.places import Named, Place
from specpress.build.schemas import Schemas
from specpress.build.shapes import Node, escape
from specpress.build.tree import Found
from specpress.build.values import UNKNOWN
from specpress.config.settings import MethodSettings, StreamingSettings
from specpress.diag import Collector, quote
from specpress.model import (
    Argument,
    Content,
    Header,
    Kind,
    Location,
    MediaKind,
    Nullable,
    Outcome,
    Pagination,
    Primitive,
    Response,
    Returns,
    Streaming,
    Text,
    TypeExpr,
)
from specpress.naming import name_of
from specpress.openapi import OpenApi

_PREFERENCE = (
    MediaKind.JSON,
    MediaKind.JSON_LINES,
    MediaKind.BINARY,
    MediaKind.EVENT_STREAM,
    MediaKind.TEXT,
)
_STREAMS = (MediaKind.EVENT_STREAM, MediaKind.JSON_LINES)


@dataclass(frozen=True, slots=True)
class Compiled:
    responses: tuple[Response, ...]
    returns: Returns
    streaming: Streaming | None = None
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    """One response node and its media types, each with the pointer of its schema."""

    status: str
    node: Node
    pointer: str
    contents: tuple[tuple[str, Node, str], ...]

    def of_kind(self, kind: MediaKind) -> tuple[str, Node, str] | None:
        return next((item for item in self.contents if kind_of(item[0]) is kind), None)


@dataclass(frozen=True, slots=True)
class Answers:
    """Compiles answers. `models` are the pointers of configured models: `chat.completion`, `$shared.error`."""

    openapi: OpenApi
    schemas: Schemas
    pages: Pages
    models: Mapping[str, str]
    collector: Collector

    def of(
        self,
        found: Found,
        named: Named,
        arguments: Sequence[Argument],
        settings: MethodSettings | None,
        default_streaming: StreamingSettings | None,
    ) -> Compiled:
        """Everything about the answers of an operation; `named` is the identity of an inline answer."""
        answers = list(self._answers(found))
        success = _success(answers)
        configured = settings.streaming if settings is not None else None
        always = configured is not None and configured.switch is None
        types: dict[str, TypeExpr] = {}
        returns, streaming, pagination = Returns(kind=None), None, None
        if success is not None:
            kinds = (*_STREAMS, *_PREFERENCE) if always else _PREFERENCE
            chosen = self._chosen(success, kinds)
            if chosen is not None:
                headers = success.node.get("headers")
                pagination, returns = self._returned(
                    chosen,
                    named,
                    arguments,
                    settings,
                    tuple(headers) if isinstance(headers, dict) else (),
                )
                types[chosen[2]] = returns.type or UNKNOWN
            streaming = self._streaming(
                success, returns, named, arguments, configured or default_streaming, types
            )
        responses = tuple(
            Response(
                status=answer.status,
                outcome=_outcome(answer.status, answer is success),
                origin=self.openapi.origin(answer.pointer),
                doc=doc({"description": answer.node.get("description")}),
                contents=tuple(
                    Content(
                        media_type=Text(media),
                        kind=kind_of(media),
                        type=types.get(where) or self._mentioned(node, where),
                        examples=whole_examples(node),
                    )
                    for media, node, where in answer.contents
                ),
                headers=tuple(self._headers(answer)),
            )
            for answer in answers
        )
        return Compiled(responses, returns, streaming, pagination)

    def _chosen(
        self, success: _Answer, kinds: Sequence[MediaKind]
    ) -> tuple[str, Node, str] | None:
        """The media type that is asked for: the first of these kinds, but a file rather than JSON text."""
        first = next((item for kind in kinds if (item := success.of_kind(kind)) is not None), None)
        file = success.of_kind(MediaKind.BINARY)
        if first is None or file is None or kind_of(first[0]) is not MediaKind.JSON:
            return first
        _, node, where = first
        is_text = self.schemas.shapes.shape(node.get("schema", {}), where).types == ("string",)
        return file if is_text else first

    def _answers(self, found: Found) -> Iterator[_Answer]:
        listed = found.node.get("responses")
        for status, value in listed.items() if isinstance(listed, dict) else ():
            status = str(status)
            if status.startswith("x-") or not isinstance(value, dict):
                continue
            resolved = self.openapi.resolve(value, f"{found.pointer}/responses/{escape(status)}")
            if not isinstance(resolved.node, dict):
                continue
            content = resolved.node.get("content")
            yield _Answer(
                status=status,
                node=resolved.node,
                pointer=resolved.pointer,
                contents=tuple(
                    (
                        media,
                        node if isinstance(node, dict) else {},
                        f"{resolved.pointer}/content/{escape(media)}/"
                        + ("itemSchema" if isinstance(node, dict) and "itemSchema" in node else "schema"),
                    )
                    for media, node in (content.items() if isinstance(content, dict) else ())
                ),
            )

    def _returned(
        self,
        chosen: tuple[str, Node, str],
        named: Named,
        arguments: Sequence[Argument],
        settings: MethodSettings | None,
        headers: Sequence[str],
    ) -> tuple[Pagination | None, Returns]:
        media, node, where = chosen
        kind = kind_of(media)
        schema = node.get("schema", node.get("itemSchema"))
        if kind is MediaKind.JSON:
            if schema is None:
                return None, Returns(kind=kind, type=UNKNOWN, content_type=Text(media))
            page = self.pages.match(schema, where, arguments, settings, headers)
            if page is not None:
                item = self.schemas.root(page.item, page.pointer, named)
                item = item.inner if isinstance(item, Nullable) else item
                pagination = Pagination(scheme=page.scheme, item=item, in_body=page.in_body)
                return pagination, Returns(kind=kind, type=item, content_type=Text(media))
            type = self.schemas.root(schema, where, named)
            if isinstance(type, Primitive) and type.kind is Kind.BINARY:
                return None, Returns(kind=MediaKind.BINARY, content_type=Text(media))
            return None, Returns(kind=kind, type=type, content_type=Text(media))
        if kind in _STREAMS:
            type = UNKNOWN
            if schema is not None:
                type = self.schemas.root(*self._payload(kind, node, schema, where), named)
            return None, Returns(kind=kind, type=type, content_type=Text(media))
        if kind is MediaKind.TEXT and self._is_file(schema, where):
            kind = MediaKind.BINARY
        return None, Returns(kind=kind, content_type=Text(media))

    def _is_file(self, schema: object, where: str) -> bool:
        """Does the document call a text a file (`text/csv` with `format: binary`)?"""
        node = self.openapi.resolve(schema, where).node if isinstance(schema, dict) else None
        return isinstance(node, dict) and node.get("format") == "binary"

    def _streaming(
        self,
        success: _Answer,
        returns: Returns,
        named: Named,
        arguments: Sequence[Argument],
        configured: StreamingSettings | None,
        types: dict[str, TypeExpr],
    ) -> Streaming | None:
        """How the answer streams, if it does: `stream: true` beside JSON, or always."""
        switch = _switch(arguments, configured.switch if configured is not None else None)
        event = self._event(configured)
        for kind in _STREAMS:
            content = success.of_kind(kind)
            if content is None:
                continue
            _, node, where = content
            schema = node.get("itemSchema", node.get("schema"))
            if event is None and returns.kind is kind:
                event = returns.type
            if event is None and schema is not None:
                words = (*named.name.words[:-1], "stream", "event")
                other = replace(
                    named,
                    id=named.id.removesuffix("response") + "event",
                    name=name_of("_".join(words)),
                )
                event = self.schemas.root(*self._payload(kind, node, schema, where), other)
            types[where] = event or UNKNOWN
            if returns.kind is not kind and switch is None:
                return None
            return Streaming(kind=kind, event=event or UNKNOWN, switch=switch)
        if event is not None and switch is not None:
            return Streaming(kind=MediaKind.EVENT_STREAM, event=event, switch=switch)
        return None

    def _payload(self, kind: MediaKind, node: Node, schema: Any, where: str) -> tuple[Any, str]:
        """The schema of one item of a stream: of server-sent events, that of their data."""
        if kind is not MediaKind.EVENT_STREAM:
            return schema, where
        return payload(self.schemas.shapes, schema, where, is_item="itemSchema" in node)

    def _event(self, configured: StreamingSettings | None) -> TypeExpr | None:
        """The type of an event: a configured model, a component, or what a pointer leads to."""
        if configured is None or configured.event is None:
            return None
        pointer = self.models.get(configured.event, configured.event)
        if not pointer.startswith("#/"):
            pointer = f"#/components/schemas/{escape(pointer)}"
        if self.openapi.target(pointer) is None:
            self.collector.warning(
                "SP407", f"no schema is called {quote(configured.event)}", configured.origin
            )
            return None
        return self.schemas.expression(
            {"$ref": pointer}, pointer, Place(owner=None, words=("event",))
        )

    def _mentioned(self, node: Node, where: str) -> TypeExpr:
        """The type of an answer that no call returns: known only if it has a name."""
        schema = node.get("schema")
        ref = self.schemas.shapes.only_reference(schema) if isinstance(schema, dict) else None
        if ref is None or not self.schemas.is_named(ref):
            return UNKNOWN
        return self.schemas.expression(schema, where, Place(owner=None, words=()))

    def _headers(self, answer: _Answer) -> Iterator[Header]:
        listed = answer.node.get("headers")
        for name, value in listed.items() if isinstance(listed, dict) else ():
            resolved = self.openapi.resolve(value, f"{answer.pointer}/headers/{escape(name)}")
            node = resolved.node if isinstance(resolved.node, dict) else {}
            type = self._simple(node.get("schema"), f"{resolved.pointer}/schema")
            yield Header(
                name=Text(name), type=type, doc=doc({"description": node.get("description")})
            )

    def _simple(self, schema: Any, where: str) -> TypeExpr:
        shape = self.schemas.shapes.shape(schema, where)
        if shape.properties or shape.unions or "array" in shape.types:
            return Primitive(kind=Kind.STRING)
        return self.schemas.expression(schema, where, Place(owner=None, words=()))


def _success(answers: Sequence[_Answer]) -> _Answer | None:
    """The answer that a call returns: the first success with content, else the first success."""
    good = [answer for answer in answers if _is_success(answer.status)]
    good.sort(key=lambda answer: answer.status.upper())
    if not good:
        good = [answer for answer in answers if answer.status == "default" and len(answers) == 1]
    return next((answer for answer in good if answer.contents), good[0] if good else None)


def _is_success(status: str) -> bool:
    return len(status) == 3 and status[0] == "2"


def _outcome(status: str, returned: bool) -> Outcome:
    if returned or _is_success(status):
        return Outcome.SUCCESS
    return Outcome.ERROR if status[:1] in "45" or status == "default" else Outcome.OTHER


def _switch(arguments: Sequence[Argument], configured: str | None) -> Text | None:
    """The wire name of the boolean argument that turns streaming on."""
    wanted = configured or "stream"
    for argument in arguments:
        wire = argument.property.name.wire
        if wire.reveal() == wanted and argument.location in (Location.BODY, Location.QUERY):
            return wire
    return None
