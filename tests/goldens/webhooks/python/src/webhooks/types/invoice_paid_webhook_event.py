from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["InvoicePaidWebhookEvent"]


class InvoicePaidWebhookEvent(BaseModel):
    id: str

    amount: Optional[float] = None
