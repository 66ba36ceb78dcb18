from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["JsonUnionCreateParams"]


class JsonUnionCreateParams(TypedDict, total=False):
    kind: Required[Literal["box", "ball"]]

    size: int

    radius: float
