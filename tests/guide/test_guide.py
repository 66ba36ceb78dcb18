"""The guide says what is true: the list of keys is the schema's, links lead somewhere, examples are read without a word."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from specpress import pipeline
from specpress.build import build
from specpress.config import read
from specpress.diag import Collector
from specpress.diff import RULES
from specpress.targets import Target, TargetOptions
from tests.conftest import Goldens
from tests.guide import change_kinds
from tests.guide.configuration_keys import page

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "generator" / "specpress" / "config" / "specpress.schema.json"
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


def test_configuration_keys(goldens: Goldens) -> None:
    text = page(json.loads(SCHEMA.read_text(encoding="utf-8")))
    goldens.check_file(ROOT / "docs" / "configuration-keys.md", text)


def test_kinds_of_changes(goldens: Goldens) -> None:
    text = change_kinds.page(RULES.values())
    goldens.check_file(ROOT / "docs" / "change-kinds.md", text)


@pytest.mark.parametrize("path", PAGES, ids=[path.relative_to(ROOT).as_posix() for path in PAGES])
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) + re.findall(
        r'src(?:set)?="([^"]+)"', text
    )
    missing = [
        target
        for target in targets
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists()
    ]
    assert missing == []


def snippets(language: str) -> list[tuple[str, str]]:
    """(page, code) of every fenced block in that language."""
    return [
        (path.relative_to(ROOT).as_posix(), code)
        for path in PAGES
        for code in re.findall(
            rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), flags=re.M | re.S
        )
    ]


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, id=page)
        for page, code in snippets("yaml")
        if not code.startswith(("name:", "openapi:"))
    ],
)
def test_configuration_examples_are_understood(code: str, tmp_path: Path) -> None:
    """Whatever the guide shows is a configuration that Specpress reads without a finding."""
    (tmp_path / "specpress.yml").write_text(code, encoding="utf-8")
    collector = Collector()
    read(tmp_path / "specpress.yml", collector)
    assert [finding.message for finding in collector.diagnostics] == []


def test_own_configuration_is_understood() -> None:
    collector = Collector()
    config = read(ROOT / "spec" / "specpress.yml", collector)
    assert [finding.message for finding in collector.diagnostics] == []
    assert [target.name for target in config.targets] == ["python", "typescript", "docs", "models"]


def test_target_example_is_a_target() -> None:
    code = next(code for page, code in snippets("python") if page == "docs/targets.md")
    names: dict[str, object] = {}
    exec(compile(code, "docs/targets.md", "exec"), names)
    target = names["target"]
    assert isinstance(target, Target)

    collector = Collector()
    config = read(ROOT / "spec" / "specpress.yml", collector)
    document = pipeline.read(pipeline.Request(spec=ROOT / "spec" / "openapi.yaml"), collector)
    assert document is not None
    (file,) = target.render(build(document, config, collector), TargetOptions(), collector)
    assert file.content.decode().splitlines()[0] == "v1.customers.create,post,/v1/customers"
