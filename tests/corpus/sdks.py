"""Documents of the corpus -> SDKs on disk, each made once in a test run."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.corpus import REPOSITORY, Document
from tests.corpus.pressing import press_document

NODE_MODULES = REPOSITORY / "tests" / "node" / "node_modules"


@cache
def _scratch() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="specpress-sdks-")


@cache
def python_sdk(document: Document) -> Path:
    """The folder of the SDK, with `src/` and `tests/` in it. It is gone when the process ends."""
    return _write(document, "python")


@cache
def typescript_sdk(document: Document) -> Path:
    """The folder of the package, with the tools of its development beside it."""
    folder = _write(document, "typescript")
    (folder / "node_modules").symlink_to(NODE_MODULES)
    return folder


def _write(document: Document, target: str) -> Path:
    outcome = press_document(document.path, document.config_path, (target,))
    assert outcome.files is not None, outcome.errors
    folder = Path(_scratch().name) / target / document.name
    for file in outcome.files[target]:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder
