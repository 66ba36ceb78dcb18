"""what a reader of text found -> Problem: a finding that knows its offset but not yet its file."""

from dataclasses import dataclass

from specpress.diag import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding at a character offset. ``fatal`` means that there is no data."""

    code: str
    at: int
    message: str
    hint: str | None = None
    related: tuple[tuple[int, str], ...] = ()
    severity: Severity = Severity.ERROR
    fatal: bool = False
