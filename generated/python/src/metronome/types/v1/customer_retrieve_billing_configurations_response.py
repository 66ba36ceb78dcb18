from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["CustomerRetrieveBillingConfigurationsResponse", "Data"]


class Data(BaseModel):
    id: str
    """ID of the configuration; a contract refers to it."""

    customer_id: str
    """The customer that it belongs to."""

    billing_provider: Literal[
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
    """A system that sends invoices and collects payment."""

    configuration: Dict[str, object]
    """The billing provider's own settings for this customer."""

    delivery_method: Literal[
        "direct_to_billing_provider", "aws_sqs", "tackle", "aws_sns"
    ]
    """How invoices reach the billing provider."""

    delivery_method_id: str
    """ID of the delivery method."""

    delivery_method_configuration: Dict[str, object]
    """The delivery method's own settings."""

    archived_at: Optional[datetime] = None
    """When the configuration was archived; null while it is in use."""


class CustomerRetrieveBillingConfigurationsResponse(BaseModel):
    data: List[Data]
