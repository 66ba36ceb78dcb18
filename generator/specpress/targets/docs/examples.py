"""Responses and models -> the examples that pages show beside them."""

from __future__ import annotations

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
    """Makes each example once: they are the same in every language."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._answers: dict[str, tuple[Sample, ...]] = {}
        self._models: dict[str, Sample] = {}

    def answers(self, method: Method) -> tuple[Sample, ...]:
        """One example for each documented status, successes first."""
        found = self._answers.get(method.id)
        if found is None:
            ordered = sorted(method.responses, key=lambda one: one.outcome is not Outcome.SUCCESS)
            found = tuple(_answer(self._api, method, response) for response in ordered[:_MOST])
            self._answers[method.id] = found
        return found

    def model(self, declaration: Declaration) -> Sample:
        """A value of a model."""
        found = self._models.get(declaration.id)
        if found is None:
            sent_only = not declaration.usage.output
            ref = Ref(id=declaration.id)
            source = _json(self._api, ref, None, None, input=sent_only, limit=_LONGEST)
            found = _sample("example", "JSON", "Example", source, "json")
            self._models[declaration.id] = found
        return found


def _answer(api: Api, method: Method, response: Response) -> Sample:
    label = "Other" if response.status == "default" else response.status
    content = next(iter(response.contents), None)
    code, lexer = "", "json"
    if content is not None:
        good = response.outcome is Outcome.SUCCESS
        paging = method.pagination
        pages = paging is not None and good and content.type == paging.item
        scheme = api.schemes[paging.scheme] if paging is not None and pages else None
        code, lexer = _body(api, content, scheme, _LONGEST if good else _LONGEST_ERROR)
    return _sample(f"answer-{label.lower()}", label, f"{label} Example", code, lexer)


def _sample(id: str, label: str, title: str, code: str, lexer: str) -> Sample:
    return Sample(
        id=id,
        label=label,
        title=title,
        html=highlight_json(code) if lexer == "json" else highlight(code, lexer),
        fenced=code_block(code, lexer) if code else "No content.",
    )


def _body(api: Api, content: Content, scheme: PageScheme | None, limit: int) -> tuple[str, str]:
    """The text of an answer, and the language that it is written in; its type is that of an item if it pages."""
    example = content.examples[0].value if content.examples else None
    match content.kind:
        case MediaKind.BINARY:
            return f"({text.line(content.media_type, 60)})", "text"
        case MediaKind.TEXT:
            return (text.raw(example, limit) if example is not None else "text"), "text"
        case MediaKind.EVENT_STREAM:
            event = example if example is not None else _sampled(api, content.type, True, False)
            return f"data: {text.value(event, limit)}", "text"
        case _:
            found = _json(api, content.type, example, scheme, input=False, limit=limit)
            return found, "json"


def _json(
    api: Api,
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
        made = _sampled(api, expression, required_only, input)
        shown = text.body(made if scheme is None else text.page(scheme, made), limit)
        if not text.is_cut(shown):
            break
    return shown


def _sampled(api: Api, expression: TypeExpr, required_only: bool, input: bool) -> JsonValue:
    return sample(api, expression, required_only=required_only, input=input)
