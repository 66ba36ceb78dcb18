from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["CreatedCreateResponse"]


class CreatedCreateResponse(BaseModel):
    id: Optional[str] = None
