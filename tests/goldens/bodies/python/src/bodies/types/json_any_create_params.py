from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["JsonAnyCreateParams"]


class JsonAnyCreateParams(TypedDict, total=False):
    body: Required[object]
