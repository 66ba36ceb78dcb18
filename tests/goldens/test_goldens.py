"""tests/goldens/<case>/spec.yaml -> the model and the files that are committed beside it."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from specpress import config
from specpress.diag import Collector
from specpress.diag.printers import to_text
from specpress.model import dump
from specpress.pipeline import Pressed, Request, press
from specpress.render import File, static_files

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/spec.yaml"))
LANGUAGES = ("python", "typescript")
# One case keeps all that is rendered; the others only what their schemas and operations change.
WHOLE = "streams"


def pressed(case: str) -> tuple[Pressed, Collector]:
    """The press's output for a case, which must have no errors."""
    collector = Collector()
    settings = HERE / case / "specpress.yml"
    configuration = config.read(settings, collector) if settings.is_file() else config.Config()
    request = Request(spec=HERE / case / "spec.yaml", config=configuration, targets=LANGUAGES)
    result = press(request, collector)
    assert result is not None, to_text(collector.diagnostics, collector.sources)
    return result, collector


def shown(target: str, files: Iterable[File], whole: bool) -> dict[str, bytes]:
    """The rendered files of a target that the case is about."""
    copied = {name for name, _ in static_files(target)}
    names = ("/resources/", "/types/", "pagination", "_client.py", "client.ts", "webhooks")
    return {
        file.path: file.content
        for file in files
        if file.path.split("/")[-1] not in {name.split("/")[-1] for name in copied}
        and (whole or (not file.path.startswith("tests/") and any(name in file.path for name in names)))
    }


@pytest.mark.parametrize("case", CASES)
def test_model(case: str, goldens: object) -> None:
    result, collector = pressed(case)
    text = yaml.safe_dump(dump(result.api), sort_keys=False, allow_unicode=True, width=100)
    findings = [f"{found.severity} {found.code}: {found.message}" for found in collector.diagnostics]
    ledger = collector.ledger.to_text().replace(str(HERE), "")
    goldens.check_file(HERE / case / "model.yaml", text)  # type: ignore[attr-defined]
    goldens.check_file(  # type: ignore[attr-defined]
        HERE / case / "findings.txt", "\n".join([*findings, ledger, ""])
    )


@pytest.mark.parametrize("target", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_files(case: str, target: str, goldens: object) -> None:
    result, _ = pressed(case)
    files = shown(target, result.files[target], whole=case == WHOLE)
    goldens.check_tree(HERE / case / target, files)  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", CASES)
def test_twice_is_the_same(case: str) -> None:
    first, _ = pressed(case)
    second, _ = pressed(case)
    assert first.files == second.files


@pytest.mark.parametrize("case", CASES)
def test_python_parses(case: str) -> None:
    result, _ = pressed(case)
    for file in result.files["python"]:
        if file.path.endswith(".py"):
            ast.parse(file.content, file.path)
