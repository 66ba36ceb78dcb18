"""The SDK of spec/openapi.yaml: formatted, complete, small, the same each time."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path

import black
import pytest

from specpress import config
from specpress.diag import Collector
from specpress.model import Api
from specpress.pipeline import Request, press

MODE = black.Mode(target_versions={black.TargetVersion.PY39}, line_length=88)
SRC = "src/metronome/"


@pytest.fixture(scope="module")
def pressed(root: Path) -> tuple[Api, Mapping[str, str]]:
    """The model, and the text of every file by path."""
    collector = Collector()
    configuration = config.read(root / "spec" / "specpress.yml", collector)
    request = Request(
        spec=root / "spec" / "openapi.yaml", config=configuration, targets=("python",)
    )
    result = press(request, collector)
    assert result is not None, collector.diagnostics
    return result.api, {file.path: file.content.decode() for file in result.files["python"]}


@pytest.fixture(scope="module")
def files(pressed: tuple[Api, Mapping[str, str]]) -> Mapping[str, str]:
    return pressed[1]


def test_black_changes_nothing(files: Mapping[str, str]) -> None:
    changed = []
    for path, text in files.items():
        if path.endswith(".py") and text:
            try:
                black.format_file_contents(text, fast=True, mode=MODE)
                changed.append(path)
            except black.NothingChanged:
                pass
    assert changed == []


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "api.md",
        "CHANGELOG.md",
        "pyproject.toml",
        "src/metronome/__init__.py",
        "src/metronome/_client.py",
        "src/metronome/lib/__init__.py",
        "src/metronome/pagination.py",
        "src/metronome/py.typed",
        "src/metronome/resources/__init__.py",
        "src/metronome/resources/v1/__init__.py",
        "src/metronome/resources/v1/customers.py",
        "src/metronome/resources/v1/v1.py",
        "src/metronome/types/__init__.py",
        "src/metronome/types/shared/event_type_filter.py",
        "src/metronome/types/v1/customer_create_params.py",
        "src/metronome/types/v1/customer_create_response.py",
        "tests/api_resources/v1/test_customers.py",
        "tests/conftest.py",
    ],
)
def test_the_layout_is_the_one_that_users_know(files: Mapping[str, str], path: str) -> None:
    assert path in files


def test_every_method_has_its_six_forms(pressed: tuple[Api, Mapping[str, str]]) -> None:
    api, files = pressed
    tree = ast.parse(files[SRC + "resources/v1/customers.py"])
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    wanted = {method.name.wire.reveal() for method in api.walk_methods()}
    assert len(wanted) == 13
    for name, definition in classes.items():
        defined = {
            node.name if isinstance(node, ast.FunctionDef) else node.targets[0].id  # type: ignore[attr-defined]
            for node in definition.body
            if isinstance(node, ast.FunctionDef | ast.Assign)
        }
        assert wanted <= defined, name


def test_every_method_is_tested_and_listed(pressed: tuple[Api, Mapping[str, str]]) -> None:
    api, files = pressed
    tests = files["tests/api_resources/v1/test_customers.py"]
    for method in api.walk_methods():
        name = method.name.wire.reveal()
        assert tests.count(f"def test_{name}(") == 2
        assert f">{name}</a>(" in files["api.md"]


def test_resources_keep_their_budget(pressed: tuple[Api, Mapping[str, str]]) -> None:
    api, files = pressed
    lines = sum(
        text.count("\n") for path, text in files.items() if path.startswith(SRC + "resources/")
    )
    assert lines / len(list(api.walk_methods())) <= 80


def test_modules_of_types_are_small_worlds(files: Mapping[str, str]) -> None:
    """What a response needs is imported with it, and nothing of what requests need."""
    source = files[SRC + "types/v1/customer_create_response.py"]
    assert re.findall(r"^from (\S+)", source, re.MULTILINE) == [
        "__future__",
        "..._models",
        ".customer",
    ]


def test_the_same_document_gives_the_same_bytes(root: Path, files: Mapping[str, str]) -> None:
    collector = Collector()
    configuration = config.read(root / "spec" / "specpress.yml", collector)
    request = Request(
        spec=root / "spec" / "openapi.yaml", config=configuration, targets=("python",)
    )
    again = press(request, collector)
    assert again is not None
    assert {file.path: file.content.decode() for file in again.files["python"]} == files


def test_files_of_the_user_are_written_once(root: Path) -> None:
    collector = Collector()
    result = press(Request(spec=root / "spec" / "openapi.yaml", targets=("python",)), collector)
    assert result is not None
    once = {file.path.split("/", 2)[-1] for file in result.files["python"] if file.once}
    assert once == {"CHANGELOG.md", "lib/__init__.py"}
