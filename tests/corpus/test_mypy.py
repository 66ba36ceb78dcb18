"""mypy --strict, with the SDK's own settings, finds nothing in the SDKs that matter, their tests and their snippets."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.corpus import corpus
from tests.corpus.sdks import python_sdk
from tests.targets.python.snippets import write_programs

pytestmark = [pytest.mark.slow, corpus.needs_corpus]


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_mypy_strict_is_clean(document: corpus.Document, tmp_path: Path) -> None:
    folder = python_sdk(document)
    assert tomllib.loads((folder / "pyproject.toml").read_text())["tool"]["mypy"]["strict"] is True
    assert write_programs(folder)
    command = [sys.executable, "-m", "mypy", f"--cache-dir={tmp_path}", "src", "tests", "programs"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
