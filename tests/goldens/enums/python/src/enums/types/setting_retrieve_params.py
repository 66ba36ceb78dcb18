from __future__ import annotations

from typing_extensions import Literal, TypedDict

__all__ = ["SettingRetrieveParams"]


class SettingRetrieveParams(TypedDict, total=False):
    order: Literal["asc", "desc"]
