"""Documents of the corpus -> Python SDKs on disk, made once in a test run."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.corpus import Document
from tests.corpus.pressing import press_document


@cache
def _scratch() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="specpress-sdks-")


@cache
def python_sdk(document: Document) -> Path:
    """The folder of the SDK, with `src/` and `tests/` in it. It is gone when the process ends."""
    outcome = press_document(document.path, document.config_path, ("python",))
    assert outcome.files is not None, outcome.errors
    folder = Path(_scratch().name) / document.name
    for file in outcome.files["python"]:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder
