from __future__ import annotations

from typing_extensions import TypedDict

from ..._types import SequenceNotStr

__all__ = ["CustomerListParams"]


class CustomerListParams(TypedDict, total=False):
    customer_ids: SequenceNotStr[str]

    limit: int
    """Max number of results that should be returned"""

    next_page: str
