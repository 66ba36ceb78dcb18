from __future__ import annotations

from typing import Dict, List, Optional

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["CustomerSetBillingConfigurationsResponse", "Data"]


class Data(BaseModel):
    id: Optional[str] = None
    """ID of the new configuration."""

    customer_id: Optional[str] = None
    """The customer that it belongs to."""

    billing_provider: Optional[
        Literal[
            "aws_marketplace",
            "stripe",
            "netsuite",
            "custom",
            "azure_marketplace",
            "quickbooks_online",
            "workday",
            "gcp_marketplace",
            "metronome",
        ]
    ] = None
    """A system that sends invoices and collects payment."""

    configuration: Optional[Dict[str, object]] = None
    """The billing provider's own settings for this customer."""

    delivery_method_id: Optional[str] = None
    """ID of the delivery method."""

    tax_provider: Optional[Literal["anrok", "avalara", "stripe"]] = None
    """Who calculates taxes when Stripe collects the payment. Other billing providers do
    it themselves.
    """


class CustomerSetBillingConfigurationsResponse(BaseModel):
    data: List[Data]
    """The new configurations, in the order of the request."""
