"""The models target: what the classes accept and refuse, their names, their text."""

from __future__ import annotations

import ast
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import black
import msgspec
import pydantic
import pytest

from specpress.diag import Collector, Severity
from specpress.targets.models.options import Kind
from tests.targets.models.documents import document, models_module, models_text

pytestmark = pytest.mark.filterwarnings("error")

ZOO: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "description": "A pet.\n\n* one\n* two\n",
        "required": ["id", "kind"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "The id."},
            "kind": {"enum": ["cat", "dog"], "default": "cat"},
            "born": {"type": ["string", "null"], "format": "date-time"},
            "class": {"type": "integer", "minimum": 1, "default": 3},
            "full name": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^a+$"},
            "owner": {"$ref": "#/components/schemas/Owner"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "notes": {"type": ["object", "null"], "additionalProperties": {"type": "string"}},
            "food": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Dry"},
                    {"$ref": "#/components/schemas/Wet"},
                ],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"dry": "#/components/schemas/Dry", "wet": "Wet"},
                },
            },
            "chip": {"type": "object", "properties": {"number": {"type": "integer"}}},
        },
    },
    "Owner": {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
        },
    },
    "Keeper": {
        "allOf": [
            {"$ref": "#/components/schemas/Owner"},
            {"type": "object", "required": ["since"], "properties": {"since": {"type": "string"}}},
        ]
    },
    "Dry": {"type": "object", "required": ["type"], "properties": {"type": {"const": "dry"}}},
    "Wet": {"type": "object", "required": ["type"], "properties": {"type": {"const": "wet"}}},
    "Size": {"type": "integer", "enum": [1, 2]},
}


def accepts(kind: type[Any] | Any, value: object) -> bool:
    try:
        pydantic.TypeAdapter(kind).validate_python(value)
    except pydantic.ValidationError:
        return False
    return True


PET = {"id": "x", "kind": "cat"}


@pytest.mark.parametrize(
    ("model", "value", "expected"),
    [
        ("Pet", PET, True),
        ("Pet", {"id": "x"}, False),
        ("Pet", {**PET, "kind": "cow"}, False),
        ("Pet", {**PET, "born": None}, True),
        ("Pet", {**PET, "born": "2026-01-15T09:30:00Z"}, True),
        ("Pet", {**PET, "born": "yesterday"}, False),
        ("Pet", {**PET, "class": 0}, False),
        ("Pet", {**PET, "full name": "aaaa"}, False),
        ("Pet", {**PET, "full name": "bbb"}, True),
        ("Pet", {**PET, "owner": {"name": "Ann", "pets": [PET]}}, True),
        ("Pet", {**PET, "owner": {"pets": []}}, False),
        ("Pet", {**PET, "labels": {"a": "b"}}, True),
        ("Pet", {**PET, "labels": {"a": []}}, False),
        ("Pet", {**PET, "notes": {"a": "b"}}, True),
        ("Pet", {**PET, "notes": None}, True),
        ("Pet", {**PET, "notes": {"a": []}}, False),
        ("Pet", {**PET, "food": {"type": "wet"}}, True),
        ("Pet", {**PET, "food": {"type": "raw"}}, False),
        ("Pet", {**PET, "chip": {"number": "seven"}}, False),
        ("Pet", {**PET, "unknown": 1}, True),
        ("Owner", {"name": "Ann", "unknown": 1}, False),
        ("Keeper", {"name": "Ann", "since": "2026"}, True),
        ("Keeper", {"since": "2026"}, False),
        ("Size", 2, True),
        ("Size", 3, False),
    ],
)
def test_pydantic_models_validate(
    tmp_path: Path, model: str, value: object, expected: bool
) -> None:
    module = models_module(tmp_path, models_text(document(ZOO)))
    assert accepts(getattr(module, model), value) is expected


def test_msgspec_models_decode(tmp_path: Path) -> None:
    module = models_module(tmp_path, models_text(document(ZOO), kind="msgspec"))
    pet = msgspec.json.decode(
        b'{"id":"x","kind":"dog","full name":"ab","food":{"type":"wet"}}', type=module.Pet
    )
    assert (pet.kind, pet.full_name, type(pet.food).__name__) == ("dog", "ab", "Wet")
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"id":"x","kind":"cow"}', type=module.Pet)


def test_dataclasses_and_typed_dicts_have_the_same_members(tmp_path: Path) -> None:
    classes = models_module(tmp_path, models_text(document(ZOO), kind="dataclass"))
    dicts = models_module(tmp_path, models_text(document(ZOO), kind="typeddict"))
    assert classes.Owner(name="Ann").pets is None
    assert set(classes.Owner.__annotations__) == set(dicts.Owner.__annotations__)
    assert accepts(dicts.Pet, {**PET, "full name": "ab"})
    assert not accepts(dicts.Pet, {"id": "x"})


def test_patterns_run_only_when_asked_for(tmp_path: Path) -> None:
    collector = Collector()
    models_text(document(ZOO), collector)
    assert [(item.code, item.message) for item in collector.diagnostics] == [
        ("SP852", "models: pattern is not checked (once)")
    ]
    module = models_module(tmp_path, models_text(document(ZOO), patterns=True))
    assert not accepts(module.Pet, {**PET, "full name": "bbb"})


@pytest.mark.parametrize("kind", list(Kind))
def test_text_is_formatted_typed_and_compiles(tmp_path: Path, kind: Kind) -> None:
    text = models_text(document(ZOO), kind=kind.value)
    assert black.format_str(text, mode=black.Mode()) == text
    ast.parse(text)
    path = tmp_path / "models.py"
    path.write_text(text, encoding="utf-8")
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(path)],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout


def test_inline_schemas_are_named_after_their_place() -> None:
    inline = {
        "Order": {
            "type": "object",
            "properties": {
                "lines": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"price": {"type": "number"}}},
                },
                "payment": {
                    "anyOf": [
                        {"type": "object", "properties": {"card": {"type": "string"}}},
                        {"type": "object", "properties": {"iban": {"type": "string"}}},
                    ]
                },
                "note": {"anyOf": [{"type": "object", "properties": {"a": {}}}, {"type": "null"}]},
            },
        }
    }
    names = [
        node.name
        for node in ast.parse(models_text(document(inline))).body
        if isinstance(node, ast.ClassDef)
    ]
    assert sorted(names) == [
        "Order",
        "OrderLine",
        "OrderNote",
        "OrderPaymentVariant1",
        "OrderPaymentVariant2",
    ]


def test_bodies_and_answers_are_named_as_in_the_sdks() -> None:
    body = {
        "application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}
    }
    operation = {
        "requestBody": {"content": body},
        "responses": {"200": {"description": "Done.", "content": body}},
    }
    text = models_text(document({}, {"/v1/customers": {"post": operation}}))
    assert "class CustomerCreateParams(BaseModel):" in text
    assert "class CustomerCreateResponse(BaseModel):" in text


def test_members_beside_a_union_belong_to_each_variant(tmp_path: Path) -> None:
    check = {
        "Check": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"type": "string"}, "status": {"type": "string"}},
            "oneOf": [
                {"required": ["status"], "properties": {"status": {"const": "done"}}},
                {"properties": {"status": {"enum": ["open"]}}},
            ],
        }
    }
    module = models_module(tmp_path, models_text(document(check)))
    assert accepts(module.Check, {"name": "x", "status": "done"})
    assert accepts(module.Check, {"name": "x"})
    assert not accepts(module.Check, {"status": "open"})
    assert not accepts(module.Check, {"name": "x", "status": "lost"})


def test_limits_of_items_are_checked(tmp_path: Path) -> None:
    schema = {
        "Box": {
            "type": "object",
            "properties": {
                "ids": {"type": "array", "maxItems": 1, "items": {"type": "integer", "minimum": 5}},
                "size": {"anyOf": [{"type": "integer", "maximum": 9}, {"type": "null"}]},
            },
        }
    }
    module = models_module(tmp_path, models_text(document(schema)))
    assert accepts(module.Box, {"ids": [5], "size": None})
    assert not accepts(module.Box, {"ids": [4]})
    assert not accepts(module.Box, {"ids": [5, 6]})
    assert not accepts(module.Box, {"size": 10})


def test_typed_unknown_members_are_checked(tmp_path: Path) -> None:
    schema = {
        "Open": {
            "type": "object",
            "properties": {"a": {"type": "string"}},
            "additionalProperties": {"type": "integer"},
        }
    }
    module = models_module(tmp_path, models_text(document(schema)))
    assert accepts(module.Open, {"a": "x", "b": 1})
    assert not accepts(module.Open, {"a": "x", "b": "y"})


@pytest.mark.parametrize("kind", list(Kind))
def test_recursive_schemas(tmp_path: Path, kind: Kind) -> None:
    schemas = {
        "Tree": {
            "type": "object",
            "properties": {
                "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                "value": {"$ref": "#/components/schemas/Value"},
            },
        },
        "Value": {
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"$ref": "#/components/schemas/Value"}},
            ]
        },
    }
    collector = Collector()
    module = models_module(tmp_path, models_text(document(schemas), collector, kind=kind.value))
    value = {"children": [{"children": [], "value": [["x"]]}]}
    if kind is Kind.MSGSPEC:
        assert msgspec.convert(value, module.Tree).children[0].value == [["x"]]
        assert any("Value refers to itself" in item.message for item in collector.diagnostics)
    else:
        assert accepts(module.Tree, value)
        assert not accepts(module.Tree, {"children": [{"value": [[1.5]]}]})


def test_order_of_schemas_changes_nothing() -> None:
    names = list(ZOO)
    random.Random(7).shuffle(names)
    assert models_text(document({name: ZOO[name] for name in names})) == models_text(document(ZOO))


def test_deleting_an_unrelated_schema_changes_no_other(tmp_path: Path) -> None:
    less = {name: schema for name, schema in ZOO.items() if name != "Size"}
    before = models_text(document(ZOO)).split("\n\n\n")
    after = models_text(document(less)).split("\n\n\n")
    assert [block for block in before if "Size" not in block][1:] == after[1:]


def test_what_models_cannot_check_is_said() -> None:
    schema = {
        "A": {
            "type": "object",
            "properties": {"a": {"not": {"type": "string"}}},
            "minProperties": 2,
        }
    }
    collector = Collector()
    models_text(document(schema), collector)
    messages = {item.message for item in collector.diagnostics if item.code == "SP852"}
    assert messages == {
        "models: not is not checked (once)",
        "models: minProperties is not checked (once)",
    }


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        ({"kind": "attrs"}, Severity.ERROR),
        ({"kind": ["pydantic"]}, Severity.ERROR),
        ({"patterns": "yes"}, Severity.ERROR),
        ({"flavour": "mild"}, Severity.WARNING),
    ],
)
def test_options_that_cannot_be_used_are_reported(
    options: dict[str, object], severity: Severity
) -> None:
    collector = Collector()
    text = models_text(document(ZOO), collector, **options)
    found = [item.severity for item in collector.diagnostics if item.code == "SP851"]
    assert found == [severity]
    assert bool(text) is (severity is Severity.WARNING)


def test_a_document_without_schemas_gives_no_file() -> None:
    assert models_text(document({})) == ""
