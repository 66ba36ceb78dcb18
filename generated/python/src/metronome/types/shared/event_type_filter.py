from __future__ import annotations

from typing import List, Optional

from ..._models import BaseModel

__all__ = ["EventTypeFilter"]


class EventTypeFilter(BaseModel):
    """Which types of usage events match."""

    in_values: Optional[List[str]] = None
    """Only events of these types match. Not empty, if present."""

    not_in_values: Optional[List[str]] = None
    """Events of these types do not match. Not empty, if present."""
