"""Names do not depend on what has nothing to do with them: order, and other schemas."""

from __future__ import annotations

from random import Random

import yaml
from tests.build.documents import build_text

from specpress.model import Api

DOCUMENT = yaml.safe_load(
    """
openapi: 3.1.0
info: {title: Test API, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /things: {get: {responses: {"200": {description: T., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}}}}}
  /others: {get: {responses: {"200": {description: O., content: {application/json: {schema: {$ref: "#/components/schemas/thing"}}}}}}}
  /none: {get: {responses: {"200": {description: N., content: {application/json: {schema: {$ref: "#/components/schemas/Unrelated"}}}}}}}
components:
  schemas:
    Thing: {type: object, properties: {data: {type: object, properties: {x: {type: string}}}, Data: {type: object, properties: {y: {type: string}}}}}
    thing: {type: object, properties: {it: {oneOf: [{$ref: "#/components/schemas/Thing"}, {$ref: "#/components/schemas/THING"}]}}}
    THING: {type: object, properties: {z: {type: integer}}}
    Unrelated: {type: object, properties: {data: {type: string}}}
"""
)


def names(api: Api) -> dict[str, tuple[str, ...]]:
    found = {id: item.name.words for id, item in api.declarations.items()}
    return found | {method.id: method.name.words for method in api.walk_methods()}


def test_order_of_schemas_and_paths_changes_no_name() -> None:
    before = names(build_text(yaml.safe_dump(DOCUMENT, sort_keys=False)))
    for seed in range(8):
        random = Random(seed)
        document = dict(DOCUMENT)
        for holder, key in ((document, "paths"),):
            items = list(holder[key].items())
            random.shuffle(items)
            holder[key] = dict(items)
        schemas = list(DOCUMENT["components"]["schemas"].items())
        random.shuffle(schemas)
        document["components"] = {"schemas": dict(schemas)}
        assert names(build_text(yaml.safe_dump(document, sort_keys=False))) == before


def test_removing_what_is_unrelated_changes_no_other_name() -> None:
    before = names(build_text(yaml.safe_dump(DOCUMENT, sort_keys=False)))
    document = {**DOCUMENT, "paths": {k: v for k, v in DOCUMENT["paths"].items() if k != "/none"}}
    after = names(build_text(yaml.safe_dump(document, sort_keys=False)))
    assert before.keys() - after.keys() == {"schemas/Unrelated", "none.retrieve"}
    assert all(before[id] == words for id, words in after.items())
