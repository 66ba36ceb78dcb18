from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["SeveralCreateParams"]


class SeveralCreateParams(TypedDict, total=False):
    a: str
