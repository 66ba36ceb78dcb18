from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["VendorRetrieveResponse"]


class VendorRetrieveResponse(BaseModel):
    v: Optional[int] = None
