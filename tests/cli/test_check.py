"""`check` says whether what is there is what should be there, what differs, and what has moved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import DOCUMENT, Specpress, tree, write


def test_in_sync(specpress: Specpress) -> None:
    specpress("generate")
    answer = specpress("check")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "In sync: 5 files; 3 operations: 3 generated.\n"


def test_drift_has_a_name_and_a_reason(specpress: Specpress, project: Path) -> None:
    specpress("generate")
    out = project / "generated/plain"
    (out / "methods/v1.customers.list.txt").write_text("mine\n")
    (out / "index.html").unlink()
    text = DOCUMENT.replace("  /v1/customers/{id}:\n    get:", "  /v1/customers/{id}:\n    delete:")
    (project / "openapi.yaml").write_text(text)
    write(project / "specpress.yml", "targets: { plain: { options: { greeting: hi } } }\n")
    before = tree(out)
    answer = specpress("check")
    assert answer.code == 1
    assert answer.out == (
        "generated/plain is not what the document says.\n"
        "  missing         index.html\n"
        "  missing         methods/v1.customers.delete.txt\n"
        "  changed         greeting.txt\n"
        "  stale           methods/v1.customers.retrieve.txt\n"
        "  edited by hand  methods/v1.customers.list.txt\n"
        "  Moved since it was generated: the document, the configuration.\n"
        "`specpress generate` brings it up to date.\n"
    )
    assert tree(out) == before


def test_another_version_of_the_generator(
    specpress: Specpress, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specpress("generate")
    monkeypatch.setattr("specpress.cli.job.__version__", "99.0")
    answer = specpress("check", "--no-cache")
    assert answer.code == 1
    assert "generated/plain: all files are right, the manifest is not.\n" in answer.out
    assert "Moved since it was generated: Specpress (0.1.0 then, 99.0 now)." in answer.out


def test_nothing_generated_yet(specpress: Specpress, project: Path) -> None:
    answer = specpress("check")
    assert answer.code == 1
    assert answer.out.count("missing") == 5
    assert "There is no manifest" in answer.out
    assert not (project / "generated").exists()


def test_long_lists_are_counted(specpress: Specpress, project: Path) -> None:
    paths = "".join(f"  /p{number}: {{ get: {{}} }}\n" for number in range(40))
    (project / "openapi.yaml").write_text(DOCUMENT.replace("paths:\n", f"paths:\n{paths}"))
    answer = specpress("check")
    assert answer.out.count("\n  missing") == 26
    assert "  missing         and 20 others\n" in answer.out
    github = specpress("check", "--format", "github").out
    assert github.count("::error ") == 45


def test_a_comment_is_enough_to_be_out_of_date(specpress: Specpress, project: Path) -> None:
    """Then `check` passes exactly when `generate` would write nothing."""
    specpress("generate")
    (project / "openapi.yaml").write_text("# a comment\n" + DOCUMENT)
    assert specpress("check").code == 1
    assert specpress("generate").code == 0
    assert specpress("check").code == 0


def test_errors_are_errors(specpress: Specpress, project: Path) -> None:
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    answer = specpress("check")
    assert answer.code == 2 and "error SP2" in answer.err


def test_machine_formats_name_each_file(specpress: Specpress, project: Path) -> None:
    specpress("generate")
    (project / "generated/plain/greeting.txt").write_text("mine\n")
    data = json.loads(specpress("check", "--format", "json").out)
    (output,) = data["outputs"]
    assert (output["folder"], output["in_sync"], output["edited"]) == (
        "generated/plain",
        False,
        ["greeting.txt"],
    )
    github = specpress("check", "--format", "github")
    assert github.code == 1
    assert "::error file=generated/plain/greeting.txt,line=1,col=1,title=SP607::" in github.out
    sarif = json.loads(specpress("check", "--format", "sarif").out)
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["SP607"]
