from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CustomerSetNameParams"]


class CustomerSetNameParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    name: Required[str]
    """The new name. Whatever goes beyond 160 characters is cut off."""
