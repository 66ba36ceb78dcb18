from __future__ import annotations

from typing_extensions import Literal, TypeAlias

__all__ = ["Color"]


Color: TypeAlias = Literal["red", "green"]
