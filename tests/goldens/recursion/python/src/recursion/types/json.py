from __future__ import annotations

from typing import Dict, List, Optional, Union

from typing_extensions import TypeAliasType

__all__ = ["Json"]


Json = TypeAliasType(
    "Json", "Union[str, float, bool, List[Optional[Json]], Dict[str, Optional[Json]]]"
)
