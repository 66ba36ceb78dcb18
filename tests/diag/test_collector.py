"""Findings come out once each, in the order of the document."""

from __future__ import annotations

from specpress.diag import Collector, Diagnostic, Origin, Severity


def test_order_is_that_of_places_whoever_reports_first() -> None:
    collector = Collector()
    collector.warning("SP210", "later", Origin("a.yaml", 9, 1))
    collector.error("SP204", "earlier", Origin("a.yaml", 2, 1))
    collector.note("SP214", "nowhere")
    collector.warning("SP210", "same place", Origin("a.yaml", 2, 1))
    assert [found.message for found in collector.diagnostics] == [
        "nowhere",
        "earlier",
        "same place",
        "later",
    ]


def test_identical_findings_are_kept_once() -> None:
    collector = Collector()
    for _ in range(3):
        collector.error("SP204", "gone", Origin("a.yaml", 2, 1, "#/x"), hint="look")
    collector.error("SP204", "gone", Origin("a.yaml", 3, 1, "#/x"), hint="look")
    assert collector.count(Severity.ERROR) == 2


def test_only_errors_are_errors() -> None:
    collector = Collector()
    collector.warning("SP210", "odd")
    collector.note("SP214", "new")
    assert not collector.has_errors
    collector.add(Diagnostic(code="SP204", severity=Severity.ERROR, message="gone"))
    assert collector.has_errors
