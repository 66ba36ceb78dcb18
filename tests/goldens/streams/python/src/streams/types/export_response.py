from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["ExportResponse"]


class ExportResponse(BaseModel):
    row: Optional[int] = None
