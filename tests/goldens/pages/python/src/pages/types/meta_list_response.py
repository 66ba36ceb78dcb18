from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["MetaListResponse"]


class MetaListResponse(BaseModel):
    name: Optional[str] = None
