"""Everything a document asks for ends in the ledger, and nothing twice."""

from __future__ import annotations

import json

from specpress.diag import Kind, Ledger, Origin, Outcome


def at(line: int) -> Origin:
    return Origin("api.yaml", line, 1, f"#/{line}")


def filled() -> Ledger:
    ledger = Ledger()
    ledger.supported(Kind.OPERATION, "GET /b", at(2))
    ledger.refused(Kind.OPERATION, "TRACE /a", at(1), "no client sends it")
    ledger.approximated(Kind.KEYWORD, "if", at(5), "both branches are allowed")
    return ledger


def test_summary_counts_by_kind_and_outcome() -> None:
    assert filled().summary() == ("2 operations: 1 generated, 1 refused\n1 keyword: 1 approximated")
    assert Ledger().summary() == ""


def test_the_worst_outcome_of_a_thing_stays() -> None:
    ledger = filled()
    ledger.refused(Kind.OPERATION, "GET /b", at(2), "its body cannot be sent")
    ledger.supported(Kind.OPERATION, "GET /b", at(2))
    assert len(ledger) == 3
    assert ledger.counts(Kind.OPERATION) == {
        Outcome.SUPPORTED: 0,
        Outcome.APPROXIMATED: 0,
        Outcome.REFUSED: 2,
    }
    (entry,) = [entry for entry in ledger if entry.subject == "GET /b"]
    assert entry.note == "its body cannot be sent"


def test_text_lists_what_is_not_plainly_supported() -> None:
    assert filled().to_text().splitlines()[2:] == [
        "api.yaml:1:1: operation TRACE /a refused: no client sends it",
        "api.yaml:5:1: keyword if approximated: both branches are allowed",
    ]


def test_text_lets_no_control_character_through() -> None:
    ledger = Ledger()
    ledger.refused(Kind.OPERATION, "GET /\x1b[31m", at(1), "odd\u202e")
    assert "\x1b" not in ledger.to_text()
    assert "\u202e" not in ledger.to_text()


def test_json_has_counts_and_every_entry() -> None:
    data = json.loads(json.dumps(filled().to_json()))
    assert data["counts"]["operation"] == {"supported": 1, "approximated": 0, "refused": 1}
    assert [entry["subject"] for entry in data["entries"]] == ["TRACE /a", "GET /b", "if"]
    assert data["entries"][0]["line"] == 1
