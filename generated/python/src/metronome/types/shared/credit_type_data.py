from __future__ import annotations

from ..._models import BaseModel

__all__ = ["CreditTypeData"]


class CreditTypeData(BaseModel):
    """A unit that amounts are counted in, such as US cents or your own credits."""

    id: str
    """ID of the credit type."""

    name: str
    """Name of the credit type."""
