from __future__ import annotations

from typing import Dict, List, Optional, Union

from typing_extensions import TypeAliasType

__all__ = ["JSON"]


JSON = TypeAliasType(
    "JSON", "Union[str, float, bool, List[Optional[JSON]], Dict[str, Optional[JSON]]]"
)
