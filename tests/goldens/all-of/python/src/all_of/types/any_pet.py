from __future__ import annotations

from typing import Union

from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .cat import Cat
from .dog import Dog

__all__ = ["AnyPet"]


AnyPet: TypeAlias = Annotated[Union[Cat, Dog], PropertyInfo(discriminator="kind")]
