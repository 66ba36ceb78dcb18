from __future__ import annotations

from typing import Dict, Iterable

from typing_extensions import Literal, Required, TypedDict

__all__ = ["CustomerSetBillingConfigurationsParams", "Data"]


class CustomerSetBillingConfigurationsParams(TypedDict, total=False):
    data: Required[Iterable[Data]]
    """The configurations to add. They may belong to different customers."""


class Data(TypedDict, total=False):
    customer_id: Required[str]
    """The customer that the configuration is for."""

    billing_provider: Required[
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
    ]
    """A system that sends invoices and collects payment."""

    configuration: Dict[str, object]
    """The billing provider's own settings for this customer. Which members it needs
    depends on the provider and the delivery method; an empty object, which is the
    default, is seldom enough.
    """

    delivery_method: Literal[
        "direct_to_billing_provider", "aws_sqs", "tackle", "aws_sns"
    ]
    """How invoices reach the billing provider."""

    delivery_method_id: str
    """ID of the delivery method. Give either this or `delivery_method`."""

    tax_provider: Literal["anrok", "avalara", "stripe"]
    """Who calculates taxes when Stripe collects the payment. Other billing providers do
    it themselves.
    """
