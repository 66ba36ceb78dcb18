"""What printers make of changes: one document pair in every form, and hostile text in none of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from specpress.diff import (
    Comparison,
    Surface,
    Verdict,
    compare,
    to_annotations,
    to_json,
    to_markdown,
    to_text,
    worst,
)
from specpress.diff.versions import following, order
from specpress.model import Level, Text
from tests.diff.documents import api, changes, document, operation

HOSTILE = "a`b```\x1b[31m\u202e\n::error::x,y%\n<script>alert(1)</script>](javascript:x)|-->"
STRING = {"type": "string"}


def comparison(folder: Path, base: Any, revision: Any) -> Comparison:
    old, new = api(folder, base, "base"), api(folder, revision, "revision")
    found = compare(old, new)
    return Comparison(
        base=old.version,
        revision=new.version,
        changes=found,
        verdicts=(
            Verdict(output="sdk", level=worst(found, Surface.CODE)),
            Verdict(output="http", level=worst(found, Surface.WIRE)),
        ),
    )


def plan(*names: str, version: str = "1.0.0", **more: Any) -> Any:
    parameters = [{"name": name, "in": "query", "schema": STRING} for name in names]
    paths = {"/plans": {"get": operation(parameters=parameters)}} | more
    return document(paths, version=version)


def test_text(tmp_path: Path) -> None:
    old = plan("page", "limit")
    new = plan("limit", "q", version="1.1.0", **{"/users": {"get": operation(summary="Users")}})
    got = comparison(tmp_path, old, new)
    text = re.sub(r":\d+:\d+", ":LINE", to_text(got).replace(f"{tmp_path}/", ""))
    assert text == """\
Breaking changes (1)

  method plans.retrieve  GET /plans
    query parameter page was removed
      was base.json:LINE  parameter-removed

Additions and deprecations (2)

  method plans.retrieve  GET /plans
    query parameter q is new
      revision.json:LINE  parameter-added

  method users.retrieve  GET /users  is new
    revision.json:LINE  method-added

3 changes: 1 breaking, 2 additive. Next version: sdk major, http major (1.0.0 → 2.0.0).
"""
    assert to_text(got, color=True).count("\x1b[0m") > 5


def test_nothing(tmp_path: Path) -> None:
    got = comparison(tmp_path, plan(), plan())
    assert to_text(got) == "No changes.\n"
    assert to_annotations(got) == "No changes.\n"
    assert to_markdown(got) == "## `1.0.0`\n\nNo changes.\n"
    assert json.loads(to_json(got))["changes"] == []


def test_markdown(tmp_path: Path) -> None:
    got = comparison(tmp_path, plan("page"), plan(version="2.0.0"))
    assert to_markdown(got) == """\
## `2.0.0`

### Breaking changes

- **method `plans.retrieve`** (`GET /plans`)
  - query parameter `page` was removed
"""


def test_json(tmp_path: Path) -> None:
    got = json.loads(to_json(comparison(tmp_path, plan("page"), plan(version="2.0.0"))))
    (change,) = got.pop("changes")
    assert got == {
        "version": 1,
        "base": "1.0.0",
        "revision": "2.0.0",
        "level": "breaking",
        "next": "2.0.0",
        "verdicts": {"sdk": "major", "http": "major"},
    }
    assert change.pop("was")["pointer"] == "#/paths/~1plans/get/parameters/0/schema"
    assert change == {
        "kind": "parameter-removed",
        "level": "breaking",
        "wire": "breaking",
        "code": "breaking",
        "message": "method plans.retrieve: query parameter page was removed",
        "subject": "method",
        "name": "plans.retrieve",
        "endpoint": "GET /plans",
        "path": [{"role": "query parameter", "name": "page"}],
        "sides": ["request"],
    }


def hostile(tmp_path: Path) -> Comparison:
    """Text that harms, in every name and value that a change can show."""
    model = {"type": "object", "properties": {HOSTILE: {"enum": [HOSTILE, "b"]}}}
    answer = {"$ref": "#/components/schemas/Model"}
    content = {"application/json": {"schema": answer}}
    parameters = [{"name": HOSTILE, "in": "query", "schema": STRING}]
    old = document(
        {
            "/plans": {"get": operation(parameters=parameters)},
            "/models": {
                "get": operation(responses={"200": {"description": "A", "content": content}})
            },
        },
        version=HOSTILE,
        components={"schemas": {"Model": model, HOSTILE: {"type": "object"}}},
    )
    new = json.loads(json.dumps(old))
    del new["paths"]["/plans"]["get"]["parameters"]
    new["paths"]["/models"]["get"]["description"] = HOSTILE
    new["components"]["schemas"]["Model"]["properties"][HOSTILE]["enum"] = ["b", HOSTILE * 9]
    return comparison(tmp_path, old, new)


def test_nothing_hostile_reaches_a_terminal_or_a_log(tmp_path: Path) -> None:
    got = hostile(tmp_path)
    assert len(got.changes) >= 3
    for text in (to_text(got), to_annotations(got)):
        assert "\x1b" not in text and "\u202e" not in text
        assert "\n::error::x" not in text


def test_nothing_hostile_is_more_than_code_in_markdown(tmp_path: Path) -> None:
    text = to_markdown(hostile(tmp_path))
    kinds = {token.type for token in MarkdownIt().parse(text)}
    inline = {child.type for token in MarkdownIt().parse(text) for child in token.children or ()}
    assert "html_block" not in kinds
    assert inline <= {"text", "code_inline", "strong_open", "strong_close"}
    shown = MarkdownIt().render(text)
    assert "<script" not in shown and "href" not in shown


def test_json_keeps_what_was_written(tmp_path: Path) -> None:
    text = to_json(hostile(tmp_path))
    assert text.isascii()
    assert HOSTILE in {
        change["path"][0]["name"] for change in json.loads(text)["changes"] if change["path"]
    }


@pytest.mark.parametrize(
    "level, follows",
    [
        (Level.BREAKING, "2.0.0"),
        (Level.ADDITIVE, "1.3.0"),
        (Level.PATCH, "1.2.4"),
        (Level.NONE, None),
    ],
)
def test_the_version_that_follows(level: Level, follows: str | None) -> None:

    assert following(Text("1.2.3"), level) == (Text(follows) if follows else None)
    assert following(Text("2026-01-15"), level) is None


def test_versions_in_order() -> None:


    versions = [
        "beta", "0.9", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-rc.1", "v1.0", "1.2", "1.10.0+5",
        "2.0", "2025-12-01", "2026-01-15",
    ]  # fmt: skip
    assert sorted(map(Text, reversed(versions)), key=order) == [Text(one) for one in versions]


def test_every_change_has_a_place(tmp_path: Path) -> None:
    """What a reader is told leads somewhere, in one of the documents."""
    for change in changes(tmp_path, plan("page"), plan("q")):
        assert change.was or change.now
