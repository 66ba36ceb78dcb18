"""Three versions of a document -> since when each part is there, and since when it is deprecated."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from specpress.diff import with_history
from specpress.model import Api, Life, Object, Property, Text
from tests.diff.documents import api, document, operation

STRING = {"type": "string"}


def version(
    number: str,
    *,
    arguments: dict[str, Any],
    members: dict[str, Any],
    methods: dict[str, Any] | None = None,
    kinds: tuple[str, ...] = ("a",),
) -> Any:
    """`POST /things` with these arguments of a query, and a model with these members and a kind."""
    parameters = [{"in": "query", "name": name, **parts} for name, parts in arguments.items()]
    thing = {"$ref": "#/components/schemas/Thing"}
    answers = {"200": {"description": "It.", "content": {"application/json": {"schema": thing}}}}
    model = {
        "type": "object",
        "properties": {"kind": {"type": "string", "enum": list(kinds)}, **members},
    }
    paths = {"/things": {"post": operation(parameters=parameters, responses=answers)}}
    return document(
        paths | (methods or {}),
        version=number,
        components={"schemas": {"Thing": model}},
    )


def told(folder: Path, *versions: Any) -> Api:
    """The last version, knowing the others, in whatever order they are found."""
    *old, new = [api(folder, one, f"v{number}") for number, one in enumerate(versions)]
    return with_history(new, reversed(old))


def argument(found: Api, name: str) -> Life:
    (method,) = [one for one in found.walk_methods() if one.name.words == ("create",)]
    (life,) = [
        one.property.life for one in method.params.arguments if one.property.name.wire == Text(name)
    ]
    return life


def members(found: Api) -> dict[str, Property]:
    declaration = found.declarations["schemas/Thing"]
    assert isinstance(declaration, Object)
    return {member.name.wire.reveal(): member for member in declaration.properties}


OLD = {"schema": STRING, "deprecated": True}
NEW = {"schema": STRING}
FIRST = version("1.0.0", arguments={"a": NEW}, members={"x": STRING, "back": STRING})
SECOND = version(
    "1.9.0", arguments={"a": NEW, "b": NEW}, members={"x": STRING, "y": STRING}, kinds=("a", "b")
)
THIRD = version(
    "1.10.0",
    arguments={"a": OLD, "b": NEW, "c": NEW},
    members={"x": STRING | {"deprecated": True}, "y": STRING, "z": STRING, "back": STRING},
    methods={"/users": {"get": operation()}, "/users/{id}": {"get": operation()}},
    kinds=("a", "b", "c"),
)


def test_since(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND, THIRD)
    assert [argument(found, name).since for name in "abc"] == [None, Text("1.9.0"), Text("1.10.0")]
    since = {name: member.life.since for name, member in members(found).items()}
    assert since == {
        "kind": None,
        "x": None,
        "y": Text("1.9.0"),
        "z": Text("1.10.0"),
        "back": None,  # it was there from the start, and gone for a while
    }


def test_deprecated_since(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND, THIRD)
    assert argument(found, "a") == Life(deprecated_since=Text("1.10.0"))
    assert members(found)["x"].life == Life(deprecated_since=Text("1.10.0"))
    assert members(found)["y"].life.deprecated_since is None


def test_what_was_always_deprecated_is_not_dated(tmp_path: Path) -> None:
    always = version("1.0.0", arguments={"a": OLD}, members={})
    found = told(tmp_path, always, version("2.0.0", arguments={"a": OLD}, members={}))
    assert argument(found, "a") == Life()


def test_members_of_enums(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND, THIRD)
    kind = members(found)["kind"].type
    lives = [member.life.since for member in kind.members]  # type: ignore[union-attr]
    assert lives == [None, Text("1.9.0"), Text("1.10.0")]


def test_methods_and_resources(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND, THIRD)
    resources = {resource.id: resource.life.since for resource in found.walk()}
    assert resources == {"things": None, "users": Text("1.10.0")}
    methods = {method.id: method.life.since for method in found.walk_methods()}
    assert methods["users.list"] == Text("1.10.0") and methods["things.create"] is None


def test_releases(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND, THIRD)
    assert [release.version for release in found.releases] == [Text("1.10.0"), Text("1.9.0")]
    (additions,) = found.releases[0].sections
    assert additions.title == "Additions and deprecations"
    kinds = {change.kind for group in additions.groups for change in group.changes}
    assert {"method-added", "parameter-deprecated", "property-added"} <= kinds


def test_a_document_that_has_not_been_given_its_number_yet(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, SECOND | {"info": FIRST["info"]})
    assert argument(found, "b") == Life(since=Text("the next version"))


def test_nothing_new(tmp_path: Path) -> None:
    found = told(tmp_path, FIRST, FIRST)
    assert found.releases == ()
    assert found.declarations == api(tmp_path, FIRST, "v1").declarations


def test_without_earlier_versions(tmp_path: Path) -> None:
    found = api(tmp_path, FIRST)
    assert with_history(found, ()) is found
