"""what a check found in a document -> diagnostics, and the places that later rooms must not see."""

from collections.abc import Iterable
from typing import Any

from specpress.diag import Collector, Diagnostic, Severity
from specpress.openapi.walk import Path, spell
from specpress.source import Document

# What `instead` is where a finding changes nothing: None may stand in a document.
KEEP = object()


class Findings:
    """The findings about one document.

    A value of the wrong kind is reported and left out, so that later rooms can rely on the kinds of
    what they read; only what cannot be generated around is an error. ``changes`` has, by pointer,
    what is read instead of a value, ``MISSING`` where that is nothing.
    """

    def __init__(self, document: Document, collector: Collector) -> None:
        self._document = document
        self._collector = collector
        self._spoken_of: set[str] = set()
        self.changes: dict[str, Any] = {}

    def error(
        self,
        code: str,
        message: str,
        where: str | Path,
        *,
        key: bool = False,
        hint: str | None = None,
        related: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Report what cannot be generated around, at a pointer or path of the document as read."""
        self._report(Severity.ERROR, code, message, where, key, hint, related)

    def warning(
        self,
        code: str,
        message: str,
        where: str | Path,
        *,
        key: bool = False,
        instead: Any = KEEP,
        hint: str | None = None,
        related: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Report what can be. ``instead`` is what is read in its place, ``MISSING`` leaves it out."""
        pointer = self._report(Severity.WARNING, code, message, where, key, hint, related)
        if instead is not KEEP:
            self.changes[pointer] = instead

    def note(self, code: str, message: str, where: str | Path, *, hint: str | None = None) -> None:
        """Report something that works, but not as the author may think."""
        self._report(Severity.NOTE, code, message, where, False, hint, ())

    def _report(
        self,
        severity: Severity,
        code: str,
        message: str,
        where: str | Path,
        key: bool,
        hint: str | None,
        related: Iterable[tuple[str, str]],
    ) -> str:
        pointer = where if isinstance(where, str) else spell(where)
        # The node and everything above it: what is said here need not be said of its parents.
        above = pointer
        while above and above not in self._spoken_of:
            self._spoken_of.add(above)
            above = above.rpartition("/")[0]
        self._collector.add(
            Diagnostic(
                code=code,
                severity=severity,
                message=message,
                origin=self._document.origin(pointer, key=key),
                hint=hint,
                related=tuple((self._document.origin(place), label) for place, label in related),
            )
        )
        return pointer

    def knows(self, pointer: str) -> bool:
        """Whether nothing need be said about ``pointer`` any more.

        Something was said about it or about what stands below it, or it is not read as it is.
        """
        if pointer in self._spoken_of:
            return True
        while pointer and pointer not in self.changes:
            pointer = pointer.rpartition("/")[0]
        return bool(pointer)
