"""Schemas that are made of each other and nothing else."""

from __future__ import annotations

import pytest

from specpress.model import Alias
from tests.build.documents import build_text, show

A_AND_B = """
paths:
  /a: {{get: {{operationId: getA, responses: {{"200": {{description: A, content: {{application/json: {{schema: {{$ref: "#/components/schemas/A"}}}}}}}}}}}}}}
components:
  schemas:
    A: {a}
    B: {b}
"""
TO_A, TO_B = ('{$ref: "#/components/schemas/%s"}' % name for name in "AB")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (f"{{anyOf: [{TO_B}]}}", f"{{anyOf: [{TO_A}]}}", {"A": "B", "B": "unknown"}),
        (TO_B, TO_A, {"A": "B", "B": "unknown"}),
        (
            f"{{anyOf: [{TO_B}, {{type: string}}]}}",
            f"{{oneOf: [{TO_A}, {{type: integer}}]}}",
            {"A": "(B | string)", "B": "integer"},
        ),
        (
            f"{{anyOf: [{TO_B}, {{type: string}}]}}",
            f"{{type: array, items: {TO_A}}}",
            {"A": "(B | string)", "B": "[A]"},
        ),
    ],
    ids=["wrapped", "references", "with others", "through a list"],
)
def test_no_alias_is_part_of_itself(a: str, b: str, expected: dict[str, str]) -> None:
    api = build_text(A_AND_B.format(a=a, b=b))
    found = {
        id.removeprefix("schemas/"): show(alias.type)
        for id, alias in api.declarations.items()
        if isinstance(alias, Alias)
    }
    assert found == expected
