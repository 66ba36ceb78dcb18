from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["MaybePartParam"]


class MaybePartParam(TypedDict, total=False):
    id: str
