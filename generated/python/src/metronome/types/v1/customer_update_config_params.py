from __future__ import annotations

from typing import Optional

from typing_extensions import Required, TypedDict

__all__ = ["CustomerUpdateConfigParams"]


class CustomerUpdateConfigParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    salesforce_account_id: Optional[str]
    """The Salesforce account that this customer is."""

    leave_stripe_invoices_in_draft: Optional[bool]
    """Whether invoices wait in Stripe as drafts instead of being finalized there.
    Without a value the account's own setting decides, and without that one they wait.
    """
