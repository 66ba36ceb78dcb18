"""Responses and models -> the examples that pages show beside them."""

from __future__ import annotations

from markupsafe import Markup

from specpress.model import (
    Api,
    Content,
    Declaration,
    JsonValue,
    MediaKind,
    Method,
    Outcome,
    PageScheme,
    Ref,
    Response,
    TypeExpr,
    sample,
)
from specpress.targets.docs import text
from specpress.targets.docs.highlight import highlight, highlight_json
from specpress.targets.docs.twin import code_block
from specpress.targets.docs.views import Sample

_LONGEST = 2_600  # characters of one example: a page must stay light
_LONGEST_ERROR = 400
_MOST = 8


class Examples:
    """Makes each example once: they are the same in every language, and many methods answer the same."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._values: dict[tuple[TypeExpr, bool, bool], JsonValue] = {}
        self._blocks: dict[tuple[str, str], tuple[Markup, str]] = {}

    def answers(self, method: Method) -> tuple[Sample, ...]:
        """One example for each documented status, successes first."""
        ordered = sorted(method.responses, key=lambda one: one.outcome is not Outcome.SUCCESS)
        return tuple(self._answer(method, response) for response in ordered[:_MOST])

    def model(self, declaration: Declaration) -> Sample:
        """A value of a model."""
        sent_only = not declaration.usage.output
        ref = Ref(id=declaration.id)
        source = self._json(ref, None, None, input=sent_only, limit=_LONGEST)
        return self._sample("example", "JSON", "Example", source, "json")

    def _answer(self, method: Method, response: Response) -> Sample:
        label = "Other" if response.status == "default" else response.status
        content = next(iter(response.contents), None)
        code, lexer = "", "json"
        if content is not None:
            good = response.outcome is Outcome.SUCCESS
            paging = method.pagination
            pages = paging is not None and good and content.type == paging.item
            scheme = self._api.schemes[paging.scheme] if paging is not None and pages else None
            code, lexer = self._body(content, scheme, _LONGEST if good else _LONGEST_ERROR)
        return self._sample(f"answer-{label.lower()}", label, f"{label} Example", code, lexer)

    def _sample(self, id: str, label: str, title: str, code: str, lexer: str) -> Sample:
        block = self._blocks.get((code, lexer))
        if block is None:
            html = highlight_json(code) if lexer == "json" else highlight(code, lexer)
            block = html, code_block(code, lexer) if code else "No content."
            self._blocks[code, lexer] = block
        html, fenced = block
        return Sample(id=id, label=label, title=title, html=html, fenced=fenced)

    def _body(self, content: Content, scheme: PageScheme | None, limit: int) -> tuple[str, str]:
        """The text of an answer, and the language that it is written in; its type is that of an item if it pages."""
        example = content.examples[0].value if content.examples else None
        match content.kind:
            case MediaKind.BINARY:
                return f"({text.line(content.media_type, 60)})", "text"
            case MediaKind.TEXT:
                return (text.raw(example, limit) if example is not None else "text"), "text"
            case MediaKind.EVENT_STREAM:
                event = example if example is not None else self._value(content.type, True, False)
                return f"data: {text.value(event, limit)}", "text"
            case _:
                found = self._json(content.type, example, scheme, input=False, limit=limit)
                return found, "json"

    def _json(
        self,
        expression: TypeExpr,
        example: JsonValue | None,
        scheme: PageScheme | None,
        *,
        input: bool,
        limit: int,
    ) -> str:
        """The document's example, else a made-up value, as small as it must be to fit."""
        if example is not None:
            return text.body(example, limit)
        shown = ""
        for required_only in (False, True):
            made = self._value(expression, required_only, input)
            shown = text.body(made if scheme is None else text.page(scheme, made), limit)
            if not text.is_cut(shown):
                break
        return shown

    def _value(self, expression: TypeExpr, required_only: bool, input: bool) -> JsonValue:
        """A made-up value."""
        key = (expression, required_only, input)
        found = self._values.get(key)
        if found is None:
            found = sample(self._api, expression, required_only=required_only, input=input)
            self._values[key] = found
        return found
