from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CustomerSetNameParams"]


class CustomerSetNameParams(TypedDict, total=False):
    customer_id: Required[str]

    name: Required[str]
