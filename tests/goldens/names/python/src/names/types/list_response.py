from __future__ import annotations

from typing import List

from typing_extensions import TypeAlias

from .none import None_

__all__ = ["ListResponse"]


ListResponse: TypeAlias = List[None_]
