from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CustomerRetrieveBillingConfigurationsParams"]


class CustomerRetrieveBillingConfigurationsParams(TypedDict, total=False):
    customer_id: Required[str]
    """The customer whose configurations are wanted."""

    include_archived: bool
    """Archived configurations as well."""
