"""References are followed to their ends, and those without one are errors at their `$ref`."""

from __future__ import annotations

import pytest

from tests.openapi.conftest import Read, ReadSchemas, found


def test_chains_are_followed_to_the_end(read_schemas: ReadSchemas) -> None:
    api = read_schemas("""\
        A: {$ref: '#/components/schemas/B', description: mine}
        B: {$ref: '#/components/schemas/C'}
        C: {type: string}
        """)
    schemas = api.data["components"]["schemas"]
    resolved = api.resolve(schemas["A"], "#/components/schemas/A")
    assert resolved.node is schemas["C"]
    assert resolved.pointer == "#/components/schemas/C"
    assert api.origin(resolved.pointer).line == 8


def test_what_is_no_reference_is_itself(read_schemas: ReadSchemas) -> None:
    api = read_schemas("A: {properties: {$ref: {type: string}}}")
    node = api.data["components"]["schemas"]["A"]["properties"]
    assert api.resolve(node, "#/x").node is node
    assert api.resolve(node, "#/x").pointer == "#/x"
    assert api.resolve(True).node is True


@pytest.mark.parametrize(
    ("reference", "pointer"),
    [
        ("#/components/schemas/a~1b", "#/components/schemas/a~1b"),
        ("#/components/schemas/a%7E1b", "#/components/schemas/a~1b"),
        ("#/components/schemas/c%20d", "#/components/schemas/c d"),
        ("#/components/schemas/c d", "#/components/schemas/c d"),
        ("#/components/schemas/50%", "#/components/schemas/50%"),
        ("#/components/schemas/50%25", "#/components/schemas/50%"),
        ("#/components/schemas/T/$defs/x", "#/components/schemas/T/$defs/x"),
        ("#here", "#/components/schemas/T/$defs/x"),
        ("#there", "#/components/schemas/T/properties/y"),
        (
            "#/paths/~1a~1%7Bid%7D/get/responses/200/content/a~1b/schema",
            "#/paths/~1a~1{id}/get/responses/200/content/a~1b/schema",
        ),
    ],
)
def test_every_spelling_of_a_reference(read: Read, reference: str, pointer: str) -> None:
    api, collector = read(f"""\
        paths:
          /a/{{id}}:
            get:
              parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
              responses: {{'200': {{description: d, content: {{a/b: {{schema: {{type: string}}}}}}}}}}
        components:
          schemas:
            Start: {{$ref: '{reference}'}}
            a/b: {{}}
            c d: {{}}
            50%: {{}}
            T:
              $defs: {{x: {{$anchor: here}}}}
              properties: {{y: {{$dynamicAnchor: there}}}}
        """)
    assert api is not None
    assert not collector.has_errors
    assert api.resolve(api.data["components"]["schemas"]["Start"]).pointer == pointer


def test_dead_references_are_errors_where_they_stand(read: Read) -> None:
    _, collector = read("""\
        paths:
          /a:
            get:
              parameters: [{$ref: '#/components/parameters/None'}]
              responses:
                '200': {$ref: '#/components/responses/None'}
                '201': {description: d, content: {a/b: {schema: {items: {$ref: '#/nowhere'}}}}}
        components:
          schemas:
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            C: {allOf: [{$ref: '#/components/schemas/D'}]}
            D: {allOf: [{type: object}, {$ref: '#/components/schemas/C'}]}
            E: {properties: {e: {$ref: '#/components/schemas/E'}}}
            F: {$ref: '#/components/parameters/P'}
            G: {$ref: '#none'}
          parameters:
            P: {name: p, in: query, schema: {}}
        """)
    itself = "leads back to itself and never to a schema"
    assert found(collector) == [
        '6:27 error SP204 there is nothing at "#/components/parameters/None"',
        '8:23 error SP204 there is nothing at "#/components/responses/None"',
        '9:72 error SP204 there is nothing at "#/nowhere"',
        f'12:15 error SP205 "#/components/schemas/B" {itself}',
        f'13:15 error SP205 "#/components/schemas/A" {itself}',
        "14:9 error SP205 this schema is part of itself through allOf",
        "15:9 error SP205 this schema is part of itself through allOf",
        '17:15 error SP206 "#/components/parameters/P" is a parameter, not a schema',
        '18:15 error SP204 there is nothing at "#none"',
    ]


def test_references_in_data_are_data(read_schemas: ReadSchemas) -> None:
    api = read_schemas("""\
        A:
          default: {$ref: '#/nowhere'}
          example: {$ref: '#/nowhere'}
          enum: [{$ref: '#/nowhere'}]
          properties: {example: {type: string}, enum: {type: string}}
        """)
    assert api.data["components"]["schemas"]["A"]["default"] == {"$ref": "#/nowhere"}


def test_mappings_name_schemas_or_refer_to_them(read: Read) -> None:
    api, collector = read("""\
        paths: {}
        components:
          schemas:
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/a.dog'}]
              discriminator:
                propertyName: kind
                mapping: {c: Cat, d: a.dog, e: '#/components/schemas/Cat', f: Fish}
            Cat: {type: object}
            a.dog: {type: object}
        """)
    assert api is not None
    assert found(collector) == [
        '10:71 warning SP204 "f" is mapped to "Fish", which is no schema here; it is left out'
    ]
    mapping = api.data["components"]["schemas"]["Pet"]["discriminator"]["mapping"]
    assert list(mapping) == ["c", "d", "e"]
    pointers = [resolved.pointer for tag in mapping if (resolved := api.mapped(mapping[tag]))]
    assert pointers == [
        "#/components/schemas/Cat",
        "#/components/schemas/a.dog",
        "#/components/schemas/Cat",
    ]
