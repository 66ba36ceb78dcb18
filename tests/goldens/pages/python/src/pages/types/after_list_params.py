from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["AfterListParams"]


class AfterListParams(TypedDict, total=False):
    after: str

    limit: int
