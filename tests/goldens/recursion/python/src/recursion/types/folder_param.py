from __future__ import annotations

from typing import Dict, Iterable

from typing_extensions import Required, TypedDict

__all__ = ["FolderParam"]


class FolderParam(TypedDict, total=False):
    name: Required[str]

    parent: FolderParam

    children: Iterable[FolderParam]

    by_name: Dict[str, FolderParam]

    owner: OwnerParam


from .owner_param import OwnerParam
