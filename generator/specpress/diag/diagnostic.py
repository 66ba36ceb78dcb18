"""what is wrong, where, how badly -> Diagnostic, the one value in which every room reports."""

import enum
from dataclasses import dataclass

from specpress.diag.origin import Origin


class Severity(enum.StrEnum):
    """How bad a finding is. An error keeps the run from writing anything."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnostic:
    """One finding.

    ``code`` names a page of ``diag/codes`` (``"SP104"``). ``message`` is one plain sentence without
    a full stop at its end; ``hint`` says what to do. ``related`` points at other places that
    matter, each with a label: the first of two duplicates, the schema that a reference leads to.
    """

    code: str
    severity: Severity
    message: str
    origin: Origin | None = None
    hint: str | None = None
    related: tuple[tuple[Origin, str], ...] = ()
