from __future__ import annotations

from typing import Union
from typing_extensions import Annotated, Literal, TypeAlias

from .._models import BaseModel
from .._utils import PropertyInfo

__all__ = ["ChatEvent", "Delta", "Done"]


class Delta(BaseModel):
    type: Literal["delta"]

    text: str


class Done(BaseModel):
    type: Literal["done"]

    reason: Literal["stop", "length"]


ChatEvent: TypeAlias = Annotated[
    Union[Delta, Done], PropertyInfo(discriminator="type")
]
