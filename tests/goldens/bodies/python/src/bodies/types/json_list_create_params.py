from __future__ import annotations

from typing import Iterable

from typing_extensions import Required, TypedDict

__all__ = ["JsonListCreateParams", "Body"]


class JsonListCreateParams(TypedDict, total=False):
    body: Required[Iterable[Body]]


class Body(TypedDict, total=False):
    id: str
