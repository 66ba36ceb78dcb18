from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import shared as shared
    from . import v1 as v1
    from .shared import (
        CreditTypeData as CreditTypeData,
        EventTypeFilter as EventTypeFilter,
        ID as ID,
        PropertyFilter as PropertyFilter,
    )
else:
    from .._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".shared": ("CreditTypeData", "EventTypeFilter", "ID", "PropertyFilter"),
            ".v1": (),
        },
    )
