from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["MaybePart"]


class MaybePart(BaseModel):
    id: Optional[str] = None
