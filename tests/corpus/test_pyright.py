"""pyright in strict mode, with the SDK's own settings, finds nothing in the SDKs that matter or in their tests."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib

import pytest

from tests.corpus import corpus
from tests.corpus.sdks import python_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_pyright_strict_is_clean(document: corpus.Document) -> None:
    folder = python_sdk(document)
    project = tomllib.loads((folder / "pyproject.toml").read_text())
    assert project["tool"]["pyright"]["typeCheckingMode"] == "strict"
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] > 0
    findings = [
        f"{item['file']}:{item['range']['start']['line'] + 1}: {item['message']}"
        for item in report["generalDiagnostics"]
        if item["severity"] == "error"
    ]
    assert findings == []
