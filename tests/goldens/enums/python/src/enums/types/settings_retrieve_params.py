from __future__ import annotations

from typing_extensions import Literal, TypedDict

__all__ = ["SettingsRetrieveParams"]


class SettingsRetrieveParams(TypedDict, total=False):
    order: Literal["asc", "desc"]
