"""One rule a row: methods, arguments, answers, credentials and servers, before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specpress.model import Level
from tests.diff.documents import changes, document, operation, summary

STRING = {"type": "string"}
OK = {"description": "Done."}


def text(media: str = "application/json", schema: Any = STRING) -> Any:
    return {"description": "It.", "content": {media: {"schema": schema}}}


def query(name: str, **parts: Any) -> Any:
    return {"name": name, "in": "query", "schema": STRING, **parts}


def at(path: str, verb: str = "post", **parts: Any) -> Any:
    names = [piece[1:-1] for piece in path.split("/") if piece.startswith("{")]
    of_path = [{"name": name, "in": "path", "required": True, "schema": STRING} for name in names]
    parameters = of_path + parts.pop("parameters", [])
    return document({path: {verb: operation(parameters=parameters, **parts)}})


def secured(*needs: str, **scheme: Any) -> Any:
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"X-{name}", **scheme}
        for name in ("one", "two")
    }
    security = [{name: [] for name in need.split("+") if name} for need in needs]
    return at("/things") | {"security": security, "components": {"securitySchemes": schemes}}


def failing(code: Any) -> Any:
    """A call whose error is a model with a `code`."""
    error = {"type": "object", "properties": {"code": code}}
    answers = {"204": OK, "409": text(schema={"$ref": "#/components/schemas/Error"})}
    return at("/a", responses=answers) | {"components": {"schemas": {"Error": error}}}


def paged(cursor: str) -> Any:
    """A list that pages by a cursor of this name."""
    answer = {
        "type": "object",
        "properties": {
            "data": {"type": "array", "items": {"type": "object", "properties": {"id": STRING}}},
            "next_cursor": {"type": ["string", "null"]},
        },
    }
    parameters = [query(cursor), {"name": "limit", "in": "query", "schema": {"type": "integer"}}]
    return at("/things", "get", parameters=parameters, responses={"200": text(schema=answer)})


def serving(*urls: str) -> Any:
    return at("/things") | {"servers": [{"url": url, "description": url[8:11]} for url in urls]}


def hearing(*events: str) -> Any:
    body = {"content": {"application/json": {"schema": {"type": "object"}}}}
    hooks = {event: {"post": {"requestBody": body, "responses": {"200": OK}}} for event in events}
    return at("/things") | {"webhooks": hooks}


# name -> before, after, what changed
RULES: dict[str, tuple[Any, Any, set[str]]] = {
    "one more method": (
        at("/a"),
        document(at("/a")["paths"] | at("/b")["paths"]),
        {"method-added: additive"},
    ),
    "one method less": (
        document(at("/a")["paths"] | at("/b")["paths"]),
        at("/a"),
        {"method-removed: breaking"},
    ),
    "deprecated": (at("/a"), at("/a", deprecated=True), {"method-deprecated: additive"}),
    "no longer deprecated": (
        at("/a", deprecated=True),
        at("/a"),
        {"method-undeprecated: patch"},
    ),
    "other words": (at("/a", summary="A"), at("/a", summary="B"), {"documentation-changed: patch"}),
    "an optional argument": (
        at("/a"),
        at("/a", parameters=[query("q")]),
        {"parameter-added: additive"},
    ),
    "a required argument": (
        at("/a"),
        at("/a", parameters=[query("q", required=True)]),
        {"required-parameter-added: breaking"},
    ),
    "an argument less": (
        at("/a", parameters=[query("q")]),
        at("/a"),
        {"parameter-removed: breaking"},
    ),
    "an argument of the path by another name": (
        at("/a/{id}"),
        at("/a/{a_id}"),
        {"parameter-renamed: breaking"},
    ),
    "an argument elsewhere": (
        at("/a", parameters=[query("q")]),
        at("/a", parameters=[query("q", **{"in": "header"})]),
        {"parameter-moved: breaking"},
    ),
    "a header by another case": (
        at("/a", parameters=[query("X-Q", **{"in": "header"})]),
        at("/a", parameters=[query("x-q", **{"in": "header"})]),
        set(),
    ),
    "an argument in another style": (
        at("/a", parameters=[query("q", explode=True)]),
        at("/a", parameters=[query("q", explode=False)]),
        {"parameter-encoding-changed: breaking"},
    ),
    "one more error": (
        at("/a"),
        at("/a", responses={"204": OK, "409": OK}),
        {"response-added: additive"},
    ),
    "one error less": (
        at("/a", responses={"204": OK, "409": OK}),
        at("/a"),
        {"error-removed: additive"},
    ),
    "another success": (
        at("/a", responses={"200": text()}),
        at("/a", responses={"201": text()}),
        {"response-added: additive", "success-removed: breaking"},
    ),
    "another success of another type": (
        at("/a", responses={"200": text()}),
        at("/a", responses={"201": text(schema={"type": "integer"})}),
        {"response-added: additive", "success-removed: breaking", "type-changed: breaking"},
    ),
    "an answer instead of nothing": (
        at("/a", responses={"200": text() | {"content": {}}}),
        at("/a", responses={"200": text()}),
        {"answer-changed: breaking", "media-type-added: additive"},
    ),
    "another media type": (
        at("/a", responses={"200": text()}),
        at("/a", responses={"200": text("text/plain")}),
        {
            "answer-changed: breaking",
            "media-type-added: additive",
            "media-type-removed: breaking",
        },
    ),
    "a type in an error": (
        failing({"type": "string"}),
        failing({"type": "integer"}),
        {"type-changed: breaking"},
    ),
    "one more header": (
        at("/a"),
        at("/a", responses={"204": OK | {"headers": {"X-Left": {"schema": STRING}}}}),
        {"header-added: additive"},
    ),
    "one header less": (
        at("/a", responses={"204": OK | {"headers": {"X-Left": {"schema": STRING}}}}),
        at("/a"),
        {"header-removed: breaking"},
    ),
    "pages by another parameter": (
        paged("cursor"),
        paged("starting_after"),
        {
            "pagination-changed: breaking",
            "parameter-removed: breaking",
            "parameter-added: additive",
        },
    ),
    "one more credential is accepted": (
        secured("one"),
        secured("one", "two"),
        {"auth-added: additive"},
    ),
    "a credential is no longer enough": (
        secured("one"),
        secured("one+two"),
        {"auth-added: additive", "auth-removed: breaking"},
    ),
    "a credential is needed": (
        at("/things"),
        secured("one"),
        {
            "auth-added: additive",
            "auth-removed: breaking",
            "option-added: additive",
            "required-option-added: breaking",
        },
    ),
    "a credential travels elsewhere": (
        secured("one"),
        secured("one", **{"in": "query"}),
        {"auth-scheme-changed: breaking"},
    ),
    "another server": (
        serving("https://api.acme.test"),
        serving("https://app.acme.test"),
        {"server-changed: breaking"},
    ),
    "one more server": (
        serving("https://api.acme.test", "https://box.acme.test"),
        serving("https://api.acme.test", "https://box.acme.test", "https://eu.acme.test"),
        {"server-added: additive"},
    ),
    "one server less": (
        serving("https://api.acme.test", "https://box.acme.test", "https://eu.acme.test"),
        serving("https://api.acme.test", "https://box.acme.test"),
        {"server-removed: breaking"},
    ),
    "one more event": (
        hearing("made"),
        hearing("made", "gone"),
        {"webhook-added: additive"},
    ),
    "one event less": (
        hearing("made", "gone"),
        hearing("made"),
        {"webhook-removed: breaking"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_method(rule: str, tmp_path: Path) -> None:
    before, after, expected = RULES[rule]
    assert summary(changes(tmp_path, before, after)) == expected
    assert changes(tmp_path, before, before) == ()


def test_a_moved_method_is_the_same_method(tmp_path: Path) -> None:
    before = at("/v1/a/{id}", "put", operationId="update")
    after = at("/v1/a/{id}", "patch", operationId="update")
    (moved,) = changes(tmp_path, before, after)
    assert (moved.kind, moved.wire, moved.code) == ("method-moved", Level.BREAKING, Level.PATCH)


def test_a_method_by_another_name_is_the_same_endpoint(tmp_path: Path) -> None:
    before, after = at("/a/reload", "post"), at("/a/reload", "post")
    after["paths"]["/a/reload"]["get"] = operation()
    found = changes(tmp_path, before, after)
    assert "method-removed: breaking" not in summary(found)


def test_where_it_was_written(tmp_path: Path) -> None:
    (change,) = changes(tmp_path, at("/a"), at("/a", parameters=[query("q")]))
    assert change.was is None and change.now is not None
    assert change.now.pointer == "#/paths/~1a/post/parameters/0/schema"
    assert [step.role for step in change.place.steps] == ["query parameter"]
