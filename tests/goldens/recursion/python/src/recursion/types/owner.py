from __future__ import annotations

from typing import List, Optional

from .._models import BaseModel

__all__ = ["Owner"]


class Owner(BaseModel):
    folders: Optional[List[Folder]] = None


from .folder import Folder
