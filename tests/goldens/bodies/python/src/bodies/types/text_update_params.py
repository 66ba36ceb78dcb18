from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["TextUpdateParams"]


class TextUpdateParams(TypedDict, total=False):
    body: Required[str]
