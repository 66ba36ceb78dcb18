"""`specpress diff`: what is compared, how it is printed, and what it exits with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Specpress


@pytest.fixture
def base(project: Path) -> Path:
    """The document before its customers had names."""
    text = (project / "openapi.yaml").read_text()
    path = project / "old.yaml"
    path.write_text(text.replace("        name: { type: string }\n", ""))
    return path


def test_the_configured_document_is_the_newer_one(specpress: Specpress, base: Path) -> None:
    done = specpress("diff", "old.yaml")
    assert done.code == 0 and done.err == ""
    assert "model Customer\n    property name is new\n      openapi.yaml:" in done.out
    named = specpress("diff", "old.yaml", "openapi.yaml")
    assert named.out.partition("Next")[0] == done.out.partition("Next")[0]


@pytest.mark.parametrize("fail_on, code", [("breaking", 1), ("additive", 1), ("patch", 1)])
def test_a_name_less_fails(specpress: Specpress, base: Path, fail_on: str, code: int) -> None:
    assert specpress("diff", "openapi.yaml", "old.yaml", "--fail-on", fail_on).code == code
    assert specpress("diff", "openapi.yaml", "old.yaml").code == 0


def test_a_name_more_does_not_break(specpress: Specpress, base: Path) -> None:
    assert specpress("diff", "old.yaml", "--fail-on", "breaking").code == 0
    assert specpress("diff", "old.yaml", "--fail-on", "additive").code == 1


def test_nothing_changed(specpress: Specpress, base: Path) -> None:
    done = specpress("diff", "openapi.yaml", "--fail-on", "patch")
    assert (done.code, done.out) == (0, "No changes.\n")


def test_forms(specpress: Specpress, base: Path) -> None:
    assert specpress("diff", "old.yaml", "--format", "markdown").out.startswith("## `1`\n")
    assert specpress("diff", "old.yaml", "--format", "github").out.startswith(
        "::notice file=openapi.yaml,"
    )
    data = json.loads(specpress("diff", "old.yaml", "--format", "json").out)
    assert [change["kind"] for change in data["changes"]] == ["property-added"]


def test_a_document_that_cannot_be_read(specpress: Specpress, base: Path) -> None:
    done = specpress("diff", "nowhere.yaml")
    assert (done.code, done.out) == (2, "")
    assert "nowhere.yaml:1:1: error SP101" in done.err


def test_kinds_are_explained(specpress: Specpress) -> None:
    done = specpress("explain", "enum-member-removed")
    assert done.code == 0
    assert "| on the wire | breaking | additive |" in done.out
