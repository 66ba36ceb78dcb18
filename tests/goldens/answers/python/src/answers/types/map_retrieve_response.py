from __future__ import annotations

from typing import Dict

from typing_extensions import TypeAlias

__all__ = ["MapRetrieveResponse"]


MapRetrieveResponse: TypeAlias = Dict[str, float]
