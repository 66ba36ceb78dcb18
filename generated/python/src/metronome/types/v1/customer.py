from __future__ import annotations

from typing import Dict, List, Optional

from ..._models import BaseModel

__all__ = ["Customer"]


class Customer(BaseModel):
    """A customer, in brief."""

    id: str
    """ID that Metronome has given to the customer."""

    external_id: str
    """The first ID (Metronome's, or an ingest alias) that usage events can carry for
    this customer. Deprecated: use `ingest_aliases`.
    """

    ingest_aliases: List[str]
    """Aliases that usage events can carry in place of the customer's ID."""

    name: str
    """The customer's name, at most 160 characters."""

    custom_fields: Optional[Dict[str, str]] = None
    """Values of the custom fields that your account defines on customers."""
