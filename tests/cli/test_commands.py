"""The smaller commands, and how the process behaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from specpress import __version__
from specpress.config import read
from specpress.diag import Collector
from tests.cli.conftest import DOCUMENT, Specpress, write

GENERATOR = Path(__file__).resolve().parents[2] / "generator"


def test_lint(specpress: Specpress, project: Path) -> None:
    answer = specpress("lint", "openapi.yaml")
    assert (answer.code, answer.out) == (0, "No findings; 3 operations: 3 generated.\n")
    (project / "openapi.yaml").write_text(DOCUMENT.replace("paths:", "paths:\n  nowhere: {}"))
    answer = specpress("lint", "openapi.yaml")
    assert answer.code == 1 and "openapi.yaml:5:3: warning SP207" in answer.err
    (project / "openapi.yaml").write_text(DOCUMENT.replace("schemas/Customer", "schemas/Nobody"))
    answer = specpress("lint", "openapi.yaml")
    assert answer.code == 2 and "error SP204" in answer.err
    assert not (project / "generated").exists()


def test_lint_hides_nothing(specpress: Specpress, project: Path) -> None:
    write(project / "specpress.yml", "".join(f"unknown{number}: 1\n" for number in range(70)))
    assert specpress("lint").err.count("warning SP302") == 70


def test_inspect_document(specpress: Specpress, project: Path) -> None:
    text = DOCUMENT.replace("openapi: 3.1.0", "openapi: 3.0.3")
    text = text.replace("name: { type: string }", "name: { type: string, nullable: true }")
    (project / "openapi.yaml").write_text(text)
    answer = specpress("inspect", "openapi.yaml", "--stage", "document")
    assert answer.code == 0
    name = yaml.safe_load(answer.out)["components"]["schemas"]["Customer"]["properties"]["name"]
    assert name == {"type": ["string", "null"]}


def test_inspect_model(specpress: Specpress) -> None:
    answer = specpress("inspect")
    model = yaml.safe_load(answer.out)
    assert (answer.code, model["is"], model["title"]) == (0, "Api", "Acme API")
    assert "openapi.yaml:" not in answer.out
    assert "openapi.yaml:" in specpress("inspect", "--origins").out


def test_inspect_names(specpress: Specpress) -> None:
    answer = specpress("inspect", "--stage", "names")
    assert answer.out.splitlines()[:3] == [
        "v1.customers.list      GET /v1/customers",
        "v1.customers.create    POST /v1/customers",
        "v1.customers.retrieve  GET /v1/customers/{id}",
    ]


@pytest.mark.parametrize("arguments", [("inspect", "--stage", "ledger"), ("lint", "--ledger")])
def test_ledger(specpress: Specpress, project: Path, arguments: tuple[str, ...]) -> None:
    text = DOCUMENT.replace("name: { type: string }", "name: { type: string, not: { const: x } }")
    (project / "openapi.yaml").write_text(text)
    out = specpress(*arguments).out
    assert "3 operations: 3 generated" in out and "keyword not approximated: types cannot" in out


def test_inspect_of_what_cannot_be_read(specpress: Specpress) -> None:
    answer = specpress("inspect", "missing.yaml")
    assert (answer.code, answer.out) == (2, "") and "error SP101" in answer.err


def test_init_pins_what_is_inferred(specpress: Specpress, project: Path) -> None:
    (project / "specpress.yml").unlink()
    answer = specpress("init", "openapi.yaml")
    assert (answer.code, answer.out) == (0, "")
    written = project / "specpress.yml"
    data = yaml.safe_load(written.read_text())
    assert (data["spec"], data["organization"]) == ("openapi.yaml", {"name": "acme"})
    assert data["resources"]["v1"]["subresources"]["customers"]["methods"] == {
        "list": "get /v1/customers",
        "create": "post /v1/customers",
        "retrieve": "get /v1/customers/{id}",
    }
    collector = Collector()
    config = read(written, collector)
    assert collector.diagnostics == () and config.spec == Path("openapi.yaml").absolute()
    names = specpress("inspect", "--stage", "names").out
    assert names == specpress("inspect", "openapi.yaml", "--stage", "names").out


def test_init_overwrites_nothing(specpress: Specpress, project: Path) -> None:
    before = (project / "specpress.yml").read_text()
    answer = specpress("init")
    assert answer.code == 2 and "specpress.yml:1:1: error SP314" in answer.err
    assert (project / "specpress.yml").read_text() == before


def test_init_elsewhere_and_of_a_hostile_document(specpress: Specpress, project: Path) -> None:
    text = DOCUMENT.replace("/v1/customers/{id}", '"/v1/customers/{id}\\n# x: [&a *b"')
    (project / "openapi.yaml").write_text(text)
    (project / "deep").mkdir()
    assert specpress("init", "openapi.yaml", "--config", "deep/er.yml").code == 0
    data = yaml.safe_load((project / "deep/er.yml").read_text())
    assert data["spec"] == "../openapi.yaml"
    assert set(data) == {"spec", "organization", "targets", "resources"}


def test_init_of_a_broken_document_writes_nothing(specpress: Specpress, project: Path) -> None:
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    assert specpress("init", "openapi.yaml", "--config", "new.yml").code == 2
    assert not (project / "new.yml").exists()


def test_init_prints_the_schema(specpress: Specpress) -> None:
    answer = specpress("init", "--schema")
    jsonschema.Draft202012Validator.check_schema(yaml.safe_load(answer.out))


def test_explain(specpress: Specpress) -> None:
    assert specpress("explain", "sp302").out.startswith(
        "# SP302: Unknown key in the configuration\n"
    )
    assert "SP302  Unknown key in the configuration\n" in specpress("explain").out
    answer = specpress("explain", "SP3O2")
    assert answer.code == 2
    assert "There is no code 'SP3O2'. Did you mean" in answer.err


def test_version(specpress: Specpress) -> None:
    assert specpress("--version").out == f"specpress {__version__}\n"


def test_wrong_usage(specpress: Specpress) -> None:
    assert specpress("generate", "--no-such-option").code == 2
    assert specpress("no-such-command").code == 2


def test_a_bug_says_so(specpress: Specpress, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("secret text of the document")

    monkeypatch.setattr("specpress.pipeline.press_each", break_down)
    answer = specpress("generate")
    assert answer.code == 70 and answer.out == ""
    assert "a bug, and not your fault: RuntimeError at " in answer.err
    assert f"specpress {__version__}" in answer.err
    assert "secret" not in answer.err and "Traceback" not in answer.err
    assert "Traceback" in specpress("generate", "--debug").err


@pytest.fixture
def process(project: Path, plugin: Path, tmp_path: Path) -> dict[str, object]:
    """Keyword arguments of `subprocess.run` for a process of its own."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{GENERATOR}{os.pathsep}{plugin}",
        "SPECPRESS_CACHE_DIR": str(tmp_path / "cache"),
    }
    return {"cwd": project, "env": environment, "capture_output": True, "text": True}


def test_as_a_process(process: dict[str, object]) -> None:
    command = [sys.executable, "-m", "specpress"]
    first = subprocess.run([*command, "generate"], **process)  # type: ignore[call-overload]
    assert (first.returncode, first.stderr) == (0, "") and first.stdout.startswith("Wrote 6 files")
    second = subprocess.run([*command, "generate"], **process)  # type: ignore[call-overload]
    assert second.stdout.startswith("Nothing to write")
    check = subprocess.run([*command, "check"], **process)  # type: ignore[call-overload]
    assert (check.returncode, check.stderr) == (0, "")


def test_any_character_on_any_terminal(process: dict[str, object], project: Path) -> None:
    (project / "openapi.yaml").write_text(DOCUMENT.replace("Acme API", "Ächme ✓ API"), "utf-8")
    process["env"] = {**process["env"], "PYTHONIOENCODING": "ascii"}  # type: ignore[dict-item]
    process["encoding"] = "utf-8"
    command = [sys.executable, "-m", "specpress", "inspect"]
    ended = subprocess.run(command, **process)  # type: ignore[call-overload]
    assert ended.returncode == 0 and "title: Ächme ✓ API\n" in ended.stdout


def test_a_reader_that_has_seen_enough(process: dict[str, object]) -> None:
    command = f"{sys.executable} -m specpress inspect | head -n 1"
    ended = subprocess.run(command, shell=True, **process)  # type: ignore[call-overload]
    assert (ended.stdout, ended.stderr) == ("is: Api\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to end others by")
def test_a_run_that_is_stopped_leaves_nothing(process: dict[str, object], project: Path) -> None:
    program = """
import sys, time
from specpress.cli import main, run
def wait(*_, **__):
    print("waiting", flush=True)
    time.sleep(60)
run.write = wait
main()
"""
    command = [sys.executable, "-c", program, "generate"]
    options = {"cwd": process["cwd"], "env": process["env"], "text": True}
    with subprocess.Popen(command, stdout=subprocess.PIPE, **options) as running:  # type: ignore[call-overload]
        assert running.stdout.readline() == "waiting\n"
        assert list((project / "generated").glob("*/.specpress-*"))
        running.terminate()
        assert running.wait(30) == 143
    assert not (project / "generated").exists()


def test_what_needs_no_room_imports_none(process: dict[str, object]) -> None:
    """`--version`, and the answer from memory, come before click and the rooms are imported."""
    list_modules = (
        "import sys, specpress.cli as cli; cli.answer(sys.argv[1:]); "
        "print(sorted(name for name in sys.modules if name.startswith(('specpress', 'click', 'yaml'))))"
    )
    command = [sys.executable, "-c", list_modules]
    version = subprocess.run([*command, "--version"], **process)  # type: ignore[call-overload]
    assert version.stdout.splitlines()[1] == "['specpress', 'specpress.cli']"
    subprocess.run([*command, "generate"], **process)  # type: ignore[call-overload]
    again = subprocess.run([*command, "generate"], **process)  # type: ignore[call-overload]
    assert again.stdout.splitlines()[1] == (
        "['specpress', 'specpress.cli', 'specpress.cli.memo', 'specpress.cli.stamp']"
    )
