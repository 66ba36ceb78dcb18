"""The whole of openapi-spec-validator, with places, and without a way to the network."""

from __future__ import annotations

import pytest

from tests.openapi.conftest import HEAD, HEAD_30, Read, found

TEXT = """\
paths:
  /a:
    get:
      responses:
        default:
          description: d
          content:
            application/json:
              schema:
                properties:
                  a: {allOf: [{type: string}], default: 5}
components:
  schemas:
    B: {type: string}
    C:
      allOf: [{$ref: '#/components/schemas/B'}]
      required: [gone]
"""


def test_it_finds_more_than_the_fast_checks_and_says_where(read: Read) -> None:
    _, fast = read(TEXT)
    assert found(fast) == []
    api, full = read(TEXT, validate="full")
    assert api is not None
    assert found(full) == [
        '13:57 warning SP217 "default" must be text, not a number',
        "17:5 warning SP217 Required list has not defined properties: ['gone']",
    ]


def test_what_the_fast_checks_found_is_not_said_again(read: Read) -> None:
    text = "paths: {}\ncomponents: {schemas: {A: {type: string, default: 5, enum: [a, a]}}}\n"
    _, fast = read(text)
    _, full = read(text, validate="full")
    assert found(fast) == found(full)


@pytest.mark.parametrize("head", [HEAD, HEAD_30])
def test_it_fetches_nothing_and_survives_anything(read: Read, head: str) -> None:
    _, collector = read(
        """\
        paths:
          /a: {get: {responses: {default: {description: d}}}, parameters: {a: b}}
        components:
          schemas:
            A: {x-see: {$ref: 'http://127.0.0.1:9/x.yaml'}, default: {$ref: 'http://127.0.0.1:9/y'}}
        """,
        head=head,
        validate="full",
    )
    assert {one.code for one in collector.diagnostics} <= {"SP210", "SP217"}
    assert not collector.has_errors
