from __future__ import annotations

from .._models import BaseModel

__all__ = ["Item"]


class Item(BaseModel):
    id: str
