from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["JSONAnyCreateParams"]


class JSONAnyCreateParams(TypedDict, total=False):
    body: Required[object]
