from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["PartParam"]


class PartParam(TypedDict, total=False):
    id: str
