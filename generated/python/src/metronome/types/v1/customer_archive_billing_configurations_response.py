from __future__ import annotations

from typing import List

from ..._models import BaseModel

__all__ = ["CustomerArchiveBillingConfigurationsResponse", "Data"]


class Data(BaseModel):
    """Some of one customer's billing configurations."""

    customer_id: str
    """The customer that the configurations belong to."""

    customer_billing_provider_configuration_ids: List[str]
    """IDs of the configurations."""


class CustomerArchiveBillingConfigurationsResponse(BaseModel):
    data: Data
    """Some of one customer's billing configurations."""
