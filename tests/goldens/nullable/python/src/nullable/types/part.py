from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["Part"]


class Part(BaseModel):
    id: Optional[str] = None
