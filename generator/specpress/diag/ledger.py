"""outcomes, one for each thing that a document asks for -> the coverage ledger and its summary.

Nothing is dropped silently: every operation, parameter and schema keyword is entered here as
supported, approximated (how) or refused (why).
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specpress.diag.origin import Origin
from specpress.diag.text import visible


class Kind(enum.StrEnum):
    """What an entry is about."""

    OPERATION = "operation"
    PARAMETER = "parameter"
    KEYWORD = "keyword"


class Outcome(enum.StrEnum):
    """What became of it, from best to worst."""

    SUPPORTED = "supported"
    APPROXIMATED = "approximated"
    REFUSED = "refused"


_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}
_VERB = {
    Outcome.SUPPORTED: "generated",
    Outcome.APPROXIMATED: "approximated",
    Outcome.REFUSED: "refused",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the ledger.

    ``subject`` is what the author wrote (``"POST /v1/customers"``, ``"patternProperties"``),
    ``note`` says how it was approximated or why it was refused; it is empty for supported things.
    """

    kind: Kind
    subject: str
    outcome: Outcome
    where: Origin
    note: str = ""


class Ledger:
    """The entries of one run. The same thing entered twice keeps its worst outcome."""

    def __init__(self) -> None:
        self._entries: dict[tuple[Kind, str, str, str], tuple[Outcome, Origin, str]] = {}

    def record(
        self, kind: Kind, subject: str, outcome: Outcome, where: Origin, note: str = ""
    ) -> None:
        """Enter what became of ``subject`` at ``where``."""
        key = (kind, subject, where.file, where.pointer)
        known = self._entries.get(key)
        if known is None or _RANK[outcome] > _RANK[known[0]]:
            self._entries[key] = (outcome, where, note)

    def supported(self, kind: Kind, subject: str, where: Origin) -> None:
        """Enter that ``subject`` is generated as the document says."""
        self.record(kind, subject, Outcome.SUPPORTED, where)

    def approximated(self, kind: Kind, subject: str, where: Origin, how: str) -> None:
        """Enter that ``subject`` is generated, but not exactly: ``how``."""
        self.record(kind, subject, Outcome.APPROXIMATED, where, how)

    def refused(self, kind: Kind, subject: str, where: Origin, why: str) -> None:
        """Enter that ``subject`` is left out, and ``why``."""
        self.record(kind, subject, Outcome.REFUSED, where, why)

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries by kind, then file, pointer and subject."""
        for kind, subject, file, pointer in sorted(
            self._entries, key=lambda key: (list(Kind).index(key[0]), key[2], key[3], key[1])
        ):
            outcome, where, note = self._entries[kind, subject, file, pointer]
            yield Entry(kind=kind, subject=subject, outcome=outcome, where=where, note=note)

    def __len__(self) -> int:
        return len(self._entries)

    def counts(self, kind: Kind) -> dict[Outcome, int]:
        """Return how many things of ``kind`` had each outcome; all three keys are present."""
        counts = dict.fromkeys(Outcome, 0)
        for (entry_kind, *_), (outcome, *_) in self._entries.items():
            if entry_kind is kind:
                counts[outcome] += 1
        return counts

    def summary(self) -> str:
        """Return one line a kind: ``287 operations: 285 generated, 2 refused``."""
        lines = []
        for kind in Kind:
            counts = self.counts(kind)
            total = sum(counts.values())
            if total:
                parts = [f"{count} {_VERB[outcome]}" for outcome, count in counts.items() if count]
                plural = "" if total == 1 else "s"
                lines.append(f"{total} {kind}{plural}: {', '.join(parts)}")
        return "\n".join(lines)

    def to_text(self) -> str:
        """Return the summary and, below it, every entry that is not plainly supported."""
        lines = [self.summary()] if self._entries else []
        for entry in self:
            if entry.outcome is not Outcome.SUPPORTED:
                subject, note = visible(entry.subject), visible(entry.note)
                lines.append(f"{entry.where}: {entry.kind} {subject} {entry.outcome}: {note}")
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Return the counts of every kind and all entries as plain data."""
        return {
            "counts": {
                kind.value: {outcome.value: n for outcome, n in self.counts(kind).items()}
                for kind in Kind
            },
            "entries": [
                {
                    "kind": entry.kind.value,
                    "subject": entry.subject,
                    "outcome": entry.outcome.value,
                    "note": entry.note,
                    "file": entry.where.file,
                    "line": entry.where.line,
                    "column": entry.where.column,
                    "pointer": entry.where.pointer,
                }
                for entry in self
            ],
        }
