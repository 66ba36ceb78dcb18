"""Every document of the corpus becomes files or ends with reasons; never an exception, never for ever."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.corpus import corpus
from tests.corpus.pressing import LIMIT, Outcome, operations, press_document

pytestmark = [pytest.mark.slow, corpus.needs_corpus]


@pytest.mark.parametrize("path", corpus.every_document() or ("none",))
def test_generates_or_says_why(path: str) -> None:
    spec = corpus.path_of(path)
    outcome = press_document(spec)
    assert outcome.seconds < LIMIT
    if outcome.files is None:
        assert outcome.errors, "nothing came out, and nobody said why"
        assert all(error.origin is not None for error in outcome.errors)
    else:
        assert not outcome.errors
        assert outcome.accounted == operations(spec)
        check_paths(outcome)


def check_paths(outcome: Outcome) -> None:
    """Paths stay below their folder and differ on every file system."""
    assert outcome.files is not None
    for files in outcome.files.values():
        paths = [PurePosixPath(file.path) for file in files]
        assert len({str(path).casefold() for path in paths}) == len(paths)
        for path in paths:
            assert not path.is_absolute() and ".." not in path.parts
            assert all(len(part.encode()) <= 255 for part in path.parts)


@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_the_documents_that_matter_most_generate(document: corpus.Document) -> None:
    targets = ("python", "typescript", "docs")  # whatever a configuration names
    outcome = press_document(document.path, document.config_path, targets)
    assert outcome.files is not None, outcome.errors
    assert all(outcome.files[target] for target in targets)
    assert outcome.accounted == operations(document.path) > 0
