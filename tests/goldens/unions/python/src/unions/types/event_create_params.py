from __future__ import annotations

from typing import Union

from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import SequenceNotStr

__all__ = ["EventCreateParams", "Event", "EventPageView", "EventPurchase"]


class EventCreateParams(TypedDict, total=False):
    event: Required[Event]

    id: Union[str, int]

    tags: Union[str, SequenceNotStr[str]]

    nested: Union[str, bool, None]


class EventPageView(TypedDict, total=False):
    type: Required[Literal["page_view"]]

    url: Required[str]


class EventPurchase(TypedDict, total=False):
    type: Required[Literal["purchase"]]

    amount: Required[float]


Event: TypeAlias = Union[EventPageView, EventPurchase]
