"""The model -> what reference pages say in Python: signatures, types, names, programs, guides."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specpress.model import (
    Api,
    Argument,
    Array,
    Const,
    Declaration,
    Enum,
    MediaKind,
    Method,
    Nullable,
    Outcome,
    Property,
    TypeExpr,
    Union,
)
from specpress.naming import kebab, split_words
from specpress.targets import Guide, Signature, SignatureParameter, Span, Spans
from specpress.targets.python import literals
from specpress.targets.python.homes import Homes, has_params
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.programs import Programs
from specpress.targets.python.resources import attribute_path
from specpress.targets.python.types import Types

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


class Python:
    """`Language` for Python. `readme` is the finished README, whose sections are the guides."""

    id = "python"
    title = "Python"
    lexer = "python"

    def __init__(
        self, api: Api, names: Names, homes: Homes, programs: Programs, readme: str
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._programs = programs
        self._readme = readme
        imports = Imports((), ())
        self._types: Mapping[bool, Types] = {
            input: _Linked(api, names, homes, imports, input=input, annotated=False)
            for input in (False, True)
        }

    def signature(self, method: Method) -> Signature:
        """Positional arguments by their names, all others as `**params`."""
        path = attribute_path(self._names, method.resource)
        call = ".".join(("client", *path, self._names.methods[method.id]))
        whole = has_params(method)
        parameters = [
            SignatureParameter(
                name=self._names.argument(method, argument),
                type=self.type(argument.property.type, input=True),
                optional=not argument.property.required,
            )
            for argument in method.params.arguments
            if argument.positional or not whole
        ]
        if whole:
            name = self.declaration(method.params.id, input=True)
            rest = [it for it in method.params.arguments if not it.positional]
            parameters.append(
                SignatureParameter(
                    name="**params",
                    type=(Span(text=name, ref=method.params.id),),
                    optional=not any(argument.property.required for argument in rest),
                )
            )
        return Signature(
            call=call,
            parameters=tuple(parameters),
            returns=self._returns(method),
            awaited=f"await {call}" if method.pagination is None else None,
        )

    def _returns(self, method: Method) -> Spans:
        returns = method.returns
        if method.pagination is not None:
            page = self._names.pages[method.pagination.scheme].sync
            item = self.type(method.pagination.item, input=False)
            return (Span(text=f"{page}["), *item, Span(text="]"))
        if returns.kind in (MediaKind.EVENT_STREAM, MediaKind.JSON_LINES):
            event = method.streaming.event if method.streaming is not None else returns.type
            inner = self.type(event, input=False) if event is not None else (Span(text="object"),)
            return (Span(text="Stream["), *inner, Span(text="]"))
        if returns.kind is None:
            return (Span(text="None"),)
        if returns.kind is MediaKind.BINARY:
            return (Span(text=self._names.binary()[1]),)
        if returns.type is None:
            return (Span(text="str"),)
        return self.type(returns.type, input=False)

    def type(self, expression: TypeExpr, *, input: bool) -> Spans:
        """As the SDK's own annotations write it: `Optional[List[Customer]]`."""
        return _spans(self._types[input].text(expression))

    def preview(self, expression: TypeExpr, *, input: bool) -> str | None:
        """The outermost word of a type whose inside has a tree of its own."""
        match expression:
            case Enum() | Const():
                return "Literal"
            case Union():
                return "Union"
            case Array():
                return self._types[input].text(expression).partition("[")[0]
            case Nullable(inner=inner):
                short = self.preview(inner, input=input)
                return f"Optional[{short}]" if short is not None else None
            case _:
                return None

    def member(self, literal: object) -> str:
        """`"stripe"`, `True`, `None`."""
        return literals.plain(literal)

    def either(self, alternatives: tuple[Spans, ...], *, literals: bool) -> Spans:
        """`Literal["a", "b"]`, `Union[A, B]`"""
        if len(alternatives) == 1 and not literals:
            return alternatives[0]
        spans = [Span(text="Literal[" if literals else "Union[")]
        for index, alternative in enumerate(alternatives):
            spans += [Span(text=", "), *alternative] if index else alternative
        return (*spans, Span(text="]"))

    def argument(self, method: Method, argument: Argument) -> str:
        """`customer_id`"""
        return self._names.argument(method, argument)

    def property(self, owner: Declaration, property: Property) -> str:
        """The attribute of a model, or the key where values of this type are only sent."""
        input = owner.usage.input and not owner.usage.output
        return self._names.member(owner, property, input=input)

    def declaration(self, id: str, *, input: bool) -> str:
        """`CustomerCreateParams`, `Customer`, `CustomerParam`."""
        home = self._homes.of(id, input=input)
        return home.name if home is not None else "object"

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A program that can be run as it is, once the credentials are in the environment."""
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
            Guide(
                slug=kebab(split_words(title)),
                title=title,
                markdown=body.strip() + "\n",
            )
            for title, _, body in (section.partition("\n") for section in sections)
            if title not in _OWN
        )


# Sections for those who have the SDK's source before them.
_OWN = frozenset({"Development"})


class _Linked(Types):
    """Types that mark every mention of a declaration, to be split into spans."""

    def reference(self, id: str) -> str:
        home = self._homes.of(id, input=self._input)
        return f"\x02{id}\x03{home.name}\x04" if home is not None else "object"


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
    return "InternalServerError" if status.startswith("5") else "APIStatusError"
