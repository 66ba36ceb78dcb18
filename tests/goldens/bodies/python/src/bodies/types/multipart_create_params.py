from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._types import FileTypes, SequenceNotStr

__all__ = ["MultipartCreateParams", "Meta"]


class MultipartCreateParams(TypedDict, total=False):
    file: Required[FileTypes]

    more: SequenceNotStr[FileTypes]

    purpose: str

    meta: Meta


class Meta(TypedDict, total=False):
    a: int
