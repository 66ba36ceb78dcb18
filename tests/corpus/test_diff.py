"""Real documents compared: with themselves nothing is found, with relatives much, and soon."""

from __future__ import annotations

import time

import pytest

from specpress import pipeline
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.diff import Comparison, compare, to_json, to_markdown, to_text, with_history
from specpress.model import Api
from tests.corpus import corpus

pytestmark = [pytest.mark.slow, corpus.needs_corpus]

RELATIVES = (
    ("real/github-ghes-3.6.yaml", "real/github-api.json"),
    ("pairs/openai/openapi.yaml", "real/openai-2026-08.yaml"),
    ("pairs/braintrust/openapi.yaml", "real/braintrust.yaml"),
    ("real/google-gemini.json", "real/google-interactions.json"),
    ("real/github-webhooks.json", "real/github-api.json"),
)


def model(path: str) -> Api | None:
    """The model of a document; None if there is none to be had."""
    collector = Collector()
    request = pipeline.Request(spec=corpus.path_of(path))
    document = pipeline.read(request, collector)
    return build(document, Config(), collector) if document else None


@pytest.mark.parametrize("document", corpus.some_documents(20), ids=lambda item: item.name)
def test_a_document_is_like_itself(document: corpus.Document) -> None:
    base, revision = model(document.spec), model(document.spec)
    if base is None or revision is None:
        pytest.skip("no document that can be read")
    assert compare(base, revision) == ()


@pytest.mark.parametrize("older, newer", RELATIVES)
def test_relatives_are_compared(older: str, newer: str) -> None:
    began = time.perf_counter()
    base, revision = model(older), model(newer)
    assert base is not None and revision is not None
    read = time.perf_counter()
    changes = compare(base, revision)
    done = time.perf_counter()
    assert changes and done - read < 5 and done - began < 20
    comparison = Comparison(base=base.version, revision=revision.version, changes=changes)
    for text in (to_text(comparison), to_markdown(comparison), to_json(comparison)):
        assert text
    marked = with_history(revision, [base])
    assert any(method.life.since for method in marked.walk_methods())
