"""3.0 becomes 3.1, sharing what does not change, and every node keeps its place."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml

from specpress.diag import Kind
from specpress.openapi.lift import Lift
from specpress.source.pointer import get, parse
from tests.openapi.conftest import HEAD, HEAD_30, Read, ReadSchemas, found


def lifted(schema: str, version: str = "3.0.3") -> Any:
    """The one schema of a document, lifted."""
    data = {"components": {"schemas": {"A": yaml.safe_load(schema)}}}
    return Lift(data, version).data["components"]["schemas"]["A"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, nullable: true}", "{type: [string, 'null']}"),
        ("{type: string, nullable: false}", "{type: string}"),
        ("{nullable: true}", "{}"),
        (
            "{type: string, nullable: true, enum: [a, b]}",
            "{type: [string, 'null'], enum: [a, b, null]}",
        ),
        ("{nullable: true, enum: [a, null]}", "{enum: [a, null]}"),
        (
            "{type: object, nullable: true, properties: {a: {type: integer, nullable: true}}}",
            "{type: [object, 'null'], properties: {a: {type: [integer, 'null']}}}",
        ),
        (
            "{nullable: true, oneOf: [{type: string}, {type: integer}]}",
            "{oneOf: [{type: string}, {type: integer}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, anyOf: [{type: string}, {type: 'null'}]}",
            "{anyOf: [{type: string}, {type: 'null'}]}",
        ),
        (
            "{type: object, nullable: true, anyOf: [{$ref: '#/x'}]}",
            "{type: [object, 'null'], anyOf: [{$ref: '#/x'}, {type: 'null'}]}",
        ),
        (
            "{title: T, description: D, x-a: 1, nullable: true, allOf: [{$ref: '#/x'}]}",
            "{title: T, description: D, x-a: 1, anyOf: [{allOf: [{$ref: '#/x'}]}, {type: 'null'}]}",
        ),
        (
            "{type: object, nullable: true, allOf: [{$ref: '#/x'}], default: null}",
            "{default: null, anyOf: [{type: object, allOf: [{$ref: '#/x'}]}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, not: {type: string}}",
            "{anyOf: [{not: {type: string}}, {type: 'null'}]}",
        ),
        (
            "{$ref: '#/x', nullable: true, description: D}",
            "{description: D, anyOf: [{$ref: '#/x'}, {type: 'null'}]}",
        ),
        ("{$ref: '#/x', description: D, type: object}", "{$ref: '#/x', description: D}"),
        ("{minimum: 1, exclusiveMinimum: true}", "{exclusiveMinimum: 1}"),
        ("{maximum: 1, exclusiveMaximum: false}", "{maximum: 1}"),
        ("{exclusiveMaximum: true}", "{}"),
        ("{type: array, items: [{type: string}]}", "{type: array, items: {type: string}}"),
        (
            "{type: array, items: [{type: string}, {nullable: true, type: string}]}",
            "{type: array, prefixItems: [{type: string}, {type: [string, 'null']}]}",
        ),
        # Said the same way in both versions, or not ours to judge.
        (
            "{type: string, format: binary, example: a, x-nullable: true}",
            "{type: string, format: binary, example: a, x-nullable: true}",
        ),
    ],
)
def test_schema(schema: str, expected: str) -> None:
    assert lifted(schema) == yaml.safe_load(expected)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, nullable: true}", "{type: [string, 'null']}"),
        ("{minimum: 1, exclusiveMinimum: true}", "{exclusiveMinimum: 1}"),
        (
            "{$ref: '#/x', description: D, type: object}",
            "{$ref: '#/x', description: D, type: object}",
        ),
        (
            "{$ref: '#/x', nullable: true, maxLength: 3, title: T}",
            "{title: T, anyOf: [{$ref: '#/x', maxLength: 3}, {type: 'null'}]}",
        ),
        ("{$dynamicRef: '#node', title: T}", "{$ref: '#node', title: T}"),
        (
            "{$recursiveAnchor: true, properties: {a: {$recursiveRef: '#'}}}",
            "{$recursiveAnchor: true, properties: {a: {$ref: '#/components/schemas/A'}}}",
        ),
        (
            "{properties: {a: {items: {$recursiveRef: '#'}}}}",
            "{properties: {a: {items: {$ref: '#/components/schemas/A'}}}}",
        ),
    ],
)
def test_schema_of_31(schema: str, expected: str) -> None:
    assert lifted(schema, "3.1.0") == yaml.safe_load(expected)


def test_only_schemas_are_touched_and_what_stays_is_shared() -> None:
    data = {
        "paths": {
            "/a": {
                "get": {
                    "parameters": [{"name": "nullable", "in": "query", "nullable": True}],
                    "responses": {
                        "200": {
                            "content": {
                                "a/b": {
                                    "schema": {"type": "string", "nullable": True},
                                    "example": {"type": "string", "nullable": True},
                                }
                            }
                        }
                    },
                }
            },
            "/b": {"get": {"responses": {"200": {"content": {"a/b": {"schema": {}}}}}}},
        },
        "components": {
            "schemas": {
                "A": {
                    "properties": {"nullable": {"type": "boolean"}},
                    "example": {"nullable": True},
                }
            }
        },
    }
    before = copy.deepcopy(data)
    result = Lift(data, "3.0.0").data
    assert data == before
    content = result["paths"]["/a"]["get"]["responses"]["200"]["content"]["a/b"]
    assert content["schema"] == {"type": ["string", "null"]}
    assert content["example"] == {"type": "string", "nullable": True}
    assert result["paths"]["/b"] is data["paths"]["/b"]
    assert result["components"] is data["components"]
    assert result["paths"]["/a"]["get"]["parameters"] is data["paths"]["/a"]["get"]["parameters"]


def test_moved_nodes_keep_their_places_and_references_find_them(read_schemas: ReadSchemas) -> None:
    api = read_schemas(
        """\
        A:
          nullable: true
          allOf:
            - type: object
              properties:
                b:
                  nullable: true
                  allOf: [{$ref: '#/components/schemas/C'}]
            - $ref: '#/components/schemas/C'
        C: {type: object, properties: {d: {type: array, items: [{type: string}, {type: integer}]}}}
        D: {$ref: '#/components/schemas/A/allOf/0/properties/b/allOf/0'}
        E: {$ref: '#/components/schemas/C/properties/d/items/1'}
        F: {$ref: '#/components/schemas/A/allOf/0'}
        """,
        HEAD_30,
    )
    inner = "#/components/schemas/A/anyOf/0/allOf/0"
    # The schema A begins at line 6 of the whole document.
    places = {
        "#/components/schemas/A": 6,
        f"{inner}/type": 9,
        f"{inner}/properties/b": 11,
        f"{inner}/properties/b/anyOf/0/allOf/0/$ref": 13,
        "#/components/schemas/A/anyOf/0/allOf/1/$ref": 14,
        "#/components/schemas/C/properties/d/prefixItems/1": 15,
    }
    for pointer, line in places.items():
        assert get(api.data, parse(pointer)) is not None
        assert api.origin(pointer).line == line, pointer
    targets = {
        "D": "#/components/schemas/C",
        "E": "#/components/schemas/C/properties/d/prefixItems/1",
        "F": inner,
    }
    for name, pointer in targets.items():
        resolved = api.resolve(api.data["components"]["schemas"][name])
        assert resolved.pointer == pointer
        assert resolved.node is get(api.data, parse(pointer))


def test_approximations_are_in_the_ledger(read: Read) -> None:
    _, collector = read(
        """\
        paths: {}
        components: {schemas: {A: {type: string, nullable: true}, B: {$recursiveRef: '#'}}}
        """,
        head=HEAD,
    )
    assert found(collector) == []
    entries = {(entry.kind, entry.subject, entry.where.column) for entry in collector.ledger}
    assert entries == {(Kind.KEYWORD, "nullable", 52), (Kind.KEYWORD, "$recursiveRef", 78)}
