from __future__ import annotations

from typing_extensions import Required, TypedDict

from ..._types import SequenceNotStr

__all__ = ["CustomerSetIngestAliasesParams"]


class CustomerSetIngestAliasesParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    ingest_aliases: Required[SequenceNotStr[str]]
    """The aliases that the customer has from now on. An empty list removes all of
    them.
    """
