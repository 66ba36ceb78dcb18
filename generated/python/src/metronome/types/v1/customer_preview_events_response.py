from __future__ import annotations

from typing import List

from ..._models import BaseModel
from .invoice import Invoice

__all__ = ["CustomerPreviewEventsResponse"]


class CustomerPreviewEventsResponse(BaseModel):
    data: List[Invoice]
