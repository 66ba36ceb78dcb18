from __future__ import annotations

from typing import List

from typing_extensions import TypeAlias

from .item import Item

__all__ = ["PlainListResponse"]


PlainListResponse: TypeAlias = List[Item]
