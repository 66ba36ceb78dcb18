"""Api x Api -> every change between them."""

from __future__ import annotations

from specpress.diff.methods import Methods
from specpress.diff.notes import Notes
from specpress.diff.service import Service
from specpress.diff.types import Types
from specpress.model import Api, Change


def compare(base: Api, revision: Api) -> tuple[Change, ...]:
    """What changed: the API itself, then its methods in the newer order, then its models."""
    notes = Notes()
    types = Types(base=base, revision=revision, notes=notes)
    service = Service(base=base, revision=revision, notes=notes, types=types)
    service.compare()
    Methods(base=base, revision=revision, notes=notes, types=types, service=service).compare()
    types.models()
    return notes.all()
