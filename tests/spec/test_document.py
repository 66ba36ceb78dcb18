"""spec/openapi.yaml is a valid document, complete in the ways we care about, and every example fits its schema."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

SPEC = Path(__file__).resolve().parents[2] / "spec"
DOCUMENT: dict[str, Any] = yaml.safe_load((SPEC / "openapi.yaml").read_text(encoding="utf-8"))
SETTINGS: dict[str, Any] = yaml.safe_load((SPEC / "specpress.yml").read_text(encoding="utf-8"))
VERBS = ("get", "post", "put", "patch", "delete")

URI = "urn:openapi"
REGISTRY: Registry[Any] = Registry().with_resource(
    URI, Resource.from_contents(DOCUMENT, default_specification=DRAFT202012)
)


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        for verb in VERBS:
            if verb in item:
                yield verb, path, item[verb]


def examples() -> Iterator[tuple[str, str, Any]]:
    """Pointer of the example's owner, pointer of its schema, the example."""

    def walk(node: Any, pointer: str) -> Iterator[tuple[str, str, Any]]:
        if isinstance(node, dict):
            if "schema" in node and "example" in node:
                yield pointer, f"{pointer}/schema", node["example"]
            elif "type" in node and isinstance(node.get("examples"), list):
                for example in node["examples"]:
                    yield pointer, pointer, example
            for key, value in node.items():
                if key not in ("example", "examples"):
                    yield from walk(value, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                yield from walk(value, f"{pointer}/{index}")

    yield from walk(DOCUMENT, "")


def validator(pointer: str) -> Draft202012Validator:
    return Draft202012Validator(
        {"$ref": f"{URI}#{pointer}"},
        registry=REGISTRY,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def test_document_is_valid() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(DOCUMENT).iter_errors()] == []


@pytest.mark.parametrize(
    "pointer, schema, example", list(examples()), ids=lambda value: str(value)[-60:]
)
def test_example_fits_its_schema(pointer: str, schema: str, example: Any) -> None:
    problems = [
        f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(example)
    ]
    assert problems == []


def test_examples_are_really_checked() -> None:
    pointer = "/paths/~1v1~1customers/post/responses/200/content/application~1json/schema"
    wrong = {"data": {"id": "not a uuid", "external_id": 1, "ingest_aliases": [], "name": "n"}}
    assert len(list(validator(pointer).iter_errors(wrong))) == 2


@pytest.mark.parametrize(
    "verb, path, operation", list(operations()), ids=lambda value: str(value)[:50]
)
def test_operation_is_complete(verb: str, path: str, operation: dict[str, Any]) -> None:
    assert operation["operationId"] and operation["summary"] and operation["description"]
    assert set(operation["tags"]) <= {tag["name"] for tag in DOCUMENT["tags"]}
    assert {"200", "400", "401", "429", "500"} <= operation["responses"].keys()
    assert ("404" in operation["responses"]) == (path != "/v1/customers")
    if verb == "post":
        assert "example" in operation["requestBody"]["content"]["application/json"]
    for media in operation["responses"]["200"].get("content", {}).values():
        assert "example" in media


def test_settings_place_every_operation_once() -> None:
    def endpoints(resources: dict[str, Any]) -> Iterator[str]:
        for resource in resources.values():
            yield from resource.get("methods", {}).values()
            yield from endpoints(resource.get("subresources", {}))

    placed = sorted(endpoints(SETTINGS["resources"]))
    assert placed == sorted(f"{verb} {path}" for verb, path, _ in operations())


def test_settings_name_models_and_schemes_that_exist() -> None:
    def models(resources: dict[str, Any]) -> Iterator[str]:
        for resource in resources.values():
            yield from resource.get("models", {}).values()
            yield from models(resource.get("subresources", {}))

    assert set(models(SETTINGS["resources"])) <= DOCUMENT["components"]["schemas"].keys()
    scheme = SETTINGS["client_settings"]["opts"]["bearer_token"]["auth"]["security_scheme"]
    assert scheme in DOCUMENT["components"]["securitySchemes"]
    assert SETTINGS["environments"]["production"] == DOCUMENT["servers"][0]["url"]
    assert SETTINGS["security"] == DOCUMENT["security"]


def test_mock_servers_check_requests() -> None:
    """Naming the dialect, even the default one, makes Prism answer invalid requests with 200."""
    assert "jsonSchemaDialect" not in DOCUMENT
