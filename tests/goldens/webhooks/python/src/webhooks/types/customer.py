from __future__ import annotations

from .._models import BaseModel

__all__ = ["Customer"]


class Customer(BaseModel):
    id: str
