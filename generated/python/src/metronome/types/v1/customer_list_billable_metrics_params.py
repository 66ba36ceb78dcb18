from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CustomerListBillableMetricsParams"]


class CustomerListBillableMetricsParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    limit: int
    """The most items that the page may hold."""

    next_page: str
    """Cursor of the page to fetch, from the page before it. The first page, if left
    out.
    """

    on_current_plan: bool
    """Only the metrics that the customer's current plan charges for."""

    include_archived: bool
    """Archived metrics as well."""
