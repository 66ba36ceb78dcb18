from __future__ import annotations

from typing import Dict, Iterable

from typing_extensions import Literal, Required, TypedDict

__all__ = ["CustomerPreviewEventsParams", "Event"]


class CustomerPreviewEventsParams(TypedDict, total=False):
    customer_id: Required[str]
    """ID of the customer."""

    events: Required[Iterable[Event]]
    """The events to price."""

    mode: Literal["replace", "merge"]
    """`replace` prices these events alone, as if the customer had used nothing else.
    `merge` adds them to the usage that is already there.
    """

    skip_zero_qty_line_items: bool
    """Leave line items with a quantity of zero out of the answer."""


class Event(TypedDict, total=False):
    event_type: Required[str]
    """The kind of event, as billable metrics match it."""

    timestamp: str
    """When it happened, in RFC 3339. Now, if left out."""

    properties: Dict[str, object]
    """The event's own data, such as quantities and the values to group by."""

    transaction_id: str
    """Identifies the event. One that has been ingested in the past 34 days is not
    counted again; the same ID twice in one request is an error.
    """
