"""Named models, objects of any members, streams and the client: the kinds of changes that have no row elsewhere."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from specpress.diff import RULES
from specpress.model import Level
from tests.diff.documents import answering, changes, document, operation, summary
from tests.diff.test_methods import at, paged, query, secured, text

STRING = {"type": "string"}


def models(*answers: str, **schemas: Any) -> Any:
    """A document with these models, each of `answers` being one of a call."""
    paths = {
        f"/{name.lower()}": {
            "get": operation(
                responses={"200": text(schema={"$ref": f"#/components/schemas/{name}"})}
            )
        }
        for name in answers
    }
    return document(paths, components={"schemas": schemas})


def thing(**parts: Any) -> Any:
    return {"type": "object", "properties": {"id": STRING}, **parts}


def streaming(media: str = "text/event-stream", *, switched: bool = False) -> Any:
    """A call that streams; if it is `switched`, where an argument asks for it."""
    content = {media: {"schema": {"type": "object", "properties": {"delta": STRING}}}}
    parameters = []
    if switched:
        content["application/json"] = {"schema": STRING}
        parameters = [query("stream", schema={"type": "boolean"})]
    return at("/a", parameters=parameters, responses={"200": text() | {"content": content}})


def plain() -> Any:
    return at(
        "/a", parameters=[query("stream", schema={"type": "boolean"})], responses={"200": text()}
    )


RULES_HERE: dict[str, tuple[Any, Any, set[str]]] = {
    "a model more": (
        models("A", A=thing()),
        models("A", "B", A=thing(), B=thing()),
        {"method-added: additive", "model-added: additive"},
    ),
    "a model less": (
        models("A", "B", A=thing(), B=thing()),
        models("A", A=thing()),
        {"method-removed: breaking", "model-removed: breaking"},
    ),
    "a deprecated model": (
        models("A", A=thing()),
        models("A", A=thing(deprecated=True)),
        {"model-deprecated: additive"},
    ),
    "a model that is not": (
        models("A", A=thing(deprecated=True)),
        models("A", A=thing()),
        {"model-undeprecated: patch"},
    ),
    "members of any name": (
        models("A", A=thing()),
        models("A", A=thing(additionalProperties=STRING)),
        {"other-members-added: additive"},
    ),
    "no members of other names": (
        models("A", A=thing(additionalProperties=STRING)),
        models("A", A=thing()),
        {"other-members-removed: breaking"},
    ),
    "other members of another type": (
        models("A", A=thing(additionalProperties={"type": "integer"})),
        models("A", A=thing(additionalProperties={"type": "boolean"})),
        {"type-changed: breaking"},
    ),
    "a credential less": (
        secured("one"),
        at("/things"),
        {"auth-added: additive", "auth-removed: breaking", "option-removed: breaking"},
    ),
    "pages": (
        at("/things", "get", parameters=paged("cursor")["paths"]["/things"]["get"]["parameters"]),
        paged("cursor"),
        {
            "answer-changed: breaking",
            "method-renamed: breaking",
            "pagination-added: breaking",
            "response-added: additive",
            "success-removed: breaking",
        },
    ),
    "no pages": (
        paged("cursor"),
        at("/things", "get", parameters=paged("cursor")["paths"]["/things"]["get"]["parameters"]),
        {
            "answer-changed: breaking",
            "method-renamed: breaking",
            "pagination-removed: breaking",
            "response-added: additive",
            "success-removed: breaking",
        },
    ),
    "a stream if asked": (
        plain(),
        streaming(switched=True),
        {"media-type-added: additive", "streaming-added: additive"},
    ),
    "no stream": (
        streaming(switched=True),
        plain(),
        {"media-type-removed: breaking", "streaming-removed: breaking"},
    ),
    "a stream of another kind": (
        streaming(),
        streaming("application/jsonl"),
        {
            "answer-changed: breaking",
            "media-type-added: additive",
            "media-type-removed: breaking",
            "streaming-changed: breaking",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES_HERE)
def test_kind(rule: str, tmp_path: Path) -> None:
    before, after, expected = RULES_HERE[rule]
    assert summary(changes(tmp_path, before, after)) == expected


def test_a_renamed_model_breaks_code_and_no_byte(tmp_path: Path) -> None:
    before = {"a": {"$ref": "#/components/schemas/Client"}, "c": thing()}
    old = models("Holder", Holder=thing(properties=before), Client=thing())
    after = {"a": {"$ref": "#/components/schemas/Customer"}, "c": thing()}
    new = models("Holder", Holder=thing(properties=after), Customer=thing(required=["id"]))
    found = {change.kind: change for change in changes(tmp_path, old, new)}
    assert set(found) == {"model-renamed", "property-became-required"}
    renamed = found["model-renamed"]
    assert (renamed.wire, renamed.code) == (Level.NONE, Level.BREAKING)


def test_another_model_of_the_same_shape_breaks_code_and_no_byte(tmp_path: Path) -> None:
    both = {"A": thing(), "B": thing()}

    def holding(name: str) -> Any:
        member = {"$ref": f"#/components/schemas/{name}"}
        return models("Holder", "A", "B", Holder=thing(properties={"x": member}), **both)

    (change,) = changes(tmp_path, holding("A"), holding("B"))
    assert change.kind == "type-renamed"
    assert (change.wire, change.code) == (Level.NONE, Level.BREAKING)


def test_a_schema_that_is_given_a_name_moves_no_byte(tmp_path: Path) -> None:
    inline = answering({"type": "object", "properties": {"id": STRING}})
    named = answering({"$ref": "#/components/schemas/Part"})
    named["components"] = {"schemas": {"Part": thing()}}
    found = changes(tmp_path, inline, named)
    assert {change.kind for change in found} == {"type-renamed", "model-added"}
    assert {change.wire for change in found} == {Level.NONE}


def test_a_method_by_another_name(tmp_path: Path) -> None:
    """An endpoint keeps its identity; that clients call it otherwise is what is said of it."""
    before = at("/a/{id}/close", "post")
    after = at("/a/{id}/close", "post")
    after["paths"]["/a/{id}/close"]["delete"] = operation()
    after["paths"]["/a/{id}/close"]["get"] = operation()
    found = changes(tmp_path, before, after)
    renamed = [change for change in found if change.kind == "method-renamed"]
    assert not any(change.kind == "method-removed" for change in found)
    assert all(change.wire is Level.NONE for change in renamed)


def test_circles_of_models_that_change_places_end_soon(tmp_path: Path) -> None:
    """Circles of 97 and 101 models: every pair of them could be asked for."""

    def circle(size: int) -> Any:
        schemas = {
            f"M{number}": thing(
                properties={"next": {"$ref": f"#/components/schemas/M{(number + 1) % size}"}}
            )
            for number in range(size)
        }
        return models("M0", **schemas)

    old, new = circle(97), circle(101)
    began = time.perf_counter()
    found = changes(tmp_path, old, new)
    assert time.perf_counter() - began < 5
    assert len(found) < 1000


def test_every_kind_is_tested() -> None:
    """One test a rule: a kind that no test names is one that nobody has seen."""
    folder = Path(__file__).parent
    said = "".join(path.read_text(encoding="utf-8") for path in folder.glob("test_*.py"))
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)+", said))
    assert set(RULES) - words == set()
