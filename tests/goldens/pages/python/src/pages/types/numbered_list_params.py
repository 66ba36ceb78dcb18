from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["NumberedListParams"]


class NumberedListParams(TypedDict, total=False):
    page: int

    per_page: int
