"""Findings: where something stands, what is wrong with it, and how that is printed.

    collector = Collector()
    collector.error("SP104", "key \"get\" appears twice", origin, related=[(first, "first here")])
    print(to_text(collector.diagnostics, collector.sources))

``Origin`` is the address of a node, ``Diagnostic`` a finding, ``Collector`` where a run's findings
go; it owns the coverage ``Ledger``. Nothing here imports another room.
"""

from specpress.diag.collector import Collector
from specpress.diag.diagnostic import Diagnostic, Severity
from specpress.diag.ledger import Entry, Kind, Ledger, Outcome
from specpress.diag.origin import Locator, Origin
from specpress.diag.printers import to_github, to_json, to_sarif, to_text
from specpress.diag.registry import Code, codes, explain
from specpress.diag.text import quote, visible

__all__ = [
    "Code",
    "Collector",
    "Diagnostic",
    "Entry",
    "Kind",
    "Ledger",
    "Locator",
    "Origin",
    "Outcome",
    "Severity",
    "codes",
    "explain",
    "quote",
    "to_github",
    "to_json",
    "to_sarif",
    "to_text",
    "visible",
]
