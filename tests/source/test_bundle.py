"""Documents in many files become one, whatever is in a file of its own."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from typing import Any

from specpress.source import Document
from tests.source.conftest import Load, found

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


def api(text: str) -> str:
    """A document with what every document has and ``text``."""
    return HEAD + textwrap.dedent(text)


def joined(load: Load, files: Mapping[str, str | bytes]) -> Document:
    document, collector = load(files)
    assert document is not None
    assert found(collector) == []
    return document


def references(data: Any) -> list[str]:
    """All references of a tree, in order."""
    if isinstance(data, dict):
        own = [data["$ref"]] if isinstance(data.get("$ref"), str) else []
        return own + [one for value in data.values() for one in references(value)]
    return [one for value in data for one in references(value)] if isinstance(data, list) else []


def test_a_document_of_one_file_is_not_copied(load: Load) -> None:
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}\n"
    document = joined(load, {"api.yaml": text})
    assert document.files == ("api.yaml",)
    assert document.data["components"]["schemas"]["A"] == {"$ref": "#/components/schemas/B"}


def test_everything_finds_its_section(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": api("""\
            paths:
              /a:
                post:
                  parameters: [{$ref: shared/params.yaml#/limit}]
                  requestBody: {$ref: shared/bodies.yaml#/Create}
                  responses:
                    '200': {$ref: responses/ok.yaml}
                    default: {$ref: responses/ok.yaml}
            """),
            "shared/params.yaml": "limit: {name: limit, in: query, schema: {$ref: ../schemas/Limit.yml}}\n",
            "shared/bodies.yaml": """\
                Create:
                  content:
                    application/json:
                      schema: {$ref: '#/Schema'}
                      examples: {one: {$ref: examples.json#/one}}
                Schema: {type: object, properties: {limit: {$ref: ../schemas/Limit.yml}}}
                """,
            "shared/examples.json": '{"one": {"value": {"limit": 1}}}',
            "schemas/Limit.yml": "type: integer\n",
            "responses/ok.yaml": "description: ok\nheaders: {X: {$ref: ../shared/headers.yaml#/X}}\n",
            "shared/headers.yaml": "X: {schema: {type: string}}\n",
        },
    )
    operation = document.data["paths"]["/a"]["post"]
    assert operation["parameters"] == [{"$ref": "#/components/parameters/limit"}]
    assert operation["requestBody"] == {"$ref": "#/components/requestBodies/Create"}
    assert operation["responses"] == {
        "200": {"$ref": "#/components/responses/ok"},
        "default": {"$ref": "#/components/responses/ok"},
    }
    components = document.data["components"]
    assert {section: list(entries) for section, entries in components.items()} == {
        "examples": ["one"],
        "headers": ["X"],
        "parameters": ["limit"],
        "requestBodies": ["Create"],
        "responses": ["ok"],
        "schemas": ["Limit", "Schema"],
    }
    assert components["parameters"]["limit"]["schema"] == {"$ref": "#/components/schemas/Limit"}
    assert str(document.origin("#/components/schemas/Limit/type")) == "schemas/Limit.yml:1:7"
    assert str(document.origin("#/components/schemas/Schema/properties/limit")) == (
        "shared/bodies.yaml:6:37"
    )
    assert document.origin("#/components/parameters/limit/in").pointer == "#/limit/in"
    assert document.origin("#/paths/~1a/post").file == "api.yaml"


def test_path_items_operations_and_texts_are_put_in_place(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": """\
            openapi: 3.0.0
            info: {title: T, version: '1', description: {$ref: docs/intro.md}}
            paths:
              /a: {$ref: paths/a.yaml}
              /b: {$ref: "paths/all.yaml#/~1b"}
            """,
            "docs/intro.md": "# Hello: *you*\n",
            "paths/a.yaml": "summary: A\nget: {$ref: get a.yaml}\n",
            "paths/get a.yaml": "operationId: getA\nresponses: {}\n",
            "paths/all.yaml": "/b: {put: {$ref: 'get%20a.yaml'}}\n",
        },
    )
    operation = {"operationId": "getA", "responses": {}}
    assert document.data["paths"] == {
        "/a": {"summary": "A", "get": operation},
        "/b": {"put": operation},
    }
    assert document.data["info"]["description"] == "# Hello: *you*\n"
    assert "components" not in document.data
    assert str(document.origin("#/paths/~1a/get/operationId")) == "paths/get a.yaml:1:14"
    assert str(document.origin("#/paths/~1a/summary")) == "paths/a.yaml:1:10"
    assert document.files == (
        "api.yaml",
        "docs/intro.md",
        "paths/a.yaml",
        "paths/all.yaml",
        "paths/get a.yaml",
    )


def test_a_component_that_is_only_a_reference_takes_its_target_in(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD
            + "paths: {}\ncomponents: {schemas: {Pet: {$ref: schemas/animal.yaml}, Cat: {$ref: schemas/cat.yaml},"
            " Alias: {$ref: schemas/animal.yaml}}}\n",
            "schemas/animal.yaml": "type: object\nproperties: {friend: {$ref: animal.yaml}, cat: {$ref: ./cat.yaml}}\n",
            "schemas/cat.yaml": "$ref: tiger.yaml\n",
            "schemas/tiger.yaml": "type: object\nproperties: {parent: {$ref: '#'}, pet: {$ref: ../api.yaml#/components/schemas/Pet}}\n",
        },
    )
    assert document.data["components"]["schemas"] == {
        "Pet": {"$ref": "#/components/schemas/Alias"},
        "Cat": {
            "type": "object",
            "properties": {
                "parent": {"$ref": "#/components/schemas/Cat"},
                "pet": {"$ref": "#/components/schemas/Pet"},
            },
        },
        "Alias": {
            "type": "object",
            "properties": {
                "friend": {"$ref": "#/components/schemas/Alias"},
                "cat": {"$ref": "#/components/schemas/Cat"},
            },
        },
    }
    assert str(document.origin("#/components/schemas/Cat/type")) == "schemas/tiger.yaml:1:7"


def test_a_whole_section_may_be_a_file(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD
            + "paths: {/a: {get: {responses: {'200': {description: ok, content: {text/plain: {schema:"
            " {$ref: 'schemas/_index.yaml#/Pet/properties/name'}}}}}}}}\n"
            "components: {schemas: {$ref: schemas/_index.yaml}}\n",
            "schemas/_index.yaml": "Pet: {$ref: pet.yaml}\nTag: {type: string}\n",
            "schemas/pet.yaml": "properties: {name: {type: string}, tag: {$ref: _index.yaml#/Tag}}\n",
        },
    )
    schemas = document.data["components"]["schemas"]
    assert schemas["Pet"]["properties"]["tag"] == {"$ref": "#/components/schemas/Tag"}
    assert schemas["name"] == {"type": "string"}
    assert str(document.origin("#/components/schemas/Tag/type")) == "schemas/_index.yaml:2:13"


def test_names_are_told_apart_by_what_stands_above_in_any_order(load: Load) -> None:
    paths = [
        f"/{name}: {{get: {{responses: {{'200': {{description: d, content: {{a/b: {{schema: {{$ref: {ref}}}}}}}}}}}}}}}"
        for name, ref in (
            ("a", "cats/item.yaml"),
            ("b", "dogs/item.yaml"),
            ("c", "common.yaml#/Error"),
            ("d", "cats/list.yaml"),
        )
    ]
    files: dict[str, str | bytes] = {
        "cats/item.yaml": "type: string\n",
        "dogs/item.yaml": "type: integer\n",
        "cats/list.yaml": "type: array\n",
        "common.yaml": "Error: {type: object}\n",
    }
    tail = "components: {schemas: {Error: {type: boolean}}}\n"
    results = []
    for order in (paths, paths[::-1]):
        api = HEAD + "paths:\n" + "".join(f"  {path}\n" for path in order) + tail
        results.append(joined(load, {"api.yaml": api, **files}).data["components"]["schemas"])
    assert {name: schema["type"] for name, schema in results[0].items()} == {
        "Error": "boolean",
        "cats_item": "string",
        "common_Error": "object",
        "dogs_item": "integer",
        "list": "array",
    }
    assert list(results[0].items()) == list(results[1].items())


def test_data_with_a_ref_in_it_is_data(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": api("""\
            paths: {}
            components:
              schemas:
                A:
                  default: {$ref: nowhere.yaml}
                  enum: [{$ref: nowhere.yaml}]
                  const: {$ref: nowhere.yaml}
                  examples: [{$ref: nowhere.yaml}]
                  x-note: {$ref: nowhere.yaml}
                  properties:
                    example: {$ref: real.yaml}
                    default: {$ref: real.yaml}
                    $ref: {type: string}
              examples:
                E: {value: {a: {$ref: nowhere.yaml}}}
                F: {value: {$ref: value.json}}
            """),
            "real.yaml": "type: string\n",
            "value.json": '{"b": 1}',
        },
    )
    schema = document.data["components"]["schemas"]["A"]
    assert schema["properties"] == {
        "example": {"$ref": "#/components/schemas/real"},
        "default": {"$ref": "#/components/schemas/real"},
        "$ref": {"type": "string"},
    }
    assert schema["default"] == {"$ref": "nowhere.yaml"}
    # An example's value that is nothing but a reference to a file is meant as one by everybody.
    assert document.data["components"]["examples"]["F"] == {"value": {"b": 1}}


def test_discriminators_may_map_to_files(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD
            + "paths: {}\ncomponents: {schemas: {Pet: {oneOf: [{$ref: cat.yaml}, {$ref: '#/components/schemas/Dog'}],"
            " discriminator: {propertyName: kind, mapping: {cat: ./cat.yaml, dog: Dog,"
            " fish: fish.yaml#/Fish}}}, Dog: {}}}\n",
            "cat.yaml": "type: object\n",
            "fish.yaml": "Fish: {type: object}\n",
        },
    )
    schemas = document.data["components"]["schemas"]
    assert schemas["Pet"]["discriminator"]["mapping"] == {
        "cat": "#/components/schemas/cat",
        "dog": "Dog",
        "fish": "#/components/schemas/Fish",
    }
    assert list(schemas) == ["Pet", "Dog", "Fish", "cat"]


def test_keys_beside_a_reference_stay(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD + "paths: {/a: {$ref: a.yaml, summary: Mine}}\n"
            "components: {schemas: {A: {$ref: b.yaml, description: D, properties: {c: {$ref: b.yaml}}}}}\n",
            "a.yaml": "summary: Theirs\nget: {responses: {}}\n",
            "b.yaml": "type: object\n",
        },
    )
    assert document.data["paths"]["/a"] == {"summary": "Mine", "get": {"responses": {}}}
    assert document.data["components"]["schemas"]["A"] == {
        "$ref": "#/components/schemas/b",
        "description": "D",
        "properties": {"c": {"$ref": "#/components/schemas/b"}},
    }


def test_anchors_and_odd_pointers_are_followed(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD
            + "paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: 's.yaml#here'}, {$ref: 's.yaml#/a%20b~1c'},"
            " {$ref: 's.yaml#/50%25'}, {$ref: 's.yaml#/'}]}}}\n",
            "s.yaml": "x: {$anchor: here, type: string}\na b/c: {type: integer}\n50%: {type: number}\n",
        },
    )
    assert references(document.data) == [
        "#/components/schemas/x",
        "#/components/schemas/a_b_c",
        "#/components/schemas/50",
        "#/components/schemas/s",
    ]


def test_recursion_over_files_stays_a_reference(load: Load) -> None:
    document = joined(
        load,
        {
            "api.yaml": HEAD + "paths: {}\ncomponents: {schemas: {Tree: {$ref: tree.yaml}}}\n",
            "tree.yaml": "properties: {left: {$ref: tree.yaml}, right: {$ref: node.yaml}}\n",
            "node.yaml": "properties: {tree: {$ref: tree.yaml}, self: {$ref: '#'}}\n",
        },
    )
    assert json.dumps(document.data)  # finite
    assert document.data["components"]["schemas"]["node"]["properties"] == {
        "tree": {"$ref": "#/components/schemas/Tree"},
        "self": {"$ref": "#/components/schemas/node"},
    }


def test_circles_of_bare_references_are_errors(load: Load) -> None:
    document, collector = load(
        {
            "api.yaml": HEAD
            + "paths: {/a: {$ref: a.yaml}}\ncomponents: {schemas: {A: {properties: {x: {$ref: b.yaml}}}}}\n",
            "a.yaml": "get: {$ref: a.yaml}\n",
            "b.yaml": "$ref: c.yaml\n",
            "c.yaml": "$ref: b.yaml\n",
        }
    )
    assert document is not None
    assert found(collector) == [
        'a.yaml:1:13 SP125 "a.yaml" leads back to itself',
        'api.yaml:4:51 SP125 "b.yaml" leads back to itself',
    ]


def test_what_is_put_in_place_again_and_again_has_a_limit(load: Load) -> None:
    files: dict[str, str | bytes] = {
        "api.yaml": HEAD + "x: {a: {$ref: f0.yaml}}\npaths: {}\n",
        "f12.yaml": "leaf: true\n",
    }
    for n in range(12):
        refs = ", ".join(f"k{m}: {{$ref: f{n + 1}.yaml}}" for m in range(10))
        files[f"f{n}.yaml"] = f"{{{refs}}}\n"
    document, collector = load(files)
    assert document is not None
    assert {one.code for one in collector.diagnostics} == {"SP107"}


def test_errors_in_other_files_are_reported_there_and_here(load: Load) -> None:
    document, collector = load(
        {
            "api.yaml": HEAD
            + "paths: {}\ncomponents: {schemas: {A: {$ref: a.yaml}, B: {$ref: b.yaml}, C: {$ref: c.yaml#/nope}}}\n",
            "a.yaml": "type: [object\n",
            "c.yaml": "type: object\ntype: string\n",
        }
    )
    assert document is not None
    assert found(collector) == [
        "a.yaml:2:1 SP103 did not find expected ',' or ']'",
        'api.yaml:4:53 SP120 cannot read "b.yaml": No such file or directory',
        'api.yaml:4:72 SP124 there is nothing at "#/nope" in "c.yaml"',
        'c.yaml:2:1 SP104 key "type" appears twice in one mapping',
    ]
    # What cannot be reached is any value, so that later checks can go on.
    assert document.data["components"]["schemas"]["A"] == {}
