"""Every module of every SDK that matters imports, without a warning, in an interpreter of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.corpus import corpus
from tests.corpus.sdks import python_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]

# Prints how many modules were imported.
IMPORT_ALL = """
import importlib, pathlib, sys
source = pathlib.Path(sys.argv[1])
names = set()
for path in source.rglob("*.py"):
    parts = path.relative_to(source).with_suffix("").parts
    names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
for name in sorted(names):
    module = importlib.import_module(name)
    for public in getattr(module, "__all__", ()):  # lazy names too
        getattr(module, public)
print(len(names))
"""


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_every_module_imports(document: corpus.Document) -> None:
    source = python_sdk(document) / "src"
    modules = sum(1 for _ in source.rglob("*.py"))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL, str(source)],
        env={"PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) == modules > 0
