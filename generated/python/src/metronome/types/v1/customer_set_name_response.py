from __future__ import annotations

from ..._models import BaseModel
from .customer import Customer

__all__ = ["CustomerSetNameResponse"]


class CustomerSetNameResponse(BaseModel):
    data: Customer
