"""Which members of a body are required arguments, and which of its media types is sent."""

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


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("{type: string, format: binary}", "multipart/form-data"),
        ("{type: array, items: {type: string, format: binary}}", "multipart/form-data"),
        ("{oneOf: [{type: string}, {type: string, format: binary}]}", "multipart/form-data"),
        ("{type: string}", "application/json"),
    ],
)
def test_files_do_not_travel_as_json(member: str, expected: str) -> None:
    content = f"{{schema: {{type: object, properties: {{a: {member}}}}}}}"
    method = only_method(
        build_text(
            "paths:\n"
            "  /things: {post: {requestBody: {content: "
            f"{{application/json: {content}, multipart/form-data: {content}}}}},"
            ' responses: {"204": {description: Done.}}}}\n'
        )
    )
    assert method.body is not None
    assert method.body.content.media_type.reveal() == expected
