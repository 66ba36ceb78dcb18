"""Every schema keyword ends in the ledger."""

from __future__ import annotations

from pathlib import Path

from specpress import openapi, source
from specpress.build import account
from specpress.diag import Collector, Kind, Outcome
from tests.build.documents import HEAD


def test_each_keyword_has_an_outcome() -> None:
    text = (
        HEAD
        + """
paths: {}
components:
  schemas:
    A: {type: string, minLength: 1, x-mine: 1}
    B: {not: {type: string}, properties: {example: {type: integer}}, example: {not: data}, colour: red}
"""
    )
    collector = Collector()
    document = source.load_bytes(
        text.encode(),
        name="spec.yaml",
        folder=Path("."),
        policy=source.RefPolicy(),
        collector=collector,
    )
    assert document is not None
    lifted = openapi.read(document, collector=collector)
    assert lifted is not None
    account(lifted, collector)
    found = {
        (entry.where.pointer.removeprefix("#/components/schemas/"), entry.subject): entry.outcome
        for entry in collector.ledger
        if entry.kind is Kind.KEYWORD
    }
    assert found == {
        ("A", "type"): Outcome.SUPPORTED,
        ("A", "minLength"): Outcome.SUPPORTED,
        ("B", "not"): Outcome.APPROXIMATED,
        ("B/not", "type"): Outcome.SUPPORTED,
        ("B", "properties"): Outcome.SUPPORTED,
        ("B/properties/example", "type"): Outcome.SUPPORTED,
        ("B", "example"): Outcome.SUPPORTED,
        ("B", "colour"): Outcome.REFUSED,
    }
