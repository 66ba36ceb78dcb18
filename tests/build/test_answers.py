"""Which of the media types of an answer is asked for."""

from __future__ import annotations

import pytest

from specpress.model import MediaKind
from tests.build.documents import build_text, only_method

TEXT = "application/json: {schema: {type: string}}"
OBJECT = "application/json: {schema: {type: object, properties: {a: {type: string}}}}"
FILE = "application/zip: {schema: {type: string, format: binary}}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{TEXT}, {FILE}", "application/zip"),
        (f"{OBJECT}, {FILE}", "application/json"),
        (f"{FILE}, {OBJECT}", "application/json"),
        (TEXT, "application/json"),
    ],
)
def test_a_file_is_preferred_to_json_text(content: str, expected: str) -> None:
    method = only_method(
        build_text(
            "paths:\n  /things: {get: {responses: "
            f'{{"200": {{description: Done., content: {{{content}}}}}}}}}}}\n'
        )
    )
    assert method.returns.content_type is not None
    assert method.returns.content_type.reveal() == expected


@pytest.mark.parametrize(
    ("media", "schema", "expected"),
    [
        ("text/plain", "{type: string}", MediaKind.TEXT),
        ("text/plain", "{}", MediaKind.TEXT),
        ("text/plain", "{type: string, format: binary}", MediaKind.BINARY),
        ("text/csv", "{$ref: '#/components/schemas/File'}", MediaKind.BINARY),
    ],
)
def test_a_text_that_the_document_calls_a_file_is_one(
    media: str, schema: str, expected: MediaKind
) -> None:
    method = only_method(
        build_text(
            "paths:\n  /things: {get: {responses: "
            f'{{"200": {{description: Done., content: {{{media}: {{schema: {schema}}}}}}}}}}}}}\n'
            "components: {schemas: {File: {type: string, format: binary}}}\n"
        )
    )
    assert method.returns.kind is expected
