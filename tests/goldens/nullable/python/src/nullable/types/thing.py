from __future__ import annotations

from typing import List, Optional, Union

from typing_extensions import Literal

from .._models import BaseModel
from .maybe_part import MaybePart
from .part import Part

__all__ = ["Thing"]


class Thing(BaseModel):
    plain: str

    present_and_null: Optional[str] = None

    absent_or_null: Optional[int] = None

    enum_with_null: Optional[Literal["a", "b"]] = None

    enum_without_null: Optional[Literal["a", "b"]] = None

    reference: Optional[Part] = None

    to_nullable: Optional[MaybePart] = None

    list_of_nulls: Optional[List[Optional[str]]] = None

    one_of: Union[str, int, None] = None

    anything: Optional[object] = None
