from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["JSONScalarCreateParams"]


class JSONScalarCreateParams(TypedDict, total=False):
    body: str
