"""Path templates -> segments: every name in braces is one of the method's arguments."""

from __future__ import annotations

import pytest
from tests.build.documents import HEAD, build_text, only_method, show

from specpress.build.operations import path_segments
from specpress.model import Location


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/pets/{id}", ["id"]),
        ("/files/{+path}", ["path"]),
        ("/files/{path+}", ["path+"]),
        ("/many/{ids*}/{.label}/{;matrix*}", ["ids", "label", "matrix"]),
        ("/jobs/{id}:cancel", ["id"]),
        ("/between/{a}{b}", ["a", "b"]),
        ("/empty/{}", []),
    ],
)
def test_placeholders_are_arguments(path: str, names: list[str]) -> None:
    segments = path_segments(path)
    assert [part.text.reveal() for part in segments if part.is_parameter] == names
    api = build_text(f"""{HEAD}
paths:
  "{path}":
    parameters: [{{name: {names[0] if names else 'none'}, in: path, required: true, schema: {{type: string}}}}]
    get: {{responses: {{'204': {{description: Done.}}}}}}
""")
    (method,) = api.walk_methods()
    assert method.path == segments
    arguments = [item for item in method.params.arguments if item.location is Location.PATH]
    assert [item.property.name.wire.reveal() for item in arguments] == names


def test_a_path_without_its_slash_gets_one() -> None:
    api = build_text(f"""{HEAD}
paths:
  pets: {{get: {{responses: {{'204': {{description: Done.}}}}}}}}
  x-pets: {{get: {{responses: {{'204': {{description: An extension.}}}}}}}}
""")
    (method,) = api.walk_methods()
    assert [part.text.reveal() for part in method.path] == ["/pets"]


def test_bytes_in_a_header_are_text() -> None:
    method = only_method(
        build_text(
            "paths:\n"
            "  /things: {get: {parameters: [{name: X-A, in: header, schema: {type: string, format: binary}}],"
            ' responses: {"204": {description: Done.}}}}\n'
        )
    )
    (argument,) = method.params.arguments
    assert show(argument.property.type) == "string"
