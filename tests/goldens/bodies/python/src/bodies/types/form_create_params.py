from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["FormCreateParams", "Address"]


class FormCreateParams(TypedDict, total=False):
    name: Required[str]

    address: Address


class Address(TypedDict, total=False):
    city: str
