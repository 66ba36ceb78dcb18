from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._types import BinaryTypes

__all__ = ["ByteUpdateParams"]


class ByteUpdateParams(TypedDict, total=False):
    body: Required[BinaryTypes]
