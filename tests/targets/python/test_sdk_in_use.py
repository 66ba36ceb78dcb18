"""The SDK of spec/openapi.yaml against Prism: its own tests pass, its README runs and type-checks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conformance.mocks import mock_server
from tests.targets.python.conftest import write_sdk

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdk")
    write_sdk(root / "spec" / "openapi.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def prism(root: Path, folder: Path) -> Iterator[str]:
    with mock_server("prism", root / "spec" / "openapi.yaml", folder / "prism.log") as url:
        yield url


@pytest.fixture(scope="module")
def programs(folder: Path) -> list[Path]:
    """Every Python block of the README as a program of its own."""
    blocks = re.findall(r"```python\n(.*?)```", (folder / "README.md").read_text(), re.DOTALL)
    assert len(blocks) >= 15
    written = []
    for number, block in enumerate(blocks):
        path = folder / "programs" / f"program_{number:02}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(block)
        written.append(path)
    return written


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), **environment},
        capture_output=True,
        text=True,
    )


def test_its_own_tests_pass(folder: Path, prism: str) -> None:
    result = run(
        folder,
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        TEST_API_BASE_URL=prism,
    )
    assert result.returncode == 0, result.stdout[-3000:]
    assert "skipped" not in result.stdout and re.search(r"\b1\d\d passed", result.stdout)


def test_the_readme_runs(folder: Path, prism: str, programs: list[Path]) -> None:
    failed = []
    for program in programs:
        result = run(
            folder,
            sys.executable,
            str(program),
            METRONOME_BASE_URL=prism,
            METRONOME_BEARER_TOKEN="secret",
        )
        if result.returncode:
            failed.append(f"{program.read_text()}\n{result.stderr[-1000:]}")
    assert failed == []


def test_the_readme_type_checks(folder: Path, programs: list[Path]) -> None:
    result = run(folder, sys.executable, "-m", "mypy", "--strict", "src/metronome", "programs")
    assert result.returncode == 0, result.stdout[-3000:]
