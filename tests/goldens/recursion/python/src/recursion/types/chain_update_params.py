from __future__ import annotations

from typing_extensions import Required, TypedDict

from .chain_param import ChainParam

__all__ = ["ChainUpdateParams"]


class ChainUpdateParams(TypedDict, total=False):
    next: Required[ChainParam]
