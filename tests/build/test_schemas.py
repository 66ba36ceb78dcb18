"""Schemas -> types, as tables of what a document says and what a client must see."""

from __future__ import annotations

import pytest
from tests.build.documents import build_text, members, schema_api, show

from specpress.config import Config
from specpress.diag import Collector
from specpress.model import Alias, JsonValue, Object, Text, Union


def type_of(schema: str) -> str:
    """The type of one property with this schema (flow style)."""
    api = schema_api(
        f"Root: {{type: object, properties: {{it: {schema}}}}}\nPart: {{type: object, properties: {{a: {{type: string}}}}}}"
    )
    return members(api, "schemas/Root")["it*"]


@pytest.mark.parametrize(
    ("schema", "type"),
    [
        ("{type: string}", "string"),
        ("{type: string, format: date-time}", "datetime"),
        ("{type: string, format: date}", "date"),
        ("{type: string, format: byte}", "base64"),
        ("{type: string, contentEncoding: base64}", "base64"),
        ("{type: string, format: binary}", "binary"),
        ("{type: string, format: uuid}", "string"),
        ("{type: integer, format: int64}", "integer"),
        ("{type: number}", "number"),
        ("{type: boolean}", "boolean"),
        ("{type: 'null'}", "null"),
        ("{}", "unknown"),
        ("true", "unknown"),
        ("{description: anything}", "unknown"),
        ("{type: object}", "{unknown}"),
        ("{type: object, additionalProperties: false}", "{unknown}"),
        ("{type: object, additionalProperties: {type: integer}}", "{integer}"),
        ("{additionalProperties: {type: integer}}", "{integer}"),
        ("{type: array}", "[unknown]"),
        ("{type: array, items: {type: string}}", "[string]"),
        ("{items: {type: string}}", "[string]"),
        ("{minLength: 1}", "string"),
        ("{maximum: 1}", "number"),
        ("{format: int32}", "integer"),
        ("{type: [string, 'null']}", "string?"),
        ("{type: [string, integer]}", "(string | integer)"),
        ("{type: [string, integer, 'null']}", "(string | integer)?"),
        ("{const: a}", "'a'"),
        ("{const: null}", "null"),
        ("{enum: [a]}", "'a'"),
        ("{enum: [a, b]}", "'a'|'b'"),
        ("{enum: [a, null]}", "'a'?"),
        ("{type: [string, 'null'], enum: [a, b, null]}", "'a'|'b'?"),
        ("{type: string, enum: [1, true]}", "'1'|'true'"),
        ("{type: integer, enum: ['1', 2]}", "1|2"),
        ("{enum: [[1], {a: 1}]}", "unknown"),
        ("{anyOf: [{type: string}, {type: string, enum: [a, b]}]}", "'a'|'b'|..."),
        ("{oneOf: [{const: a}, {const: b}]}", "'a'|'b'"),
        ("{oneOf: [{enum: [a, b]}, {enum: [c]}]}", "'a'|'b'|'c'"),
        ("{anyOf: [{type: string}, {type: 'null'}]}", "string?"),
        ("{anyOf: [{type: string}]}", "string"),
        (
            "{oneOf: [{type: string}, {oneOf: [{type: integer}, {type: string}]}]}",
            "(string | integer)",
        ),
        ("{oneOf: [{type: string}, {}]}", "unknown"),
        ("{allOf: [{type: string}, {maxLength: 3}]}", "string"),
        ("{allOf: [{$ref: '#/components/schemas/Part'}]}", "Part"),
        ("{allOf: [{$ref: '#/components/schemas/Part'}, {description: Its part.}]}", "Part"),
        ("{$ref: '#/components/schemas/Part', description: Its part.}", "Part"),
        ("{anyOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}", "Part?"),
        ("{type: array, prefixItems: [{type: string}, {type: integer}]}", "[(string | integer)]"),
        ("{type: object, patternProperties: {'^x': {type: string}}}", "{string}"),
        ("{not: {type: string}}", "unknown"),
    ],
)
def test_types(schema: str, type: str) -> None:
    assert type_of(schema) == type


def test_all_of_merges_properties_and_required() -> None:
    api = schema_api("""
Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
Root:
  allOf:
    - {$ref: '#/components/schemas/Base'}
    - {type: object, required: [kind], properties: {kind: {enum: [root]}, more: {type: integer}}}
""")
    assert members(api, "schemas/Root") == {"id": "string", "kind": "'root'", "more*": "integer"}
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Object) and root.bases == ("schemas/Base",)


def test_inline_objects_are_named_by_their_place() -> None:
    api = schema_api("""
Root:
  type: object
  properties:
    items: {type: array, items: {type: object, properties: {a: {type: string}}}}
    by_key: {type: object, additionalProperties: {type: object, properties: {b: {type: string}}}}
""")
    assert members(api, "schemas/Root") == {"items*": "[Root/item]", "by_key*": "{Root/by_key}"}
    inner = api.declarations["schemas/Root/item"]
    assert inner.owner == "schemas/Root" and inner.name.words == ("item",)


def test_variants_are_named_by_title_component_tag_member_or_number() -> None:
    api = schema_api("""
Order: {type: object, properties: {a: {type: string}, b: {type: string}}}
Root:
  type: object
  properties:
    declared:
      discriminator: {propertyName: kind}
      oneOf:
        - {title: One, type: object, properties: {kind: {const: first_kind}}}
        - {title: Two, type: object, properties: {kind: {type: string}}}
    tagged:
      oneOf:
        - {type: object, required: [type], properties: {type: {const: card_payment}}}
        - {type: object, required: [type], properties: {type: {const: sepa}}}
    titled:
      oneOf:
        - {title: Big Box, type: object, properties: {a: {type: string}}}
        - {title: Small Box, type: object, properties: {b: {type: string}}}
    held:
      oneOf:
        - {type: object, properties: {a: {type: string}}}
        - {type: string}
    extended:
      oneOf:
        - allOf: [{$ref: '#/components/schemas/Order'}, {properties: {id: {type: string}}}]
        - {type: string}
    plain:
      oneOf:
        - {type: object, properties: {a: {type: string}, b: {type: string}}}
        - {type: string}
""")
    shown = {
        id.removeprefix("schemas/Root/"): show(found.type)
        for id, found in api.declarations.items()
        if isinstance(found, Alias)
    }
    assert shown == {
        "tagged": "(Root/tagged/card_payment | Root/tagged/sepa)@type",
        "titled": "(Root/titled/big_box | Root/titled/small_box)",
        "declared": "(Root/declared/first_kind | Root/declared/two)",
        "held": "(Root/held/a | string)",
        "extended": "(Root/extended/order_with_id | string)",
        "plain": "(Root/plain/union_member0 | string)",
    }


def test_a_discriminator_maps_by_its_mapping_by_constants_and_by_name() -> None:
    api = schema_api("""
Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
Dog: {type: object, required: [kind], properties: {kind: {enum: [dog, puppy]}}}
Root:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
""")
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Alias) and isinstance(root.type, Union)
    found = root.type.discriminator
    assert found is not None
    assert {(tag.reveal(), index) for tag, index in found.mapping} == {
        ("cat", 0),
        ("dog", 1),
        ("puppy", 1),
    }


def test_a_discriminator_that_not_all_variants_have_is_dropped() -> None:
    api = schema_api("""
Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
Fish: {type: object, properties: {fins: {type: integer}}}
Root:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Fish'}]
  discriminator: {propertyName: kind}
""")
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Alias) and show(root.type) == "(Cat | Fish)"


def test_members_beside_a_union_belong_to_every_variant() -> None:
    api = schema_api("""
Root:
  type: object
  required: [id]
  properties: {id: {type: string}}
  oneOf:
    - {title: Left, type: object, properties: {l: {type: string}}}
    - {title: Right, type: object, properties: {r: {type: string}}}
""")
    assert members(api, "schemas/Root/left") == {"id": "string", "l*": "string"}
    assert members(api, "schemas/Root/right") == {"id": "string", "r*": "string"}


def test_a_choice_of_required_members_is_no_union() -> None:
    api = schema_api("""
Root:
  type: object
  properties: {a: {type: string}, b: {type: string}}
  anyOf: [{required: [a]}, {required: [b]}]
""")
    assert members(api, "schemas/Root") == {"a*": "string", "b*": "string"}


def test_a_parent_that_lists_its_children_ends() -> None:
    api = schema_api("""
Child:
  allOf: [{$ref: '#/components/schemas/Root'}, {type: object, properties: {a: {type: string}}}]
Root:
  type: object
  required: [kind]
  properties: {kind: {type: string}}
  discriminator: {propertyName: kind}
  oneOf: [{$ref: '#/components/schemas/Child'}, {$ref: '#/components/schemas/Other'}]
Other:
  allOf: [{$ref: '#/components/schemas/Root'}, {type: object, properties: {b: {type: string}}}]
""")
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Alias) and show(root.type) == "(Child | Other)@kind"
    assert members(api, "schemas/Child") == {"kind": "string", "a*": "string"}


def test_one_way_members_stay_on_their_side() -> None:
    api = schema_api(
        "Root: {type: object, properties: {id: {type: string, readOnly: true}, key: {type: string, writeOnly: true}}}"
    )
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Object) and root.usage.input and root.usage.output
    assert [(m.read_only, m.write_only) for m in root.properties] == [(True, False), (False, True)]


def test_a_self_including_schema_is_reported() -> None:
    collector = Collector()
    build_text(
        """
paths: {/x: {get: {responses: {'200': {description: X., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
components:
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: string}}}]}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}
""",
        collector=collector,
    )
    assert "SP401" in [found.code for found in collector.diagnostics]


def test_constraints_defaults_and_examples_are_kept() -> None:
    api = schema_api(
        "Root: {type: object, properties: {it: {type: string, minLength: 1, maxLength: 9, pattern: '^a', default: abc, examples: [ab], description: It.}}}"
    )
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Object)
    (it,) = root.properties
    assert [(c.keyword, c.value.reveal()) for c in it.constraints] == [
        ("minLength", 1),
        ("maxLength", 9),
        ("pattern", "^a"),
    ]
    assert it.default is not None and it.default.reveal() == "abc"
    assert [example.reveal() for example in it.examples] == ["ab"]
    assert it.doc.description is not None and it.doc.description.reveal() == "It."
    assert it.origin.pointer == "#/components/schemas/Root/properties/it"


def test_the_items_of_an_unlisted_list_take_its_name() -> None:
    text = """
paths:
  /roots:
    post:
      requestBody: {content: {application/json: {schema: {type: object, properties: {it: {$ref: '#/components/schemas/It'}}}}}}
      responses: {"204": {description: Done.}}
components:
  schemas:
    It: {oneOf: [{type: string}, {$ref: '#/components/schemas/Multimodal'}]}
    Multimodal: {type: array, items: {type: object, properties: {a: {type: string}, b: {type: string}}}}
"""
    api = build_text(text, Config(settings={"unlisted_models": "inline"}))
    assert "roots.create/params/it/multimodal" in api.declarations, sorted(api.declarations)


def test_what_stands_beside_null_describes_the_member() -> None:
    api = schema_api("""
Loop: {anyOf: [{$ref: '#/components/schemas/Loop'}, {type: 'null'}]}
Size: {type: integer, maximum: 9, description: How big.}
Root:
  type: object
  properties:
    inline: {anyOf: [{type: number, maximum: 1, default: 1, description: How much.}, {type: 'null'}]}
    outside: {description: Mine., oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Size'}]}
    loop: {anyOf: [{$ref: '#/components/schemas/Loop'}, {type: 'null'}]}
""")
    root = api.declarations["schemas/Root"]
    assert isinstance(root, Object)
    inline, outside, _ = root.properties
    assert inline.doc.description == Text("How much.") and inline.default == JsonValue(1)
    assert [item.keyword for item in inline.constraints] == ["maximum"]
    assert outside.doc.description == Text("Mine.")
