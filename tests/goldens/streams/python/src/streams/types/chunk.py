from __future__ import annotations

from .._models import BaseModel

__all__ = ["Chunk"]


class Chunk(BaseModel):
    delta: str
