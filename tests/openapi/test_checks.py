"""What is wrong with a document is said in plain words, at its place, and read around where it can be."""

from __future__ import annotations

from typing import Any

import pytest

from specpress.source.pointer import MISSING, get, parse
from tests.openapi.conftest import HEAD, HEAD_30, Read, found

# The schema under test begins at line 6, column 8 of the whole document.
SCHEMA = "paths: {{}}\ncomponents:\n  schemas:\n    A: {}\n"
A = "#/components/schemas/A"


@pytest.mark.parametrize("head", [HEAD, HEAD_30], ids=["3.1", "3.0"])
@pytest.mark.parametrize(
    ("schema", "expected", "pointer", "value"),
    [
        (
            "{type: int}",
            '6:15 warning SP211 there is no type "int"; it is read as a whole number',
            f"{A}/type",
            "integer",
        ),
        (
            "{type: strang}",
            '6:15 warning SP211 there is no type "strang"; it is left out',
            f"{A}/type",
            MISSING,
        ),
        (
            "{type: [string, bool]}",
            '6:9 warning SP211 there is no type "bool"; it is read as text or true or false',
            f"{A}/type",
            ["string", "boolean"],
        ),
        (
            "{properties: [a]}",
            '6:9 warning SP211 "properties" must be a mapping, not a list; it is left out',
            f"{A}/properties",
            MISSING,
        ),
        (
            "{properties: {a: {required: true}}}",
            '6:36 warning SP211 "required" must be a list, not true; it is left out',
            f"{A}/properties/a/required",
            MISSING,
        ),
        (
            "{properties: {a: text}}",
            "6:25 warning SP203 a schema must be a mapping, not text; it is read as empty",
            f"{A}/properties/a",
            {},
        ),
        (
            "{properties: {$ref: '#/components/schemas/B'}}",
            "6:28 warning SP203 a schema must be a mapping, not text; it is left out",
            f"{A}/properties/$ref",
            MISSING,
        ),
        (
            "{allOf: []}",
            '6:9 warning SP211 "allOf" is an empty list; it is left out',
            f"{A}/allOf",
            MISSING,
        ),
        (
            "{enum: []}",
            '6:9 warning SP211 "enum" allows no value at all; it is left out',
            f"{A}/enum",
            MISSING,
        ),
        ("{enum: [a, 1, true, 1.0]}", "6:28 warning SP211 1.0 is listed twice", f"{A}/enum/3", 1.0),
        (
            "{required: [a, b, a]}",
            '6:26 warning SP211 "a" is required twice',
            f"{A}/required/2",
            "a",
        ),
        (
            "{maxLength: '5'}",
            '6:20 warning SP211 "maxLength" must be a whole number, not text; it is left out',
            f"{A}/maxLength",
            MISSING,
        ),
        (
            "{pattern: '(unclosed', description: 5}",
            '6:44 warning SP211 "description" must be text, not a number; it is left out',
            f"{A}/description",
            MISSING,
        ),
        (
            "{type: boolean, default: 'false'}",
            '6:33 warning SP212 the default is "false", but the type is true or false; it is left out',
            f"{A}/default",
            MISSING,
        ),
        (
            "{enum: [a, b], default: c}",
            '6:32 warning SP212 the default "c" is not in the enum; it is left out',
            f"{A}/default",
            MISSING,
        ),
        (
            "{oneOf: [{type: object}], discriminator: kind}",
            '6:49 warning SP211 "discriminator" must be a mapping, not text; it is left out',
            f"{A}/discriminator",
            MISSING,
        ),
        (
            "{oneOf: [{type: object}], discriminator: {propertyName: k, mapping: {a: 1}}}",
            "6:67 warning SP211 a discriminator's mapping must lead from values to schemas; it is left out",
            f"{A}/discriminator/mapping",
            MISSING,
        ),
    ],
)
def test_schema(
    read: Read, head: str, schema: str, expected: str, pointer: str, value: object
) -> None:
    api, collector = read(SCHEMA.format(schema), head=head)
    assert found(collector) == [expected]
    assert api is not None
    got = get(api.data, parse(pointer))
    assert got is value if value is MISSING else got == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The outline.
        ("openapi: 3.1.0\npaths: {}\n", ['1:1 error SP203 there is no "info"']),
        ("openapi: 3.1.0\ninfo: T\npaths: {}\n", ['2:7 error SP203 "info" must be a mapping']),
        (
            "",
            [
                '1:1 error SP203 there are no "paths", "webhooks" or "components": the document describes nothing'
            ],
        ),
        ("paths: []\n", ['3:1 error SP203 "paths" must be a mapping, not a list']),
        (
            "paths:\n",
            ['3:7 warning SP203 "paths" must be a mapping, not nothing; it is read as empty'],
        ),
        ("paths: {/a: x}\n", ["3:13 error SP203 a path item must be a mapping, not text"]),
        (
            "paths: {/a: {get: [x]}}\n",
            ["3:14 error SP203 an operation must be a mapping, not a list"],
        ),
        (
            "paths: {/a: {get: }}\n",
            ["3:19 warning SP203 an operation must be a mapping, not nothing; it is left out"],
        ),
        (
            "paths: {/a: {get: {responses: {'204': }}}}\n",
            ["3:39 warning SP203 a response must be a mapping, not nothing; it is read as empty"],
        ),
        (
            "paths: {/a: {get: {parameters: [x], responses: R}}}\n",
            ["3:33 error SP203 a parameter must be a mapping, not text"],
        ),
        (
            "paths: {/a: {get: {parameters: [{in: query, schema: {}}], responses: R}}}\n",
            ['3:33 error SP203 a parameter must have a "name"'],
        ),
        (
            "paths: {/a: {get: {parameters: [{in: body, name: b, schema: {}}], responses: R}}}\n",
            ['3:38 error SP203 a parameter cannot travel in "body"'],
        ),
        # What the validator's schema of documents says.
        (
            "paths: {/a: {get: {sumary: x, responses: R}}}\n",
            ['3:20 warning SP210 there is no field "sumary" here; it is ignored'],
        ),
        (
            "paths: {/a: {get: {tags: x, deprecated: 1, responses: R}}}\n",
            [
                '3:26 warning SP210 "tags" must be a list, not text; it is left out',
                '3:41 warning SP210 "deprecated" must be true or false, not a number; it is left out',
            ],
        ),
        (
            "paths: {/a: {get: {responses: {'20': {description: d}}}}}\n",
            [
                '3:20 warning SP210 "default" is missing here',
                '3:32 warning SP210 there is no field "20" here; it is left out',
            ],
        ),
        (
            "paths: {/a: {get: {responses: {'200': {}}}}}\n",
            ['3:32 warning SP210 "description" is missing here'],
        ),
        (
            "paths: {/a: {get: {parameters: [{in: query, name: a}], responses: R}}}\n",
            ['3:33 warning SP210 "content" or "schema" is missing here'],
        ),
        (
            "paths: {/a: {get: {parameters: [{in: query, name: a, style: odd, schema: {}}], responses: R}}}\n",
            [
                '3:61 warning SP210 "style" must be "form", "spaceDelimited", "pipeDelimited" or "deepObject",'
                ' not "odd"; it is left out'
            ],
        ),
        (
            "paths: {}\ncomponents: {securitySchemes: {a: {type: http}}}\n",
            ['4:32 warning SP210 "scheme" is missing here'],
        ),
        (
            "paths: {}\ncomponents: {schemas: {my schema: {}}}\n",
            [
                "4:14 warning SP210 a name here may have only letters, digits, dots, hyphens and underscores"
            ],
        ),
        # Paths and parameters.
        (
            "paths: {'/a/{id}': {get: {responses: R}}}\n",
            ['3:21 warning SP209 the path has "id", but no path parameter of that name'],
        ),
        (
            "paths: {/a: {parameters: [{in: path, name: id, required: true, schema: {}}], get: {responses: R}}}\n",
            ['3:27 warning SP209 the path parameter "id" does not occur in "/a"'],
        ),
        (
            "paths: {/a: {get: {responses: R, parameters: [{in: query, name: q, schema: {}}, {$ref:"
            " '#/components/parameters/Q'}]}}}\ncomponents: {parameters: {Q: {in: query, name: q, schema: {}}}}\n",
            ['3:107 warning SP208 the query parameter "q" is listed twice; the first counts'],
        ),
        (
            "paths: {'/a/{x}': {}, '/a/{y}': {}, b: {}}\n",
            [
                '3:23 warning SP207 "/a/{y}" and "/a/{x}" are the same path for a server',
                '3:37 warning SP207 the path "b" does not begin with /',
            ],
        ),
        (
            "paths: {/a: {get: {operationId: a, responses: R}, put: {operationId: a, responses: R}}}\n",
            ['3:96 warning SP215 the operationId "a" is used twice'],
        ),
        (
            "security: [{known: []}]\npaths: {/a: {get: {security: [{}, {unknown: []}], responses: R}}}\n"
            "components: {securitySchemes: {known: {type: http, scheme: bearer}}}\n",
            ['4:36 warning SP216 there is no security scheme "unknown" in components'],
        ),
    ],
)
def test_document(read: Read, text: str, expected: list[str]) -> None:
    # R stands for answers with which nothing is wrong.
    text = text.replace("responses: R", "responses: {default: {description: d}}")
    _, collector = read(text if text else HEAD)
    # The 3.1 schema asks again for what our own outline has asked for.
    lines = [line for line in found(collector) if "paths/webhooks" not in line]
    assert lines == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "paths: {'/{a}': {get: {parameters: [{in: path, name: a, schema: {}}], responses: R}}}\n",
            ['3:37 warning SP210 "required" is missing here'],
        ),
        (
            "paths: {/a: {get: {responses: {'200': {description: d, content: {a/b: {schema: {const: 1}}}}}}}}\n",
            ['3:88 note SP214 "const" is new in OpenAPI 3.1; it is read as it is there'],
        ),
        (
            "paths: {/a: {get: {responses: {'200': {description: d, content: {a/b: {schema: {typ: x}}}}}}}}\n",
            ['3:81 warning SP210 there is no field "typ" here; it is ignored'],
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {items: true}, B: {additionalProperties: false}, C: false}}\n",
            [
                "4:79 note SP214 schemas that are true or false are new in OpenAPI 3.1; this is read as there",
            ],
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {anyOf: [{type: 'null'}, {items: [{type: string}]}]}}}\n",
            [],
        ),
    ],
)
def test_document_of_30(read: Read, text: str, expected: list[str]) -> None:
    text = text.replace("responses: R", "responses: {default: {description: d}}")
    _, collector = read(text, head=HEAD_30)
    assert found(collector) == expected


def test_three_mistakes_are_three_findings(read: Read) -> None:
    _, collector = read("""\
        paths:
          /a:
            get: wrong
            post:
              responses:
                '200': {$ref: '#/components/responses/None'}
          /b:
            put:
              parameters: [{in: query, schema: {type: string}}]
              responses: {default: {description: d}}
        """)
    assert [line.split()[:3] for line in found(collector)] == [
        ["5:10", "error", "SP203"],
        ["8:23", "error", "SP204"],
        ["11:20", "error", "SP203"],
    ]


def test_what_is_dropped_leaves_the_document_that_was_read_alone(read: Read) -> None:
    api, _ = read(SCHEMA.format("{type: int, enum: []}"))
    assert api is not None
    schema: dict[str, Any] = api.data["components"]["schemas"]["A"]
    assert schema == {"type": "integer"}
    assert api.document.data["components"]["schemas"]["A"] == {"type": "int", "enum": []}


def test_messages_never_hold_the_document(read: Read) -> None:
    huge = "x" * 10_000
    _, collector = read(
        f"paths: {{/a: {{get: {{tags: {huge}, style: {{a: [{huge}]}}, operationId: [{huge}]}}}}}}\n"
        f"components: {{schemas: {{A: {{type: {huge}, properties: {huge}}}}}}}\n",
        validate="full",
    )
    assert len(collector.diagnostics) >= 4
    assert all(len(one.message) < 200 for one in collector.diagnostics)
