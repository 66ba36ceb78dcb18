from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["JsonOptionalCreateParams"]


class JsonOptionalCreateParams(TypedDict, total=False):
    a: str
