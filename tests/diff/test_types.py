"""One rule a row: a property in a request and in an answer, before and after, and what that means to either side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.diff.documents import answering, changes, document, operation, sending, sharing, summary

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
NUMBER = {"type": "number"}
OLD = {"type": "string", "deprecated": True}


def enum(*members: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(members)}


def union(*variants: Any) -> dict[str, Any]:
    return {"oneOf": list(variants)}


# name -> before, after, what is said of a request, what is said of an answer
RULES: dict[str, tuple[Any, Any, set[str], set[str]]] = {
    "nothing": (STRING, STRING, set(), set()),
    "another type": (
        STRING,
        {"type": "boolean"},
        {"type-changed: breaking"},
        {"type-changed: breaking"},
    ),
    "a wider type": (
        INTEGER,
        NUMBER,
        {"type-widened: additive"},
        {"type-widened: breaking"},
    ),
    "a narrower type": (
        NUMBER,
        INTEGER,
        {"type-narrowed: breaking"},
        {"type-narrowed: breaking"},
    ),
    "anything": (STRING, {}, {"type-widened: additive"}, {"type-widened: breaking"}),
    "a date": (
        STRING,
        {"type": "string", "format": "date"},
        {"type-narrowed: breaking"},
        {"type-narrowed: breaking"},
    ),
    "may be null": (
        STRING,
        {"type": ["string", "null"]},
        {"became-nullable: additive"},
        {"became-nullable: breaking"},
    ),
    "may not be null": (
        {"type": ["string", "null"]},
        STRING,
        {"stopped-being-nullable: breaking"},
        {"stopped-being-nullable: additive"},
    ),
    "a member more": (
        enum("a", "b"),
        enum("a", "b", "c"),
        {"enum-member-added: additive"},
        {"enum-member-added: additive"},
    ),
    "a member less": (
        enum("a", "b"),
        enum("a"),
        {"enum-member-removed: breaking"},
        {"enum-member-removed: additive"},
    ),
    "other members": (
        enum("a", "b"),
        enum("c"),
        {"type-changed: breaking"},
        {"type-changed: breaking"},
    ),
    "from any string to some": (
        STRING,
        enum("a", "b"),
        {"type-narrowed: breaking"},
        {"type-narrowed: breaking"},
    ),
    "from some strings to any": (
        enum("a", "b"),
        STRING,
        {"type-widened: additive"},
        {"type-widened: breaking"},
    ),
    "one more alternative": (
        STRING,
        union(STRING, INTEGER),
        {"variant-added: additive"},
        {"variant-added: breaking"},
    ),
    "one alternative less": (
        union(STRING, INTEGER),
        STRING,
        {"variant-removed: breaking"},
        {"variant-removed: breaking"},
    ),
    "alternatives in another order": (
        union(STRING, INTEGER),
        union(INTEGER, STRING),
        set(),
        set(),
    ),
    "items of another type": (
        {"type": "array", "items": STRING},
        {"type": "array", "items": INTEGER},
        {"type-changed: breaking"},
        {"type-changed: breaking"},
    ),
    "values of another type": (
        {"type": "object", "additionalProperties": INTEGER},
        {"type": "object", "additionalProperties": NUMBER},
        {"type-widened: additive"},
        {"type-widened: breaking"},
    ),
    "a format": (
        STRING,
        {"type": "string", "format": "uuid"},
        {"limit-tightened: breaking"},
        {"limit-tightened: patch"},
    ),
    "no format": (
        {"type": "string", "format": "uuid"},
        STRING,
        {"limit-loosened: additive"},
        {"limit-loosened: breaking"},
    ),
    "a larger format": (
        {"type": "integer", "format": "int32"},
        {"type": "integer", "format": "int64"},
        {"limit-loosened: additive"},
        {"limit-loosened: breaking"},
    ),
    "a lower maximum": (
        {"type": "string", "maxLength": 10},
        {"type": "string", "maxLength": 5},
        {"limit-tightened: breaking"},
        {"limit-tightened: patch"},
    ),
    "a lower minimum": (
        {"type": "integer", "minimum": 5},
        {"type": "integer", "minimum": 1},
        {"limit-loosened: additive"},
        {"limit-loosened: breaking"},
    ),
    "another pattern": (
        {"type": "string", "pattern": "^a"},
        {"type": "string", "pattern": "^b"},
        {"limit-changed: breaking"},
        {"limit-changed: additive"},
    ),
    "no limit at all": (STRING, {"type": "array", "uniqueItems": False}, {"type-changed: breaking"}, {"type-changed: breaking"}),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("where, column", [(sending, 2), (answering, 3)], ids=["sent", "received"])
def test_type(rule: str, where: Callable[..., Any], column: int, tmp_path: Path) -> None:
    before, after = RULES[rule][:2]
    found = changes(tmp_path, where(before), where(after))
    assert summary(found) == RULES[rule][column]


# name -> before, after (None: no such property), is it required before and after, and the same two columns
MEMBERS: dict[str, tuple[Any, Any, tuple[bool, bool], set[str], set[str]]] = {
    "an optional one more": (
        None,
        STRING,
        (False, False),
        {"parameter-added: additive"},
        {"property-added: additive"},
    ),
    "a required one more": (
        None,
        STRING,
        (False, True),
        {"required-parameter-added: breaking"},
        {"required-property-added: additive"},
    ),
    "an optional one less": (
        STRING,
        None,
        (False, False),
        {"parameter-removed: breaking"},
        {"optional-property-removed: breaking"},
    ),
    "a required one less": (
        STRING,
        None,
        (True, False),
        {"parameter-removed: breaking"},
        {"property-removed: breaking"},
    ),
    "required": (
        STRING,
        STRING,
        (False, True),
        {"parameter-became-required: breaking"},
        {"property-became-required: additive"},
    ),
    "optional": (
        STRING,
        STRING,
        (True, False),
        {"parameter-became-optional: additive"},
        {"property-became-optional: breaking"},
    ),
    "deprecated": (
        STRING,
        OLD,
        (False, False),
        {"parameter-deprecated: additive"},
        {"property-deprecated: additive"},
    ),
    "no longer deprecated": (
        OLD,
        STRING,
        (False, False),
        {"parameter-undeprecated: patch"},
        {"property-undeprecated: patch"},
    ),
    "another default": (
        {"type": "integer", "default": 1},
        {"type": "integer", "default": 2},
        (False, False),
        {"parameter-default-changed: additive"},
        {"property-default-changed: patch"},
    ),
    "other words": (
        {"type": "string", "description": "Old."},
        {"type": "string", "description": "New."},
        (False, False),
        {"documentation-changed: patch"},
        {"documentation-changed: patch"},
    ),
}


@pytest.mark.parametrize("rule", MEMBERS)
@pytest.mark.parametrize("where, column", [(sending, 3), (answering, 4)], ids=["sent", "received"])
def test_member(rule: str, where: Callable[..., Any], column: int, tmp_path: Path) -> None:
    before, after, required = MEMBERS[rule][:3]
    base = where(before, required=required[0])
    found = changes(tmp_path, base, where(after, required=required[1]))
    assert summary(found) - {
        "body-became-required: breaking",
        "body-became-optional: additive",
    } == (MEMBERS[rule][column])


def test_a_model_of_both_directions_is_judged_by_the_worse(tmp_path: Path) -> None:
    required = changes(tmp_path, sharing(STRING), sharing(STRING, required=True))
    optional = changes(tmp_path, sharing(STRING, required=True), sharing(STRING))
    assert summary(required) == {"property-became-required: breaking"}
    assert summary(optional) == {"property-became-optional: breaking"}


def test_what_is_only_received_is_no_matter_to_requests(tmp_path: Path) -> None:
    only = {"type": "string", "readOnly": True}
    found = changes(tmp_path, sharing(only), sharing(only, required=True))
    assert summary(found) == {"property-became-required: additive"}
    closed = changes(tmp_path, sharing(STRING), sharing(only))
    opened = changes(tmp_path, sharing(only), sharing(STRING))
    secret = changes(tmp_path, sharing(STRING), sharing({"type": "string", "writeOnly": True}))
    assert summary(secret) == {"property-became-write-only: breaking"}
    assert summary(closed) == {"property-became-read-only: breaking"}
    assert summary(opened) == {"property-access-widened: additive"}


def tagged(**tags: str) -> Any:
    """A document that answers with one of several pets, told apart by their `kind`."""
    variants = [{"$ref": f"#/components/schemas/{name}"} for name in dict.fromkeys(tags.values())]
    mapping = {tag: f"#/components/schemas/{name}" for tag, name in tags.items()}
    pet = {"oneOf": variants, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    models = {
        name: {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
        for name in ("Cat", "Dog")
    }
    answer = {"200": {"description": "A pet.", "content": {"application/json": {"schema": pet}}}}
    paths = {"/pets": {"get": operation(responses=answer)}}
    return document(paths, components={"schemas": models})


def test_another_tag(tmp_path: Path) -> None:
    found = changes(tmp_path, tagged(cat="Cat", dog="Dog"), tagged(cat="Cat", hound="Dog"))
    assert "discriminator-changed: breaking" in summary(found)


def test_circles_end(tmp_path: Path) -> None:
    def tree(type: str) -> Any:
        node = {
            "type": "object",
            "properties": {
                "value": {"type": type},
                "left": {"$ref": "#/components/schemas/Node"},
                "right": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
            },
        }
        answer = {"$ref": "#/components/schemas/Node"}
        content = {"application/json": {"schema": answer}}
        paths = {
            "/tree": {
                "get": operation(responses={"200": {"description": "It.", "content": content}})
            }
        }
        return document(paths, components={"schemas": {"Node": node}})

    assert changes(tmp_path, tree("string"), tree("string")) == ()
    found = changes(tmp_path, tree("string"), tree("boolean"))
    assert summary(found) == {"type-changed: breaking"} and len(found) == 1
