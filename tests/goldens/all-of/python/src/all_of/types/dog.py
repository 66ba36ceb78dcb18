from __future__ import annotations

from typing import Optional

from typing_extensions import Literal

from .._models import BaseModel
from .animal import Animal

__all__ = ["Dog"]


class Dog(BaseModel):
    """A good one."""

    kind: Literal["dog"]

    name: str
    """What it is called."""

    best_friend: Optional[Animal] = None
    """Whom it likes."""
