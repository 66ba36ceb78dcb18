from __future__ import annotations

from ..._models import BaseModel

__all__ = ["ID"]


class ID(BaseModel):
    """A reference to one object."""

    id: str
    """ID of the object."""
