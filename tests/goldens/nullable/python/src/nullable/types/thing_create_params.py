from __future__ import annotations

from typing import Optional, Union

from typing_extensions import Literal, Required, TypedDict

from .._types import SequenceNotStr
from .maybe_part_param import MaybePartParam
from .part_param import PartParam

__all__ = ["ThingCreateParams"]


class ThingCreateParams(TypedDict, total=False):
    plain: Required[str]

    present_and_null: Required[Optional[str]]

    absent_or_null: Optional[int]

    enum_with_null: Optional[Literal["a", "b"]]

    enum_without_null: Optional[Literal["a", "b"]]

    reference: Optional[PartParam]

    to_nullable: Optional[MaybePartParam]

    list_of_nulls: SequenceNotStr[Optional[str]]

    one_of: Union[str, int, None]

    anything: object
