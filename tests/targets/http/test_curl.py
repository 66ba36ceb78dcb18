"""Samples for curl mean what they should: a shell takes them apart, with curl played by a function."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from urllib.parse import unquote

import pytest

from specpress.diag import Collector
from specpress.model import Api
from specpress.targets import Language, TargetOptions
from specpress.targets.http import target
from tests.targets.docs.press import customers, small

OK = {"200": {"description": "OK"}}
EVIL = "a'b\"c$(touch /tmp/owned)`id` $HOME \\ !x\n--next"


def http(api: Api) -> Language:
    return target.press(api, TargetOptions(), Collector()).language()


def words(sample: str, **environment: str) -> list[str]:
    """The arguments that curl would get from this sample."""
    script = 'curl() { for word in "$@"; do printf \'%s\\0\' "$word"; done; }\n' + sample
    run = subprocess.run(
        ["sh", "-eu", "-c", script],
        capture_output=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", **environment},
        timeout=20,
    )
    assert run.stderr == b""
    return run.stdout.decode().split("\0")[:-1]


def called(
    operation: Mapping[str, object], path: str = "/things", verb: str = "post", **rest: object
) -> list[str]:
    api = small({path: {verb: {"responses": OK, **operation}}}, **rest)
    (method,) = api.walk_methods()
    return words(http(api).sample(method, all_arguments=True), TOKEN="secret", SMALL_API_KEY="k")


@pytest.mark.parametrize("all_arguments", [False, True])
@pytest.mark.parametrize("id", [method.id for method in customers().walk_methods()])
def test_samples_of_the_customers_api_are_one_command(id: str, all_arguments: bool) -> None:
    api = customers()
    method = next(method for method in api.walk_methods() if method.id == id)
    sample = http(api).sample(method, all_arguments=all_arguments)
    got = words(sample, METRONOME_BEARER_TOKEN="secret")
    (url,) = [word for word in got if word.startswith("https://api.metronome.com/v1/")]
    assert "{" not in url
    assert "Authorization: Bearer secret" in got
    if "-d" in got:
        assert isinstance(json.loads(got[got.index("-d") + 1]), dict)


def test_the_example_of_the_body_comes_first() -> None:
    api = customers()
    method = next(method for method in api.walk_methods() if method.id == "v1.customers.create")
    got = words(http(api).sample(method, all_arguments=False), METRONOME_BEARER_TOKEN="x")
    assert json.loads(got[got.index("-d") + 1])["name"] == "Example, Inc."


def test_hostile_words_stay_words() -> None:
    schema = {
        "type": "object",
        "required": [EVIL],
        "properties": {EVIL: {"type": "string", "example": EVIL}},
    }
    got = called(
        {
            "parameters": [
                {
                    "name": "X-Evil",
                    "in": "header",
                    "required": True,
                    "schema": {"type": "string"},
                    "example": EVIL,
                },
                {
                    "name": EVIL,
                    "in": "query",
                    "required": True,
                    "schema": {"type": "string"},
                    "example": EVIL,
                },
                {
                    "name": "c",
                    "in": "cookie",
                    "required": True,
                    "schema": {"type": "string"},
                    "example": EVIL,
                },
            ],
            "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        }
    )
    assert json.loads(got[got.index("-d") + 1]) == {EVIL: EVIL}
    assert f"X-Evil: {EVIL}" in got and f"c={EVIL}" in got
    (url,) = [word for word in got if word.startswith("https://")]
    assert unquote(url.partition("?")[2]) == f"{EVIL}={EVIL}"


@pytest.mark.parametrize(
    "scheme, expected",
    [
        ({"type": "http", "scheme": "basic"}, ["-u", "me:word"]),
        ({"type": "apiKey", "in": "header", "name": 'X-"$(id)'}, ["-H", 'X-"$(id): key']),
        ({"type": "apiKey", "in": "query", "name": "key"}, ["--url-query", "key=key"]),
        ({"type": "apiKey", "in": "cookie", "name": "sid"}, ["-b", "sid=key"]),
        ({"type": "http", "scheme": "bearer"}, ["-H", "Authorization: Bearer token"]),
    ],
)
def test_credentials(scheme: dict[str, str], expected: list[str]) -> None:
    api = small(
        {"/things": {"get": {"responses": OK}}},
        components={"securitySchemes": {"s": scheme}},
        security=[{"s": []}],
    )
    (method,) = api.walk_methods()
    names = {option.env for option in api.options} | {option.id.upper() for option in api.options}
    values = {"username": "me", "password": "word", "token": "token"}
    environment = {
        name: next((value for key, value in values.items() if key in name.lower()), "key")
        for name in names
        if name
    }
    got = words(http(api).sample(method, all_arguments=False), **environment)
    assert got[1:] == expected


@pytest.mark.parametrize(
    "parameter, query",
    [
        (
            {"schema": {"type": "array", "items": {"type": "string"}}, "example": ["a", "b"]},
            "p=a,b",
        ),
        (
            {
                "schema": {"type": "array", "items": {"type": "string"}},
                "example": ["a", "b"],
                "explode": True,
            },
            "p=a&p=b",
        ),
        (
            {
                "schema": {"type": "array", "items": {"type": "string"}},
                "example": ["a", "b"],
                "style": "pipeDelimited",
                "explode": False,
            },
            "p=a%7Cb",
        ),
        (
            {
                "schema": {"type": "object", "properties": {"x": {"type": "integer"}}},
                "example": {"x": 1},
                "style": "deepObject",
                "explode": True,
            },
            "p[x]=1",
        ),
        ({"schema": {"type": "boolean"}, "example": True}, "p=true"),
    ],
)
def test_query_styles(parameter: dict[str, object], query: str) -> None:
    got = called(
        {"parameters": [{"name": "p", "in": "query", "required": True, **parameter}]}, verb="get"
    )
    (url,) = [word for word in got if word.startswith("https://")]
    assert url.partition("?")[2] == query


def test_path_parameters_stay_in_their_segment() -> None:
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        "example": "../a b?c",
    }
    got = called({"parameters": [parameter]}, path="/things/{id}/x", verb="get")
    assert got[0] == "https://api.example.com/things/..%2Fa%20b%3Fc/x"


@pytest.mark.parametrize(
    "media, schema, expected",
    [
        (
            "application/x-www-form-urlencoded",
            {"type": "object", "properties": {"a": {"type": "string", "example": "x y"}}},
            ["--data-urlencode", "a=x y"],
        ),
        (
            "multipart/form-data",
            {"type": "object", "properties": {"f": {"type": "string", "format": "binary"}}},
            ["-F", "f=@file.bin"],
        ),
        (
            "application/octet-stream",
            {"type": "string", "format": "binary"},
            ["--data-binary", "@file.bin"],
        ),
        ("text/plain", {"type": "string", "example": "@not a file"}, ["--data-raw", "@not a file"]),
    ],
)
def test_kinds_of_bodies(media: str, schema: dict[str, object], expected: list[str]) -> None:
    got = called({"requestBody": {"required": True, "content": {media: {"schema": schema}}}})
    assert got[-2:] == expected


def test_verbs_and_answers_that_are_files() -> None:
    assert called({}, verb="delete")[:2] == ["-X", "DELETE"]
    file = {
        "200": {
            "description": "OK",
            "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
    api = small({"/things": {"get": {"responses": file}}})
    (method,) = api.walk_methods()
    assert words(http(api).sample(method, all_arguments=False))[-2:] == ["-o", "answer.bin"]


def test_a_required_body_without_required_members_is_sent_empty() -> None:
    schema = {"type": "object", "properties": {"name": {"type": "string"}}}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    api = small({"/things": {"post": {"responses": OK, "requestBody": body}}})
    (method,) = api.walk_methods()
    got = words(http(api).sample(method, all_arguments=False))
    assert got[got.index("-d") + 1] == "{}" and "-X" not in got


def test_a_query_that_is_part_of_the_path_stays_one() -> None:
    assert "https://api.example.com/things?beta=true" in called({}, path="/things?beta=true")


def test_files_inside_a_body_that_may_be_json_or_a_form() -> None:
    """The SDKs send a form as soon as there is a file, and so does curl; else it is JSON."""
    upload = {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "documents": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "kind": {"type": "string"},
                        "file": {"type": "string", "format": "binary"},
                    },
                },
            },
        },
    }
    content = {kind: {"schema": upload} for kind in ("application/json", "multipart/form-data")}
    body = {"required": True, "content": content}
    api = small({"/things": {"post": {"responses": OK, "requestBody": body}}})
    (method,) = api.walk_methods()
    plain = words(http(api).sample(method, all_arguments=False))
    assert json.loads(plain[plain.index("-d") + 1]) == {"name": "name"}
    whole = words(http(api).sample(method, all_arguments=True))
    assert [word for word in whole if "=" in word] == [
        "name=name",
        "documents[][kind]=kind",
        "documents[][file]=@file.bin",
    ]
    assert whole[whole.index("documents[][file]=@file.bin") - 1] == "-F"
