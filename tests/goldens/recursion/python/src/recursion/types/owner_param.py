from __future__ import annotations

from typing import Iterable

from typing_extensions import TypedDict

__all__ = ["OwnerParam"]


class OwnerParam(TypedDict, total=False):
    folders: Iterable[FolderParam]


from .folder_param import FolderParam
