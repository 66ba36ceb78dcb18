from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .plan_fetch_params import PlanFetchParams as PlanFetchParams
    from .plan_retrieve_response import PlanRetrieveResponse as PlanRetrieveResponse
else:
    from ...._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".plan_fetch_params": ("PlanFetchParams",),
            ".plan_retrieve_response": ("PlanRetrieveResponse",),
        },
    )
