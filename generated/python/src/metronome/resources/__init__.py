from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .v1.v1 import *
else:
    from .._lazy import lazy_exports, resource_names

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__, {".v1": resource_names("V1")}
    )
