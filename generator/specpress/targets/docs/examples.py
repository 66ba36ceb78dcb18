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
            found = tuple(_answer(self._api, response) for response in ordered[:_MOST])
            self._answers[method.id] = found
        return found

    def model(self, declaration: Declaration) -> Sample:
        """A value of a model."""
        found = self._models.get(declaration.id)
        if found is None:
            sent_only = not declaration.usage.output
            ref = Ref(id=declaration.id)
            source = _json(self._api, ref, None, input=sent_only, limit=_LONGEST)
            found = _sample("example", "JSON", "Example", source, "json")
            self._models[declaration.id] = found
        return found


def _answer(api: Api, response: Response) -> Sample:
    label = "Other" if response.status == "default" else response.status
    content = next(iter(response.contents), None)
    code, lexer = "", "json"
    if content is not None:
        short = response.outcome is not Outcome.SUCCESS
        code, lexer = _body(api, content, _LONGEST_ERROR if short else _LONGEST)
    return _sample(f"answer-{label.lower()}", label, f"{label} Example", code, lexer)


def _sample(id: str, label: str, title: str, code: str, lexer: str) -> Sample:
    return Sample(
        id=id,
        label=label,
        title=title,
        html=highlight_json(code) if lexer == "json" else highlight(code, lexer),
        fenced=code_block(code, lexer) if code else "No content.",
    )


def _body(api: Api, content: Content, limit: int) -> tuple[str, str]:
    """The text of an answer, and the language that it is written in."""
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
            return _json(api, content.type, example, input=False, limit=limit), "json"


def _json(
    api: Api, expression: TypeExpr, example: JsonValue | None, *, input: bool, limit: int
) -> str:
    """The document's example, else a made-up value, as small as it must be to fit."""
    if example is not None:
        return text.body(example, limit)
    whole = text.body(_sampled(api, expression, False, input), limit)
    if not text.is_cut(whole):
        return whole
    return text.body(_sampled(api, expression, True, input), limit)


def _sampled(api: Api, expression: TypeExpr, required_only: bool, input: bool) -> JsonValue:
    return sample(api, expression, required_only=required_only, input=input)
