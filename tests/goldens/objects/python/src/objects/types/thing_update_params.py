from __future__ import annotations

from datetime import date, datetime
from typing import Dict, Iterable, Union

from typing_extensions import Annotated, Required, TypedDict

from .._types import Base64FileInput, SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["ThingUpdateParams", "Prices"]


class ThingUpdateParams(TypedDict, total=False):
    secret: Required[str]

    labels: Dict[str, str]

    free: Dict[str, object]

    closed: Dict[str, object]

    prices: Dict[str, Prices]

    pair: SequenceNotStr[Union[str, int]]

    matrix: Iterable[Iterable[float]]

    day: Annotated[Union[str, date], PropertyInfo(format="iso8601")]

    at: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]

    blob: Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]

    anything: object

    patterned: Dict[str, str]

    old: str


class Prices(TypedDict, total=False):
    amount: float
