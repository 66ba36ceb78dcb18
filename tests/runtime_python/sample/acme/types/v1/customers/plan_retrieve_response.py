from __future__ import annotations

from typing import List, Optional
from datetime import datetime

from ...._models import BaseModel
from ...shared.credit_type import CreditType

__all__ = ["PlanRetrieveResponse"]


class PlanRetrieveResponse(BaseModel):
    id: str

    starting_on: datetime

    credit_types: Optional[List[CreditType]] = None
