from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["MetaListParams"]


class MetaListParams(TypedDict, total=False):
    page_token: Annotated[str, PropertyInfo(alias="pageToken")]
