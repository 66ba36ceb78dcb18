from __future__ import annotations

from typing import Dict, Iterable

from typing_extensions import Required, TypedDict

from .folder_param import FolderParam
from .owner_param import OwnerParam

__all__ = ["FolderCreateParams"]


class FolderCreateParams(TypedDict, total=False):
    name: Required[str]

    parent: FolderParam

    children: Iterable[FolderParam]

    by_name: Dict[str, FolderParam]

    owner: OwnerParam
