"""findings from every room -> Collector, which keeps them in one order and once each."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from specpress.diag.diagnostic import Diagnostic, Severity
from specpress.diag.ledger import Ledger
from specpress.diag.origin import Origin

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(slots=True)
class Collector:
    """Where a run's findings go. Rooms add; only the command line reads.

    ``sources`` holds the text of every file that was read, by the name that its origins carry, so
    that a printer can show excerpts even of a document that could not be loaded.
    """

    ledger: Ledger = field(default_factory=Ledger)
    sources: dict[str, str] = field(default_factory=dict)
    # An insertion-ordered set: dict keys.
    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep ``diagnostic`` unless an identical one is there already."""
        self._found.setdefault(diagnostic)

    def error(
        self,
        code: str,
        message: str,
        origin: Origin | None = None,
        *,
        hint: str | None = None,
        related: Iterable[tuple[Origin, str]] = (),
    ) -> None:
        """Report something that keeps the run from writing anything."""
        self._report(Severity.ERROR, code, message, origin, hint, related)

    def warning(
        self,
        code: str,
        message: str,
        origin: Origin | None = None,
        *,
        hint: str | None = None,
        related: Iterable[tuple[Origin, str]] = (),
    ) -> None:
        """Report something that was generated around or that the author should look at."""
        self._report(Severity.WARNING, code, message, origin, hint, related)

    def note(
        self,
        code: str,
        message: str,
        origin: Origin | None = None,
        *,
        hint: str | None = None,
        related: Iterable[tuple[Origin, str]] = (),
    ) -> None:
        """Report something worth knowing that needs no action."""
        self._report(Severity.NOTE, code, message, origin, hint, related)

    def _report(
        self,
        severity: Severity,
        code: str,
        message: str,
        origin: Origin | None,
        hint: str | None,
        related: Iterable[tuple[Origin, str]],
    ) -> None:
        self.add(
            Diagnostic(
                code=code,
                severity=severity,
                message=message,
                origin=origin,
                hint=hint,
                related=tuple(related),
            )
        )

    @property
    def has_errors(self) -> bool:
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All findings as they came: no file has to be searched for where they stand."""
        return tuple(self._found)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, by file and place, then severity, code and message.

        The order does not depend on which room ran first. Findings without an origin come first.
        """
        return tuple(sorted(self._found, key=_order))

    def count(self, severity: Severity) -> int:
        """Return how many findings have ``severity``."""
        return sum(found.severity is severity for found in self._found)


def _order(found: Diagnostic) -> tuple[str, int, int, int, str, str]:
    origin = found.origin
    place = (origin.file, origin.line, origin.column) if origin else ("", 0, 0)
    return (*place, _RANK[found.severity], found.code, found.message)
