"""When members of a body are required arguments."""

from __future__ import annotations

import pytest

from tests.build.documents import build_text, only_method


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("required: true, ", {"a": True, "b": False}),
        ("", {"a": True, "b": False}),
        ("required: false, ", {"a": False, "b": False}),
    ],
    ids=["required", "unsaid", "optional"],
)
def test_members_of_a_body(said: str, expected: dict[str, bool]) -> None:
    schema = "{type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}"
    method = only_method(
        build_text(
            "paths:\n"
            f"  /things: {{post: {{requestBody: {{{said}content: {{application/json: {{schema: {schema}}}}}}},"
            ' responses: {"204": {description: Done.}}}}\n'
        )
    )
    found = {
        item.property.name.wire.reveal(): item.property.required for item in method.params.arguments
    }
    assert found == expected
    assert method.body is not None and method.body.required is expected["a"]
