"""Two versions of an API -> what changed, how bad it is, and how the next version should be numbered.

    changes = compare(base, revision)
    comparison = Comparison(base=base.version, revision=revision.version, changes=changes)
    print(to_text(comparison))

A change has a kind of `RULES`, which says what it means on the wire and in calling code.
"""

from __future__ import annotations

from specpress.diff.changelog import to_markdown
from specpress.diff.compare import compare
from specpress.diff.history import with_history
from specpress.diff.printers import to_annotations, to_json, to_text
from specpress.diff.rules import RULES, Rule
from specpress.diff.verdict import Comparison, Surface, Verdict, worst

__all__ = [
    "RULES",
    "Comparison",
    "Rule",
    "Surface",
    "Verdict",
    "compare",
    "to_annotations",
    "to_json",
    "to_markdown",
    "to_text",
    "with_history",
    "worst",
]
