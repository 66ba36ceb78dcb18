from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["JSONOptionalCreateParams"]


class JSONOptionalCreateParams(TypedDict, total=False):
    a: str
