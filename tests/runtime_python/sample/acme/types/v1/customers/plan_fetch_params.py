from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["PlanFetchParams"]


class PlanFetchParams(TypedDict, total=False):
    customer_id: Required[str]

    plan_id: Required[str]
