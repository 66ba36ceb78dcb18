from __future__ import annotations

from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Cat"]


class Cat(BaseModel):
    kind: Literal["cat"]

    name: str
    """What it is called."""

    lives: int
