"""A `Language` for tests of the reference pages: TypeScript's notation, without the SDK around it."""

from __future__ import annotations

import json

from specpress.diag import visible
from specpress.model import (
    Api,
    Argument,
    Array,
    Const,
    Declaration,
    Enum,
    Kind,
    Location,
    Map,
    Method,
    Nullable,
    Outcome,
    Primitive,
    Property,
    Ref,
    TypeExpr,
    Union,
    shown_arguments,
)
from specpress.naming import camel, pascal, split_words
from specpress.targets import Guide, Signature, SignatureParameter, Span, Spans

KINDS = {Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean", Kind.NULL: "null"}


def words(text: str) -> Spans:
    return (Span(text=text),)


class Fake:
    """`client.v1.customers.create(CustomerCreateParams body, RequestOptions options?)`."""

    id = "fake"
    title = "Fake"
    lexer = "typescript"

    def __init__(self, api: Api) -> None:
        self.api = api

    def signature(self, method: Method) -> Signature:
        positional = [
            SignatureParameter(
                name=self.argument(method, argument),
                type=self.type(argument.property.type, input=True),
                optional=False,
            )
            for argument in method.params.arguments
            if argument.location is Location.PATH
        ]
        rest = [a for a in method.params.arguments if a.location is not Location.PATH]
        if rest:
            name = pascal(method.params.name.words)
            positional.append(
                SignatureParameter(
                    name="body" if rest[0].location is Location.BODY else "params",
                    type=(Span(text=name, ref=method.params.id),),
                    optional=not any(a.property.required for a in rest),
                )
            )
        options = SignatureParameter(name="options", type=words("RequestOptions"), optional=True)
        returns = method.returns.type
        return Signature(
            call="client." + ".".join(camel(split_words(part)) for part in method.id.split(".")),
            parameters=(*positional, options),
            returns=self.type(returns, input=False) if returns is not None else words("void"),
        )

    def type(self, expression: TypeExpr, *, input: bool) -> Spans:
        match expression:
            case Primitive(kind=kind):
                return words(KINDS.get(kind, "unknown" if kind is Kind.UNKNOWN else "string"))
            case Const(value=value):
                return words(self.member(value.reveal()))
            case Enum(members=members):
                literals = tuple(words(self.member(m.value.reveal())) for m in members)
                return self.either(literals, literals=True)
            case Array(items=items):
                return (*words("Array<"), *self.type(items, input=input), *words(">"))
            case Map(values=values):
                return (*words("Record<string, "), *self.type(values, input=input), *words(">"))
            case Nullable(inner=inner):
                return (*self.type(inner, input=input), *words(" | null"))
            case Ref(id=id):
                return (Span(text=self.declaration(id, input=input), ref=id),)
            case Union(variants=variants):
                return self.either(
                    tuple(self.type(variant, input=input) for variant in variants), literals=False
                )

    def preview(self, expression: TypeExpr, *, input: bool) -> str | None:
        match expression:
            case Enum() | Union():
                return "union"
            case Array():
                return "array"
            case Nullable(inner=inner):
                return self.preview(inner, input=input)
            case _:
                return None

    def member(self, literal: object) -> str:
        return json.dumps(literal)

    def either(self, alternatives: tuple[Spans, ...], *, literals: bool) -> Spans:
        spans: list[Span] = []
        for alternative in alternatives:
            spans += [*words(" | "), *alternative] if spans else alternative
        return tuple(spans)

    def argument(self, method: Method, argument: Argument) -> str:
        return visible(argument.property.name.wire.reveal())

    def property(self, owner: Declaration, property: Property) -> str:
        return visible(property.name.wire.reveal())

    def declaration(self, id: str, *, input: bool) -> str:
        name = self.api.declarations[id].name
        return pascal(split_words(name.pin) if name.pin else name.words)

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        given = {
            a.property.name.wire.reveal(): v.reveal() for a, v in shown_arguments(self.api, method)
        }
        call = self.signature(method).call
        more = " // all arguments" if all_arguments else ""
        return f"const answer = await {call}({json.dumps(given, indent=2)});{more}\n"

    def raises(self, method: Method) -> tuple[tuple[str, str], ...]:
        return tuple(
            (answer.status, f"Error{answer.status}")
            for answer in method.responses
            if answer.outcome is Outcome.ERROR
        )

    def guides(self) -> tuple[Guide, ...]:
        text = "Make a client:\n\n```ts\nconst client = new Fake();\n```\n"
        return (Guide(slug="authentication", title="Authentication", markdown=text),)
