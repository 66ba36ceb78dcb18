from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["JsonScalarCreateParams"]


class JsonScalarCreateParams(TypedDict, total=False):
    body: str
