from __future__ import annotations

from typing_extensions import TypedDict

from ..._types import SequenceNotStr

__all__ = ["CustomerListParams"]


class CustomerListParams(TypedDict, total=False):
    ingest_alias: str
    """Only the customer that has this ingest alias."""

    customer_ids: SequenceNotStr[str]
    """Only the customers with these IDs; at most 100."""

    only_archived: bool
    """Archived customers instead of active ones."""

    salesforce_account_ids: SequenceNotStr[str]
    """Only the customers that are linked to these Salesforce accounts; at most 100."""

    limit: int
    """The most items that the page may hold."""

    next_page: str
    """Cursor of the page to fetch, from the page before it. The first page, if left
    out.
    """
