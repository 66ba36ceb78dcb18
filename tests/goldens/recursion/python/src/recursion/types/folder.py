from __future__ import annotations

from typing import Dict, List, Optional

from .._models import BaseModel

__all__ = ["Folder"]


class Folder(BaseModel):
    name: str

    parent: Optional[Folder] = None

    children: Optional[List[Folder]] = None

    by_name: Optional[Dict[str, Folder]] = None

    owner: Optional[Owner] = None


from .owner import Owner
