from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["CustomerDetail", "CurrentBillableStatus", "CustomerConfig"]


class CurrentBillableStatus(BaseModel):
    """Whether the customer is billed. Not every account has this setting."""

    value: Literal["billable", "unbillable"]
    """The status."""

    effective_at: Optional[datetime] = None
    """Since when the status holds."""


class CustomerConfig(BaseModel):
    """Settings that tie the customer to other systems."""

    salesforce_account_id: Optional[str] = None
    """The Salesforce account that this customer is; null if it is not linked to one."""


class CustomerDetail(BaseModel):
    """A customer with its configuration and history."""

    id: str
    """ID that Metronome has given to the customer."""

    external_id: str
    """The first ID (Metronome's, or an ingest alias) that usage events can carry for
    this customer. Deprecated: use `ingest_aliases`.
    """

    ingest_aliases: List[str]
    """Aliases that usage events can carry in place of the customer's ID."""

    name: str
    """The customer's name, at most 160 characters."""

    customer_config: CustomerConfig
    """Settings that tie the customer to other systems."""

    custom_fields: Dict[str, str]
    """Values of the custom fields that your account defines on customers."""

    created_at: datetime
    """When the customer was created."""

    updated_at: datetime
    """When the customer was last changed."""

    archived_at: Optional[datetime] = None
    """When the customer was archived; null while it is active."""

    current_billable_status: Optional[CurrentBillableStatus] = None
    """Whether the customer is billed. Not every account has this setting."""
