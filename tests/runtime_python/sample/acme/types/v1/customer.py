from __future__ import annotations

from typing import Dict, List, Optional
from datetime import datetime
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["Customer", "Config"]


class Config(BaseModel):
    status: Literal["active", "archived"]

    score: Optional[float] = None


class Customer(BaseModel):
    id: str

    name: str

    custom_fields: Dict[str, str]

    ingest_aliases: List[str]

    config: Optional[Config] = None

    created_at: Optional[datetime] = None
    """When the customer was made."""
