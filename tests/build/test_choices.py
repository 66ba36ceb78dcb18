"""What `anyOf` and `oneOf` ask of members, of models and of bodies."""

from __future__ import annotations

import pytest

from specpress.model import Choice, Object
from tests.build.documents import build_text, only_method

PAIR = "properties: {a: {type: string}, b: {type: string}, c: {type: string}}"


def sets(choices: tuple[Choice, ...]) -> list[list[list[str]]]:
    return [[[name.reveal() for name in one] for one in choice.sets] for choice in choices]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{type: object, {PAIR}}}", []),
        (f"{{{PAIR}, anyOf: [{{required: [a]}}, {{required: [c, b]}}]}}", [[["a"], ["b", "c"]]]),
        (
            f"{{required: [c], {PAIR}, oneOf: [{{required: [a, c]}}, {{required: [b]}}]}}",
            [[["a"], ["b"]]],
        ),
        (f"{{required: [a], {PAIR}, anyOf: [{{required: [a]}}, {{required: [b]}}]}}", []),
        (f"{{{PAIR}, anyOf: [{{required: [a]}}, {{title: Any}}]}}", []),
    ],
)
def test_choices_of_a_model_and_of_a_body(schema: str, expected: list[list[list[str]]]) -> None:
    api = build_text(
        "paths:\n"
        f"  /things: {{post: {{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}},"
        ' responses: {"200": {description: Done., content: {application/json: {schema:'
        ' {$ref: "#/components/schemas/Thing"}}}}}}}\n'
        f"components: {{schemas: {{Thing: {schema}}}}}\n"
    )
    method = only_method(api)
    assert method.body is not None and sets(method.body.choices) == expected
    (thing,) = (one for one in api.declarations.values() if isinstance(one, Object))
    assert sets(thing.choices) == expected


def test_variants_that_become_one_list_of_arguments() -> None:
    """Either of two objects: one argument list, of which a call needs what one of them requires."""
    first = "{type: object, required: [a], properties: {a: {type: string}}}"
    second = "{type: object, required: [b], properties: {b: {type: string}}}"
    api = build_text(
        "paths:\n"
        "  /things: {post: {requestBody: {content: {application/json: {schema:"
        f' {{oneOf: [{first}, {second}]}}}}}}}}, responses: {{"204": {{description: Done.}}}}}}}}\n'
    )
    body = only_method(api).body
    assert body is not None and sets(body.choices) == [[["a"], ["b"]]]
