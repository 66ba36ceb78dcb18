from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Dict, List, Optional, Union

from .._models import BaseModel

__all__ = ["Thing", "Prices"]


class Prices(BaseModel):
    amount: Optional[float] = None


class Thing(BaseModel):
    id: str

    labels: Optional[Dict[str, str]] = None

    free: Optional[Dict[str, object]] = None

    closed: Optional[Dict[str, object]] = None

    prices: Optional[Dict[str, Prices]] = None

    pair: Optional[List[Union[str, int]]] = None

    matrix: Optional[List[List[float]]] = None

    day: Optional[date] = None

    at: Optional[datetime] = None

    blob: Optional[str] = None

    anything: Optional[object] = None

    patterned: Optional[Dict[str, str]] = None

    old: Optional[str] = None

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> int: ...

    else:
        __pydantic_extra__: Dict[str, int]
