"""mypy --strict finds nothing in the SDKs that matter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import corpus
from tests.corpus.sdks import python_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_mypy_strict_is_clean(document: corpus.Document, tmp_path: Path) -> None:
    folder = python_sdk(document)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        f"--cache-dir={tmp_path}",
        "src",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
