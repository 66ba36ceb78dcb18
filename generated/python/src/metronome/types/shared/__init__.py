from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credit_type_data import CreditTypeData as CreditTypeData
    from .event_type_filter import EventTypeFilter as EventTypeFilter
    from .id import ID as ID
    from .property_filter import PropertyFilter as PropertyFilter
else:
    from ..._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".credit_type_data": ("CreditTypeData",),
            ".event_type_filter": ("EventTypeFilter",),
            ".id": ("ID",),
            ".property_filter": ("PropertyFilter",),
        },
    )
