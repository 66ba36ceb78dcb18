"""The SDK of spec/openapi.yaml against Prism: its own tests pass; its README.md and api.md run and type-check."""

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
from tests.targets.python.snippets import write_programs

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
    written = write_programs(folder)
    assert len(written) >= 15
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


def test_every_snippet_runs(folder: Path, prism: str, programs: list[Path]) -> None:
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


def test_every_snippet_type_checks(folder: Path, programs: list[Path]) -> None:
    result = run(folder, sys.executable, "-m", "mypy", "--strict", "src/metronome", "programs")
    assert result.returncode == 0, result.stdout[-3000:]
