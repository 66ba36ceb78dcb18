from __future__ import annotations

from datetime import datetime
from typing import Optional, Union

from typing_extensions import TypeAlias

from .._models import BaseModel

__all__ = ["EventCreateResponse", "Accepted", "Refused"]


class Accepted(BaseModel):
    """Accepted"""

    id: str

    at: Optional[datetime] = None


class Refused(BaseModel):
    """Refused"""

    id: str

    reason: str


EventCreateResponse: TypeAlias = Union[Accepted, Refused]
