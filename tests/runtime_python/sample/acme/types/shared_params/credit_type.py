from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CreditType"]


class CreditType(TypedDict, total=False):
    id: Required[str]

    name: str
    """Name of the unit, such as `USD`."""
