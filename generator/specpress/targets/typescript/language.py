"""The model -> what reference pages say in TypeScript: signatures, types, names, programs, guides."""

from __future__ import annotations

import re
from collections.abc import Iterable

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Declaration,
    Enum,
    Method,
    Nullable,
    Outcome,
    Property,
    TypeExpr,
    Union,
)
from specpress.naming import kebab, split_words
from specpress.render import short_json
from specpress.targets import Guide, Signature, SignatureParameter, Span, Spans
from specpress.targets.typescript import literals
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.layout import flat
from specpress.targets.typescript.methods import Methods
from specpress.targets.typescript.names import Names, Path
from specpress.targets.typescript.programs import Programs
from specpress.targets.typescript.security import Security
from specpress.targets.typescript.types import Types

_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}
_LINK = re.compile("\x02([^\x03]*)\x03([^\x04]*)\x04")
# Sections for those who have the SDK's source before them.
_OWN = frozenset({"Development"})


class TypeScript:
    """`Language` for TypeScript. `readme` is the finished README, whose sections are the guides."""

    id = "typescript"
    title = "TypeScript"
    lexer = "typescript"

    def __init__(
        self, api: Api, names: Names, plans: Plans, programs: Programs, readme: str
    ) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._programs = programs
        self._readme = readme
        imports = Imports((), ())
        self._types = _Linked(api, names, imports, ())
        self._methods = Methods(api, names, plans, self._types, imports, Security(api, names))

    def signature(self, method: Method) -> Signature:
        """`client.v1.customers.create(CustomerCreateParams body, RequestOptions options?)`"""
        taken = self._plans.of(method)
        parameters = [
            SignatureParameter(
                name=sent.local,
                type=self.type(sent.argument.property.type, input=True),
                optional=not sent.argument.property.required,
            )
            for sent in taken.positional
        ]
        if taken.name is not None:
            params = Span(text=self.declaration(method.params.id, input=True), ref=method.params.id)
            parameters.append(
                SignatureParameter(name=taken.name, type=(params,), optional=taken.is_optional)
            )
        options = SignatureParameter(
            name="options", type=(Span(text="RequestOptions"),), optional=True
        )
        returns = flat(self._methods.returns(method)) or ""
        bare = returns.removeprefix("APIPromise<").removesuffix(">")
        return Signature(
            call=self._programs.path(method),
            parameters=(*parameters, options),
            returns=_spans(bare if returns.startswith("APIPromise<") else returns),
        )

    def type(self, expression: TypeExpr, *, input: bool) -> Spans:
        """As the SDK's own declarations write it: `Array<string>`, `Record<string, unknown>`."""
        return _spans(" | ".join(self._alternatives(expression)))

    def _alternatives(self, expression: TypeExpr) -> Iterable[str]:
        return (text for text in map(flat, self._types.of(expression)) if text is not None)

    def preview(self, expression: TypeExpr, *, input: bool) -> str | None:
        """`union` and `array` for what has a tree of its own; None where the type is short."""
        match expression:
            case Enum() | Union():
                return "union"
            case Array():
                return "array"
            case Nullable(inner=inner):
                short = self.preview(inner, input=input)
                return f"{short} | null" if short is not None else None
            case _:
                return None

    def member(self, literal: object) -> str:
        """`"stripe"`, as readers know it from JSON."""
        return short_json(literal)

    def either(self, alternatives: tuple[Spans, ...], *, literals: bool) -> Spans:
        """`"a" | "b"`"""
        spans: list[Span] = []
        for alternative in alternatives:
            spans += [Span(text=" | "), *alternative] if spans else alternative
        return tuple(spans)

    def argument(self, method: Method, argument: Argument) -> str:
        """The wire name; camel case for what comes by position."""
        if argument.positional:
            return self._names.local(method, argument)
        return literals.visible(self._names.key(method, argument))

    def property(self, owner: Declaration, property: Property) -> str:
        """The wire name."""
        return literals.visible(property.name.wire)

    def declaration(self, id: str, *, input: bool) -> str:
        """`CustomerCreateParams`, `BillingConfig`"""
        return self._names.heading(id)

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A program that can be run as it is."""
        return self._programs.sample(method, all_arguments=all_arguments)

    def raises(self, method: Method) -> tuple[tuple[str, str], ...]:
        """(`404`, `NotFoundError`) for each documented error."""
        return tuple(
            (response.status, _error(response.status))
            for response in method.responses
            if response.outcome is Outcome.ERROR
        )

    def guides(self) -> tuple[Guide, ...]:
        """The sections of the README, one page each."""
        _, *sections = re.split(r"^## ", self._readme, flags=re.MULTILINE)
        return tuple(
            Guide(slug=kebab(split_words(title)), title=title, markdown=body.strip() + "\n")
            for title, _, body in (section.partition("\n") for section in sections)
            if title not in _OWN
        )


class _Linked(Types):
    """Types that mark every mention of a declaration, to be split into spans."""

    def spelled_out(self, id: str) -> Alias | None:
        return None

    def reference(self, id: str, inside: Path = ()) -> str:
        return f"\x02{id}\x03{self._names.heading(id)}\x04"


def _spans(marked: str) -> Spans:
    spans: list[Span] = []
    end = 0
    for match in _LINK.finditer(marked):
        if match.start() > end:
            spans.append(Span(text=marked[end : match.start()]))
        spans.append(Span(text=match[2], ref=match[1]))
        end = match.end()
    if end < len(marked):
        spans.append(Span(text=marked[end:]))
    return tuple(spans)


def _error(status: str) -> str:
    if status in _ERRORS:
        return _ERRORS[status]
    return "InternalServerError" if status.upper().startswith("5") else "APIError"
