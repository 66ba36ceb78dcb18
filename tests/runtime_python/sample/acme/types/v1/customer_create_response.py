from __future__ import annotations

from .customer import Customer
from ..._models import BaseModel

__all__ = ["CustomerCreateResponse"]


class CustomerCreateResponse(BaseModel):
    data: Customer
