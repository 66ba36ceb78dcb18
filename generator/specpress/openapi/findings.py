"""what a check found in a document -> diagnostics, and the places that later rooms must not see."""

from collections.abc import Iterable

from specpress.diag import Collector, Severity
from specpress.openapi.walk import Path, spell
from specpress.source import Document


class Findings:
    """The findings about one document.

    A value of the wrong kind is reported and left out, so that later rooms can rely on the kinds of
    what they read; only what cannot be generated around is an error. ``dropped`` has the pointers of
    keys to leave out, ``emptied`` those whose values become empty mappings.
    """

    def __init__(self, document: Document, collector: Collector) -> None:
        self._document = document
        self._collector = collector
        self._spoken_of: set[str] = set()
        self.dropped: set[str] = set()
        self.emptied: set[str] = set()

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
        drop: bool = False,
        empty: bool = False,
        hint: str | None = None,
        related: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Report what can be; ``drop`` leaves the node out, ``empty`` makes it an empty mapping."""
        pointer = self._report(Severity.WARNING, code, message, where, key, hint, related)
        if drop:
            self.dropped.add(pointer)
        if empty:
            self.emptied.add(pointer)

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
        getattr(self._collector, severity.value)(
            code,
            message,
            self._document.origin(pointer, key=key),
            hint=hint,
            related=[(self._document.origin(place), label) for place, label in related],
        )
        return pointer

    def knows(self, pointer: str) -> bool:
        """Whether something was said about ``pointer`` or about what stands below it."""
        return pointer in self._spoken_of
