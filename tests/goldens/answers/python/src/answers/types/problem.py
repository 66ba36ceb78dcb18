from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["Problem"]


class Problem(BaseModel):
    title: Optional[str] = None

    status: Optional[int] = None
