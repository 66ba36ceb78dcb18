from __future__ import annotations

from typing_extensions import Annotated, Required, TypedDict

from .._utils import PropertyInfo

__all__ = ["VariableUpdateParams"]


class VariableUpdateParams(TypedDict, total=False):
    value: Required[str]

    body_name: Annotated[str, PropertyInfo(alias="name")]

    options: str

    idempotency_key: str

    query_name: Annotated[str, PropertyInfo(alias="name")]
