from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credit_type import CreditType as CreditType
else:
    from ..._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__, {".credit_type": ("CreditType",)}
    )
