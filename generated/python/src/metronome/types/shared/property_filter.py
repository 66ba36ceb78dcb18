from __future__ import annotations

from typing import List, Optional

from ..._models import BaseModel

__all__ = ["PropertyFilter"]


class PropertyFilter(BaseModel):
    """A condition on one property of a usage event."""

    name: str
    """Name of the property."""

    exists: Optional[bool] = None
    """`true`: the event must have the property. `false`: it must not. Left out: either
    will do.
    """

    in_values: Optional[List[str]] = None
    """The property must have one of these values. Not empty, if present."""

    not_in_values: Optional[List[str]] = None
    """The property must have none of these values. Not empty, if present."""
