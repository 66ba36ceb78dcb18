"""How many lines a Python SDK of a real API may have: what every method costs, and what all of them share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import corpus
from tests.corpus.pressing import operations
from tests.corpus.sdks import python_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]

METRONOME = next(document for document in corpus.NAMED if document.name == "metronome")
PER_ENDPOINT = 80  # in resources/: sync, async, raw and streaming, documentation included
WHOLE = 41_000  # the package


def lines(folder: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))


def test_resources_of_metronome() -> None:
    package = python_sdk(METRONOME) / "src" / "metronome"
    assert lines(package / "resources") / operations(METRONOME.path) <= PER_ENDPOINT
    assert lines(package) <= WHOLE
