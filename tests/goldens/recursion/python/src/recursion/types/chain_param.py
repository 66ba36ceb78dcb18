from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["ChainParam"]


class ChainParam(TypedDict, total=False):
    next: Required[ChainParam]
