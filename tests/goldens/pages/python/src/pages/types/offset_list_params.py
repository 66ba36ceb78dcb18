from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["OffsetListParams"]


class OffsetListParams(TypedDict, total=False):
    offset: int

    limit: int
