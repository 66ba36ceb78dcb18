from __future__ import annotations

from ..._models import BaseModel
from .customer_detail import CustomerDetail

__all__ = ["CustomerRetrieveResponse"]


class CustomerRetrieveResponse(BaseModel):
    data: CustomerDetail
