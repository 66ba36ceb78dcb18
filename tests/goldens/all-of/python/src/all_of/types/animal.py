from __future__ import annotations

from .._models import BaseModel

__all__ = ["Animal"]


class Animal(BaseModel):
    kind: str

    name: str
    """What it is called."""
