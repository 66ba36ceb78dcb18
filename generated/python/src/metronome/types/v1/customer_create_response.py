from __future__ import annotations

from ..._models import BaseModel
from .customer import Customer

__all__ = ["CustomerCreateResponse"]


class CustomerCreateResponse(BaseModel):
    data: Customer
