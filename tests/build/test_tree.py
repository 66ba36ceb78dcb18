"""Configuration + document -> the resource tree, and which schemas stand alone in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build.documents import HEAD, build_text, members

from specpress import config
from specpress.diag import Collector, Kind, Outcome
from specpress.model import Api

DOCUMENT = HEAD + """
paths:
  /v1/pets:
    get: {responses: {'200': {description: P., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses: {'200': {description: P., content: {application/json: {schema: {$ref: '#/components/schemas/Envelope'}}}}}
  /v1/pets/{petId}/rename:
    post:
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Done.}}
  /v1/ping: {get: {responses: {'204': {description: Pong.}}}}
  /v1/secret: {get: {responses: {'204': {description: Hidden.}}}}
components:
  schemas:
    Pet: {type: object, required: [id], properties: {id: {type: string}, owner: {$ref: '#/components/schemas/Owner'}}}
    NewPet: {type: object, required: [name], properties: {name: {type: string}, owner: {$ref: '#/components/schemas/Owner'}}}
    Envelope: {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Pet'}, meta: {$ref: '#/components/schemas/Meta'}}}
    Meta: {type: object, properties: {took: {type: number}, inner: {$ref: '#/components/schemas/Meta'}}}
    Owner: {type: object, properties: {name: {type: string}}}
"""
CONFIGURATION = """
resources:
  $client:
    methods: {ping: get /v1/ping}
  $shared:
    models: {owner: '#/components/schemas/Owner'}
  animals:
    models: {pet: '#/components/schemas/Pet'}
    methods:
      list: get /v1/pets
      create: post /v1/pets
    subresources:
      names:
        methods:
          change:
            endpoint: post /v1/pets/{pet_id}/rename
"""


def configured(folder: Path, name: str) -> tuple[Api, Collector]:
    collector = Collector()
    file = folder / name
    file.write_text(CONFIGURATION)
    return build_text(DOCUMENT, config.read(file, collector), collector), collector


def test_the_configured_tree_is_the_tree(tmp_path: Path) -> None:
    api, _ = configured(tmp_path, "stainless.yml")
    assert [method.id for method in api.walk_methods()] == [
        "ping",
        "animals.list",
        "animals.create",
        "animals.names.change",
    ]


def test_what_a_hosted_configuration_does_not_list_is_refused_in_the_ledger(tmp_path: Path) -> None:
    _, collector = configured(tmp_path, "stainless.yml")
    counts = collector.ledger.counts(Kind.OPERATION)
    assert (counts[Outcome.SUPPORTED], counts[Outcome.REFUSED]) == (4, 1)


def test_an_own_configuration_is_completed_by_inference(tmp_path: Path) -> None:
    api, collector = configured(tmp_path, "specpress.yml")
    assert [method.id for method in api.walk_methods()][-1] == "v1.secret.retrieve"
    assert collector.ledger.counts(Kind.OPERATION)[Outcome.REFUSED] == 0


def test_listed_models_stand_alone_and_others_are_declared_where_they_are_used(tmp_path: Path) -> None:
    api, _ = configured(tmp_path, "stainless.yml")
    assert members(api, "animals.create/response") == {
        "data": "models/animals.pet",
        "meta*": "animals.create/response/meta",
    }
    assert members(api, "models/animals.pet") == {"id": "string", "owner*": "models/owner"}
    assert members(api, "animals.create/response/meta") == {
        "took*": "number",
        "inner*": "animals.create/response/meta",
    }
    owner = api.declarations["models/owner"]
    assert owner.shared and owner.usage.input and owner.usage.output
    assert "schemas/Envelope" not in api.declarations


def test_without_configured_models_every_component_stands_alone() -> None:
    api = build_text(DOCUMENT)
    assert {"schemas/Pet", "schemas/Envelope", "schemas/Meta", "schemas/Owner"} <= api.declarations.keys()
    assert members(api, "schemas/Envelope") == {"data": "Pet", "meta*": "Meta"}


def test_an_endpoint_that_is_not_there_is_a_located_warning(tmp_path: Path) -> None:
    file = tmp_path / "specpress.yml"
    file.write_text("resources: {a: {methods: {b: get /nowhere}}}\n")
    collector = Collector()
    build_text(DOCUMENT, config.read(file, collector), collector)
    (found,) = [item for item in collector.diagnostics if item.code == "SP403"]
    assert found.origin is not None and (found.origin.line, found.origin.file) == (1, str(file))


@pytest.mark.parametrize(
    ("setting", "positional"),
    [("", ["b"]), ("settings: {positional_params: []}", []), ("settings: {positional_params: [a, b]}", ["a", "b"])],
)
def test_positional_parameters(tmp_path: Path, setting: str, positional: list[str]) -> None:
    file = tmp_path / "specpress.yml"
    file.write_text(setting or "settings: {}\n")
    api = build_text(
        "paths: {'/x/{a}/y/{b}': {get: {responses: {'204': {description: Done.}}}}}", config.read(file, Collector())
    )
    (method,) = api.walk_methods()
    assert [
        argument.property.name.wire.reveal()
        for argument in method.params.arguments
        if argument.positional
    ] == positional
