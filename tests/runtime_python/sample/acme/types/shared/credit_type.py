from __future__ import annotations

from typing import Optional

from ..._models import BaseModel

__all__ = ["CreditType"]


class CreditType(BaseModel):
    id: str

    name: Optional[str] = None
    """Name of the unit, such as `USD`."""
