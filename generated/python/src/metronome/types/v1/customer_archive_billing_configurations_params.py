from __future__ import annotations

from typing_extensions import Required, TypedDict

from ..._types import SequenceNotStr

__all__ = ["CustomerArchiveBillingConfigurationsParams"]


class CustomerArchiveBillingConfigurationsParams(TypedDict, total=False):
    customer_id: Required[str]
    """The customer that the configurations belong to."""

    customer_billing_provider_configuration_ids: Required[SequenceNotStr[str]]
    """IDs of the configurations."""
