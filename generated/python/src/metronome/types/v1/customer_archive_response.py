from __future__ import annotations

from ..._models import BaseModel
from ..shared.id import ID

__all__ = ["CustomerArchiveResponse"]


class CustomerArchiveResponse(BaseModel):
    data: ID
