from __future__ import annotations

from datetime import datetime
from typing import Union

from typing_extensions import Annotated, Required, TypedDict

from ..._utils import PropertyInfo

__all__ = ["CustomerListCostsParams"]


class CustomerListCostsParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    starting_on: Required[
        Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]
    ]
    """First moment of the period, in RFC 3339; it is part of the period."""

    ending_before: Required[
        Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]
    ]
    """End of the period, in RFC 3339; it is not part of the period."""

    limit: int
    """The most items that the page may hold."""

    next_page: str
    """Cursor of the page to fetch, from the page before it. The first page, if left
    out.
    """
