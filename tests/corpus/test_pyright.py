"""pyright in strict mode finds nothing in the SDKs that matter."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.corpus import corpus
from tests.corpus.sdks import python_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_pyright_strict_is_clean(document: corpus.Document) -> None:
    folder = python_sdk(document)
    settings = {"include": ["src"], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
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
