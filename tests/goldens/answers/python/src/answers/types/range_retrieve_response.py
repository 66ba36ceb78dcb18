from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["RangeRetrieveResponse"]


class RangeRetrieveResponse(BaseModel):
    a: Optional[str] = None
