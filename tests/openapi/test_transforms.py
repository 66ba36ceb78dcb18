"""The document can be changed before anything looks at it, and every change that fails says so."""

from __future__ import annotations

from typing import Any

import pytest

from specpress.diag import Collector, Origin
from specpress.openapi import Transform, overlay_transforms
from specpress.openapi.query import QueryError, path, select
from specpress.source import read_bytes
from specpress.source.pointer import MISSING, get, parse
from tests.openapi.conftest import Read, found

TEXT = """\
paths:
  /v1/users:
    get:
      summary: List
      deprecated: true
      parameters:
        - {name: limit, in: query, schema: {type: string}}
        - {name: account_id, in: query, schema: {type: integer}}
        - {name: debug, in: query, schema: {type: string}}
      responses: {default: {description: d}}
  /internal: {get: {responses: {default: {description: d}}}}
components:
  schemas:
    User: {type: object, properties: {name: {type: string}}, required: [name]}
    Copy: {type: object, properties: {name: {type: string}}, required: [name]}
    Error: {type: object}
"""


def transform(command: str, **args: Any) -> Transform:
    return Transform(command=command, args=args, origin=Origin("specpress.yml", 3, 5))


USER = "#/components/schemas/User"
GET = "#/paths/~1v1~1users/get"


@pytest.mark.parametrize(
    ("change", "pointer", "expected"),
    [
        (transform("update", target="$.info.title", value="New"), "#/info/title", "New"),
        (
            transform(
                "update",
                target='$.paths..parameters[?(@.name == "account_id")].schema.type',
                value="string",
            ),
            f"{GET}/parameters/1/schema/type",
            "string",
        ),
        (
            transform(
                "update",
                target="$.paths./v1/users.get.summary",
                value="{{value}} users ({{value}})",
                template=True,
            ),
            f"{GET}/summary",
            "List users (List)",
        ),
        (
            transform(
                "update",
                target=[
                    {
                        "matches_schema": "$.components.schemas.User",
                        "ignore": "$.components.schemas.User",
                    }
                ],
                value={"$ref": USER},
            ),
            "#/components/schemas/Copy",
            {"$ref": USER},
        ),
        (
            transform("append", target="$.components.schemas.User.required", value="id"),
            f"{USER}/required",
            ["name", "id"],
        ),
        (
            transform(
                "append",
                target="$.components.schemas.User.properties",
                value={"id": {"type": "string"}},
            ),
            f"{USER}/properties",
            {"name": {"type": "string"}, "id": {"type": "string"}},
        ),
        (
            transform(
                "merge",
                target="$.components.schemas.*",
                object={"properties": {"name": {"maxLength": 5}}, "x-a": 1},
            ),
            "#/components/schemas",
            {
                "User": {
                    "type": "object",
                    "properties": {"name": {"type": "string", "maxLength": 5}},
                    "required": ["name"],
                    "x-a": 1,
                },
                "Copy": {
                    "type": "object",
                    "properties": {"name": {"type": "string", "maxLength": 5}},
                    "required": ["name"],
                    "x-a": 1,
                },
                "Error": {
                    "type": "object",
                    "properties": {"name": {"maxLength": 5}},
                    "x-a": 1,
                },
            },
        ),
        (transform("remove", target="$.paths['/internal']"), "#/paths/~1internal", MISSING),
        (
            transform("remove", target="$..[?(@.name == 'limit' || @.name == 'debug')]"),
            f"{GET}/parameters",
            [{"name": "account_id", "in": "query", "schema": {"type": "integer"}}],
        ),
        (
            transform("remove", target="$.paths.*.*", keys=["deprecated", "summary"]),
            GET,
            MISSING,
        ),
        (
            transform(
                "copy",
                **{"from": "$.components.schemas.Error", "to": "$.components.schemas.Problem"},
            ),
            "#/components/schemas/Problem",
            {"type": "object"},
        ),
        (
            transform(
                "move",
                **{"from": "$.components.schemas.Error", "to": "$.components.schemas['A b']"},
            ),
            "#/components/schemas",
            MISSING,
        ),
        (
            transform("rename", target="$.components.schemas.User.properties.name", to="title"),
            f"{USER}/properties",
            {"title": {"type": "string"}},
        ),
    ],
)
def test_command(read: Read, change: Transform, pointer: str, expected: Any) -> None:
    api, collector = read(TEXT, transforms=[change])
    assert api is not None
    got = get(api.data, parse(pointer))
    if change.command == "move":
        assert list(got) == ["User", "Copy", "A b"]
    elif "keys" in change.args:
        assert list(got) == ["parameters", "responses"]
    else:
        assert got is MISSING if expected is MISSING else got == expected
    # What the author wrote stays, and so do the places of what did not change.
    assert api.document.origin(f"{USER}/type").line == 16
    assert not [one for one in collector.diagnostics if one.code.startswith("SP22")]


def test_changes_build_on_one_another(read: Read) -> None:
    api, collector = read(
        TEXT,
        transforms=[
            transform(
                "copy", **{"from": "$.components.schemas.User", "to": "$.components.schemas.New"}
            ),
            transform("append", target="$.components.schemas.New.required", value=["a", "b"]),
        ],
    )
    assert api is not None
    schemas = api.data["components"]["schemas"]
    assert schemas["New"]["required"] == ["name", "a", "b"]
    assert schemas["User"]["required"] == ["name"]
    assert not collector.diagnostics


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (transform("explode", target="$"), 'error SP221 there is no transform "explode"'),
        (transform("update", target="$.paths"), 'error SP221 cannot update: "value" is missing'),
        (transform("update", value=1), 'error SP221 cannot update: "target" is missing'),
        (
            transform("update", target=5, value=1),
            "error SP221 cannot update: a target must be a JSONPath",
        ),
        (
            transform("update", target="$.paths", value=1, template=True),
            "error SP221 cannot update: a template needs text in its value and in its targets",
        ),
        (
            transform("append", target="$.components.schemas.User", value={"type": "x"}),
            'error SP221 cannot append: the key "type" is there already',
        ),
        (
            transform("append", target="$.info.title", value="x"),
            "error SP221 cannot append: items go to lists, keys to mappings",
        ),
        (
            transform("merge", target="$.components.schemas.User", object=[1]),
            "error SP221 cannot merge: only a mapping can be merged into a mapping",
        ),
        (
            transform("remove", target="$"),
            "error SP221 cannot remove: the document itself cannot be removed",
        ),
        (
            transform("copy", **{"from": "$.components.schemas.*", "to": "$.x"}),
            'error SP221 cannot copy: "from" selects 3 nodes instead of one',
        ),
        (
            transform("copy", **{"from": "$.info", "to": "$.paths[*]"}),
            'error SP221 cannot copy: "$.paths[*]" must name one place: a path of names',
        ),
        (
            transform("move", **{"from": "$.info", "to": "$.info.below"}),
            "error SP221 cannot move: a node cannot move into itself",
        ),
        (
            transform("move", **{"from": "$.info", "to": "$.no.where"}),
            'error SP221 cannot move: there is nothing to put "where" into',
        ),
        (
            transform("rename", target="$.components.schemas.User", to="Copy"),
            'error SP221 cannot rename: the key "Copy" is there already',
        ),
        (
            transform("update", target="$.nothing", value=1),
            "warning SP220 this update finds nothing to change",
        ),
        (
            transform("remove", target="$.info", keys=["no"]),
            "warning SP220 this remove finds nothing to change",
        ),
    ],
)
def test_what_cannot_be_done_is_said_where_it_was_asked_for(
    read: Read, change: Transform, expected: str
) -> None:
    api, collector = read(TEXT, transforms=[change])
    assert api is not None
    assert found(collector) == [f"3:5 {expected}"]
    assert collector.diagnostics[0].origin == Origin("specpress.yml", 3, 5)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("$", [()]),
        ("$.a.b-c", [("a", "b-c")]),
        ("$.a./x/{id}.get", [("a", "/x/{id}", "get")]),
        ("$['a']['b-c']", [("a", "b-c")]),
        ('$["a"].list[0]', [("a", "list", 0)]),
        ("$.a.list[*]", [("a", "list", 0), ("a", "list", 1)]),
        ("$..get", [("a", "/x/{id}", "get")]),
        ("$.a.*.get", [("a", "/x/{id}", "get")]),
        ("$.a.list[?(@.k == 'v')]", [("a", "list", 1)]),
        ("$.none", []),
    ],
)
def test_paths_select_places(expression: str, expected: list[tuple[str | int, ...]]) -> None:
    data = {"a": {"b-c": 1, "/x/{id}": {"get": 2}, "list": [{"k": "u"}, {"k": "v"}]}}
    assert select(expression, data) == expected


@pytest.mark.parametrize("expression", ["$.a[", "$.a[?(", "$.a^", "$.a[?(@.x ==)]", "$.a['b'"])
def test_what_is_no_path_says_so(expression: str) -> None:
    with pytest.raises(QueryError, match="is not a JSONPath"):
        select(expression, {"a": 1})


def test_a_path_of_names_need_not_exist() -> None:
    assert path("$.components.schemas['A.b'][0].x-y") == ("components", "schemas", "A.b", 0, "x-y")
    assert path("$..a") is None
    assert path("$.a[*]") is None


def overlay(text: str) -> tuple[tuple[Transform, ...], Collector]:
    collector = Collector()
    file = read_bytes(text.encode(), "overlay.yaml", collector)
    assert file is not None
    return overlay_transforms(file, collector), collector


def test_an_overlay_is_a_list_of_transforms(read: Read) -> None:
    transforms, problems = overlay("""\
overlay: 1.0.0
info: {title: O, version: '1'}
actions:
  - target: $.paths['/internal']
    remove: true
  - target: $.info
    description: says more
    update: {description: More, contact: {name: N}}
  - target: $.paths['/v1/users'].get.parameters
    update: {name: extra, in: query, schema: {}}
  - target: $.components.schemas.Error
    copy: $.components.schemas.User
  - target: $.gone
    remove: true
""")
    assert not problems.diagnostics
    api, collector = read(TEXT, transforms=transforms)
    assert api is not None
    assert list(api.data["paths"]) == ["/v1/users"]
    assert api.data["info"] == {
        "title": "T",
        "version": "1",
        "description": "More",
        "contact": {"name": "N"},
    }
    parameters = api.data["paths"]["/v1/users"]["get"]["parameters"]
    assert [one["name"] for one in parameters] == ["limit", "account_id", "debug", "extra"]
    assert api.data["components"]["schemas"]["Error"]["required"] == ["name"]
    (unused,) = collector.diagnostics
    assert (unused.code, str(unused.origin)) == ("SP220", "overlay.yaml:13:5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", "1:1"),
        ("overlay: 2.0.0\nactions: []\n", "1:1"),
        ("overlay: 1.0.0\n", "1:1"),
        ("overlay: 1.0.0\nactions:\n  - update: {}\n", "3:5"),
        ("overlay: 1.0.0\nactions:\n  - target: $.a\n", "3:5"),
    ],
)
def test_what_is_no_overlay_says_so(text: str, expected: str) -> None:
    transforms, collector = overlay(text)
    assert transforms == ()
    assert [line.split()[0] for line in found(collector)] == [expected]
    assert {one.code for one in collector.diagnostics} == {"SP222"}
