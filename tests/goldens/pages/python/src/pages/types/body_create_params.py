from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["BodyCreateParams"]


class BodyCreateParams(TypedDict, total=False):
    cursor: str

    query: str
