from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["CompleteResponse"]


class CompleteResponse(BaseModel):
    text: Optional[str] = None
