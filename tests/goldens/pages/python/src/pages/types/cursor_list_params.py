from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["CursorListParams"]


class CursorListParams(TypedDict, total=False):
    cursor: str

    limit: int
