"""`generate` writes what the document says, once, and nothing at all if something is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import DOCUMENT, Specpress, tree, write


def test_writes_and_says_what(specpress: Specpress, project: Path) -> None:
    answer = specpress("generate")
    assert answer.code == 0 and answer.err == ""
    assert answer.out.startswith("Wrote 6 files, 0 unchanged in ")
    assert answer.out.endswith("; 3 operations: 3 generated.\n")
    written = tree(project / "generated" / "plain")
    assert written["methods/v1.customers.create.txt"] == "post v1.customers.create\n"
    assert json.loads(written[".specpress-manifest.json"])["files"].keys() == {
        "greeting.txt",
        "index.html",
        "methods/v1.customers.create.txt",
        "methods/v1.customers.list.txt",
        "methods/v1.customers.retrieve.txt",
    }


@pytest.mark.parametrize("arguments", [(), ("--no-cache",)])
def test_the_second_run_writes_nothing(
    specpress: Specpress, project: Path, arguments: tuple[str, ...]
) -> None:
    specpress("generate", *arguments)
    folder = project / "generated"
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    answer = specpress("generate", *arguments)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Nothing to write, 5 files up to date")
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_only_what_follows_from_the_change_is_written(specpress: Specpress, project: Path) -> None:
    specpress("generate")
    text = DOCUMENT.replace("  /v1/customers/{id}:\n    get:", "  /v1/customers/{id}:\n    delete:")
    (project / "openapi.yaml").write_text(text)
    answer = specpress("generate")
    assert answer.out.startswith("Wrote 1 file, 4 unchanged, 1 removed in ")
    assert sorted(tree(project / "generated/plain/methods")) == [
        "v1.customers.create.txt",
        "v1.customers.delete.txt",
        "v1.customers.list.txt",
    ]


def test_three_mistakes_give_three_findings_and_touch_nothing(
    specpress: Specpress, project: Path
) -> None:
    specpress("generate")
    before = tree(project / "generated")
    text = DOCUMENT.replace("        name: { type: string }", "        id: { type: integer }")
    text = text.replace(
        'items: { $ref: "#/components/schemas/Customer" }', 'items: { $ref: "#/nowhere" }'
    )
    text = text.replace("schema: { type: string } }]", 'schema: { $ref: "other.yaml#/Id" } }]')
    (project / "openapi.yaml").write_text(text)
    answer = specpress("generate")
    assert answer.code == 2 and answer.out == ""
    assert re.findall(r"^openapi.yaml:(\d+):\d+: error (SP\d+)", answer.err, re.M) == [
        ("16", "SP204"),
        ("24", "SP120"),
        ("36", "SP104"),
    ]
    assert tree(project / "generated") == before


def test_an_edit_stops_everything_unless_it_may_go(specpress: Specpress, project: Path) -> None:
    specpress("generate")
    greeting = project / "generated/plain/greeting.txt"
    greeting.write_text("good day\n")
    write(project / "specpress.yml", "targets: { plain: { options: { greeting: hi } } }\n")
    answer = specpress("generate")
    assert answer.code == 2
    assert (
        "generated/plain/greeting.txt:1:1: error SP603: the file was edited by hand" in answer.err
    )
    assert greeting.read_text() == "good day\n"
    assert specpress("generate", "--overwrite").code == 0
    assert greeting.read_text() == "hi\n"


def test_strict(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "codeflow: {}\ntargets: { plain: }\n")
    answer = specpress("generate", "--strict")
    assert answer.code == 2
    assert "warning SP303" in answer.err and "error SP313: 1 warning, and --strict" in answer.err
    assert not (project / "generated").exists()
    assert specpress("generate").code == 0


def test_output_always_means_a_folder_for_each_target(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "targets: { plain: { output: here } }\n")
    assert specpress("generate").code == 0 and (project / "here/greeting.txt").exists()
    assert specpress("generate", "--output", "there").code == 0
    assert (project / "there/plain/greeting.txt").exists()


def test_a_document_alone_uses_no_configuration(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "nonsense: true\ntargets: { plain: { output: here } }\n")
    answer = specpress("generate", "openapi.yaml", "--target", "plain")
    assert (answer.code, answer.err) == (0, "")
    assert (project / "generated/plain/greeting.txt").exists() and not (project / "here").exists()


def test_targets_that_are_not_installed(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "targets: { plain: , go: { package_name: acme } }\n")
    answer = specpress("generate")
    assert answer.code == 0
    assert 'specpress.yml:1:21: warning SP312: there is no target "go"' in answer.err
    answer = specpress("generate", "--target", "plane")
    assert answer.code == 2
    assert 'error SP312: there is no target "plane"' in answer.err
    assert 'did you mean "plain"?' in answer.err


def test_two_targets_in_one_folder(specpress: Specpress, project: Path) -> None:
    write(
        project / "specpress.yml",
        "targets: { plain: { output: out }, models: { output: ./x/../out } }\n",
    )
    answer = specpress("generate")
    assert answer.code == 2 and "error SP606" in answer.err
    assert not (project / "out").exists()


def test_no_document(specpress: Specpress, project: Path) -> None:
    (project / "openapi.yaml").rename(project / "elsewhere.yaml")
    write(project / "specpress.yml", "targets: { plain: }\n")
    answer = specpress("generate")
    assert answer.code == 2 and "error SP311: there is no document to read" in answer.err


def test_mistakes_of_configuration_and_document_are_said_together(
    specpress: Specpress, project: Path
) -> None:
    write(project / "specpress.yml", "targets: { plain: }\nenvironments: []\n")
    (project / "openapi.yaml").write_text(DOCUMENT.replace("schemas/Customer", "schemas/Nobody"))
    answer = specpress("generate")
    assert answer.code == 2
    assert "specpress.yml:2:1: error SP304" in answer.err
    assert "openapi.yaml:16:55: error SP204" in answer.err


def test_github(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "codeflow: {}\ntargets: { plain: }\n")
    answer = specpress("generate", "--format", "github")
    assert answer.out.startswith("::warning file=specpress.yml,line=1,col=1,title=SP303::")
    assert "Wrote 6 files" in answer.out and answer.err == ""


def test_sarif(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "codeflow: {}\ntargets: { plain: }\n")
    log = json.loads(specpress("generate", "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("SP303", "warning")


def test_json(specpress: Specpress) -> None:
    data = json.loads(specpress("generate", "--format", "json").out)
    assert data["files"] == {"written": 6, "unchanged": 0, "removed": 0}
    assert data["diagnostics"] == []
    assert data["counts"]["operation"]["supported"] == 3
    assert "ledger" not in data
    ledger = json.loads(specpress("generate", "--format", "json", "--ledger").out)["ledger"]
    assert {entry["kind"] for entry in ledger["entries"]} == {"operation", "parameter", "keyword"}


def test_many_warnings_are_counted(specpress: Specpress, project: Path) -> None:
    keys = "".join(f"unknown{number}: 1\n" for number in range(70))
    write(project / "specpress.yml", keys + "targets: { plain: }\n")
    answer = specpress("generate")
    assert answer.code == 0
    assert answer.err.count("warning SP302") == 50
    assert answer.err.endswith("70 warnings; 20 of them are not shown, --format json has all\n")


def test_ledger(specpress: Specpress, project: Path) -> None:
    text = DOCUMENT.replace("name: { type: string }", "name: { type: string, not: { const: x } }")
    (project / "openapi.yaml").write_text(text)
    answer = specpress("generate", "--ledger")
    assert answer.code == 0
    assert "3 operations: 3 generated\n" in answer.out
    assert "keyword not" in answer.out
