"""The kinds of changes -> docs/change-kinds.md."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.diff import Rule
from specpress.model import Level

_INTRODUCTION = """\
# Every kind of change

This page is made from the rules of `specpress diff`; `./dev goldens tests/guide` rewrites it. [changes.md](changes.md) explains
what they are for, and `specpress explain KIND` prints one of them.

*Wire* is for those who send and read the bytes, *code* for those who call a generated client. Where two levels stand, the first is
that of requests and the second that of answers.

| kind | what it is | wire | code |
| ---- | ---------- | ---- | ---- |
"""


def page(rules: Iterable[Rule]) -> str:
    """One row for each kind."""
    rows = (
        f"| `{rule.kind}` | {rule.sentence} | {_levels(rule.wire)} | {_levels(rule.code)} |\n"
        for rule in rules
    )
    return _INTRODUCTION + "".join(rows)


def _levels(sided: tuple[Level, Level]) -> str:
    names = list(dict.fromkeys(level.name.lower() for level in sided))
    return " / ".join(names)
