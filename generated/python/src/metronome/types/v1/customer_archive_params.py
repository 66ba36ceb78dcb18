from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CustomerArchiveParams"]


class CustomerArchiveParams(TypedDict, total=False):
    id: Required[str]
    """ID of the object."""
