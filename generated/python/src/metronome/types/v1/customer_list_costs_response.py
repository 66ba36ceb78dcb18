from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from ..._models import BaseModel

__all__ = ["CustomerListCostsResponse", "CreditTypes", "CreditTypesLineItemBreakdown"]


class CreditTypesLineItemBreakdown(BaseModel):
    name: str
    """Name of the line item."""

    cost: float
    """What the line item costs."""

    group_key: Optional[str] = None
    """The property that the usage was split by."""

    group_value: Optional[str] = None
    """The property's value here; null for usage that has none."""


class CreditTypes(BaseModel):
    name: Optional[str] = None
    """Name of the credit type."""

    cost: Optional[float] = None
    """Sum of the costs in this credit type."""

    line_item_breakdown: Optional[List[CreditTypesLineItemBreakdown]] = None
    """The costs, line item by line item."""


class CustomerListCostsResponse(BaseModel):
    """What a customer spent in one period, usually a day."""

    start_timestamp: datetime
    """First moment of the period."""

    end_timestamp: datetime
    """End of the period, which is not part of it."""

    credit_types: Dict[str, CreditTypes]
    """The costs by credit type; each member's name is the ID of one."""
