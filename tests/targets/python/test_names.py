"""`targets.python.names` and `homes`: collisions, reserved words, and that nothing moves without need."""

from __future__ import annotations

from pathlib import Path

import pydantic
import pytest

from specpress import config
from specpress.build import build
from specpress.diag import Collector
from specpress.model import Api, Ref
from specpress.pipeline import Request, read
from specpress.targets.python import rules
from specpress.targets.python.homes import Homes
from specpress.targets.python.names import Names

DOCUMENT = """
openapi: 3.1.0
info: {{title: Acme, version: "1"}}
servers: [{{url: "https://api.example.com"}}]
paths:
  /pets/{{id}}:
    patch:
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      requestBody:
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}
      responses:
        "200":
          description: The pet.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}
  /tools:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: {{tool: {{$ref: "#/components/schemas/Tool"}}, other: {{$ref: "#/components/schemas/ToolParam"}}}}
      responses: {{"200": {{description: It., content: {{application/json: {{schema: {{$ref: "#/components/schemas/Tool"}}}}}}}}}}
components:
  schemas:
    Pet: {{type: object, properties: {{name: {{type: string}}, friend: {{$ref: "#/components/schemas/Owner"}}}}}}
    Owner: {{type: object, properties: {{pets: {{type: array, items: {{$ref: "#/components/schemas/Pet"}}}}}}}}
    Tool: {{type: object, properties: {{id: {{type: string}}}}}}
    ToolParam: {{type: object, properties: {{id: {{type: string}}}}}}
    {more}
"""


def planned(tmp_path: Path, more: str = "") -> tuple[Api, Homes]:
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT.format(more=more))
    collector = Collector()
    document = read(Request(spec=path), collector)
    assert document is not None
    api = build(document, config.Config(), collector)
    names = Names(api, collector)
    return api, Homes(api, names, collector, full_names=False)


def test_borrowed_names_give_way_to_those_of_the_document(tmp_path: Path) -> None:
    _, homes = planned(tmp_path)
    own, borrowed = (homes.of(f"schemas/{name}", input=True) for name in ("ToolParam", "Tool"))
    assert own is not None and borrowed is not None
    assert (own.name, own.path) == ("ToolParam", ("tool_param",))
    assert (borrowed.name, borrowed.path) == ("ToolParamDict", ("tool_param_dict",))


def test_modules_that_need_each_other_know_it(tmp_path: Path) -> None:
    _, homes = planned(tmp_path)
    assert homes.modules["pet",].cyclic == {("owner",)}
    assert homes.modules["tool",].cyclic == frozenset()


def test_an_unrelated_schema_moves_no_name(tmp_path: Path) -> None:
    _, before = planned(tmp_path)
    _, after = planned(tmp_path, "Unrelated: {type: object, properties: {x: {type: string}}}")
    assert {path: module.names for path, module in before.modules.items()} == {
        path: module.names for path, module in after.modules.items() if path != ("unrelated",)
    }


def test_nested_classes_are_short_unless_their_root_has_bases(tmp_path: Path) -> None:
    nested = "{type: object, properties: {tag: {type: object, properties: {x: {type: string}}}}}"
    child = f"{{allOf: [{{$ref: '#/components/schemas/Tool'}}, {nested}]}}"
    used = "{$ref: '#/components/schemas/Plain'}, child: {$ref: '#/components/schemas/Child'}"
    parent = f"{{type: object, properties: {{plain: {used}}}}}"
    _, homes = planned(
        tmp_path,
        f"Plain: {nested}\n    Child: {child}\nwebhooks:\n  made: {{post: {{requestBody: {{content: {{application/json: {{schema: {parent}}}}}}}}}}}",
    )
    assert "Tag" in homes.modules["plain",].names.values()
    assert "ChildTag" in homes.modules["child",].names.values()


def test_every_reference_has_a_home(tmp_path: Path) -> None:
    api, homes = planned(tmp_path)
    for id in api.declarations:
        assert homes.of(Ref(id=id).id, input=False) is not None


def test_members_of_models_are_reserved() -> None:
    public = {name for name in dir(pydantic.BaseModel) if not name.startswith("_")}
    clear = rules.ATTRIBUTES
    assert {name for name in public if clear.escape(name) == name} <= clear.reserved


@pytest.mark.parametrize(
    ("scope", "name", "legal"),
    [
        (rules.ATTRIBUTES, "class", "class_"),
        (rules.ATTRIBUTES, "2fa", "field_2fa"),
        (rules.ATTRIBUTES, "_private", "field_private"),
        (rules.ATTRIBUTES, "model_ids", "api_model_ids"),
        (rules.CLASSES, "None", "None_"),
        (rules.CLASSES, "2Fa", "Model2Fa"),
        (rules.MODULES, "import", "import_"),
        (rules.MODULES, "con", "con_"),
        (rules.METHODS, "import", "import_"),
        (rules.KEYS, "match", "match"),
    ],
)
def test_impossible_names_become_possible(scope: object, name: str, legal: str) -> None:
    escape = scope.escape  # type: ignore[attr-defined]
    assert escape(name) == legal
    assert escape(legal) == legal
