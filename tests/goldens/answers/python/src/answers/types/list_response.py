from __future__ import annotations

from typing import List, Optional

from typing_extensions import TypeAlias

from .._models import BaseModel

__all__ = ["ListResponse", "ListResponseItem"]


class ListResponseItem(BaseModel):
    id: Optional[int] = None


ListResponse: TypeAlias = List[ListResponseItem]
