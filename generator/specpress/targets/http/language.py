"""The model -> what reference pages say about plain HTTP: JSON's words for types, statuses, curl."""

from __future__ import annotations

from http import HTTPStatus

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Const,
    Declaration,
    Enum,
    Json,
    Kind,
    Map,
    MediaKind,
    Method,
    Nullable,
    Object,
    Outcome,
    Primitive,
    Property,
    Ref,
    TypeExpr,
    Union,
)
from specpress.naming import pascal, split_words
from specpress.render import short_json
from specpress.targets import Guide, Signature, Span, Spans
from specpress.targets.http.curl import curl
from specpress.targets.http.guides import guides
from specpress.targets.http.shell import visible

_KINDS = {
    Kind.DATE: "string",
    Kind.DATETIME: "string",
    Kind.BASE64: "string",
    Kind.BINARY: "file",
    Kind.UNKNOWN: "any",
}
_CLASSES = {"4XX": "Client error", "5XX": "Server error", "DEFAULT": "Any other status"}


class Http:
    """`Language` for HTTP itself. Names are the wire's own; a type is JSON's word for it."""

    id = "http"
    title = "HTTP"
    lexer = "bash"

    def __init__(self, api: Api) -> None:
        self._api = api
        self._listed = {id for resource in api.walk() for id in resource.models}

    def signature(self, method: Method) -> Signature:
        """`POST /v1/customers` and what comes back. There are no parameters: see `Signature`."""
        path = "".join(
            f"{{{piece.text.reveal()}}}" if piece.is_parameter else piece.text.reveal()
            for piece in method.path
        )
        return Signature(
            call=f"{method.verb.upper()} {visible(path)}",
            parameters=(),
            returns=self._answer(method),
        )

    def type(self, expression: TypeExpr, *, input: bool) -> Spans:
        """`string`, `array of Customer`, `"a" | "b"`."""
        match expression:
            case Primitive(kind=kind):
                return _words(_KINDS.get(kind, str(kind)))
            case Const(value=value):
                return _words(self.member(value.reveal()))
            case Enum(members=members):
                return self.either(
                    tuple(_words(self.member(member.value.reveal())) for member in members),
                    literals=True,
                )
            case Array(items=items):
                return (*_words("array of "), *self._part(items, input))
            case Map(values=values):
                return (*_words("map of "), *self._part(values, input))
            case Nullable(inner=inner):
                return (*self.type(inner, input=input), *_words(" | null"))
            case Ref(id=id):
                declaration = self._api.declarations[id]
                if isinstance(declaration, Alias) and self._is_of_one_method(declaration):
                    return self.type(declaration.type, input=input)  # a name that only SDKs need
                return (Span(text=self.declaration(id, input=input), ref=id),)
            case Union(variants=variants):
                return self.either(
                    tuple(self.type(variant, input=input) for variant in variants), literals=False
                )

    def preview(self, expression: TypeExpr, *, input: bool) -> str | None:
        """JSON's own word where the type would be long: `array`, `string` for an enum of strings."""
        match expression:
            case Array():
                return "array"
            case Enum(members=members):
                kinds = dict.fromkeys(_json_kind(member.value.reveal()) for member in members)
                return " | ".join(kinds)
            case Union():
                return "one of"
            case Nullable(inner=inner):
                short = self.preview(inner, input=input)
                return f"{short} | null" if short is not None else None
            case Ref(id=id) if self._api.declarations[id].owner is not None:
                return "object" if isinstance(self._api.declarations[id], Object) else None
            case _:
                return None

    def member(self, literal: object) -> str:
        """JSON."""
        return short_json(literal)

    def either(self, alternatives: tuple[Spans, ...], *, literals: bool) -> Spans:
        """`"a" | "b"`"""
        spans: list[Span] = []
        for alternative in alternatives:
            spans += [*_words(" | "), *alternative] if spans else alternative
        return tuple(spans)

    def argument(self, method: Method, argument: Argument) -> str:
        """The wire name."""
        return visible(argument.property.name.wire.reveal())

    def property(self, owner: Declaration, property: Property) -> str:
        """The wire name."""
        return visible(property.name.wire.reveal())

    def declaration(self, id: str, *, input: bool) -> str:
        """`BillingConfig`: a schema's name in the document's words."""
        declaration = self._api.declarations.get(id)
        if declaration is None:
            return "body"
        name = declaration.name
        words = split_words(name.pin) if name.pin else name.words
        return pascal(words, self._api.casings)

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A curl command."""
        return curl(self._api, method, all_arguments=all_arguments)

    def raises(self, method: Method) -> tuple[tuple[str, str], ...]:
        """(`404`, `Not Found`) for each documented error."""
        return tuple(
            (response.status, _phrase(response.status))
            for response in method.responses
            if response.outcome is Outcome.ERROR
        )

    def guides(self) -> tuple[Guide, ...]:
        """Authentication, errors and pagination, as they look on the wire."""
        return guides(self._api)

    def _is_of_one_method(self, declaration: Alias) -> bool:
        """Is it written inline in a method, so that the document has no name for it?"""
        owned = declaration.owner is not None or declaration.resource is not None
        return owned and not declaration.shared and declaration.id not in self._listed

    def _answer(self, method: Method) -> Spans:
        match method.returns.kind:
            case None:
                return _words("no content")
            case MediaKind.BINARY:
                return _words("file")
            case MediaKind.TEXT:
                return _words("text")
            case _ if method.returns.type is None:
                return _words("any")
            case _:
                spans = self.type(method.returns.type, input=False)
                return (*_words("page of "), *spans) if method.pagination else spans

    def _part(self, expression: TypeExpr, input: bool) -> Spans:
        """A type inside another: in parentheses if it would be ambiguous."""
        spans = self.type(expression, input=input)
        if isinstance(expression, Union | Nullable) or (
            isinstance(expression, Enum) and len(expression.members) > 1
        ):
            return (Span(text="("), *spans, Span(text=")"))
        return spans


def _words(text: str) -> Spans:
    return (Span(text=text),)


def _json_kind(value: Json) -> str:
    match value:
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case _:
            return "null"


def _phrase(status: str) -> str:
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return _CLASSES.get(status.upper(), "Error")
