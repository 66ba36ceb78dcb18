from __future__ import annotations

from .customer import Customer
from ..._models import BaseModel

__all__ = ["CustomerRetrieveResponse"]


class CustomerRetrieveResponse(BaseModel):
    data: Customer
