"""`client.events`"""

from __future__ import annotations

from typing import Type, Union, cast

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, Omit, SequenceNotStr, omit

__all__ = ["EventsResource", "AsyncEventsResource"]


class EventsResource(SyncAPIResource):
    with_raw_response = accessor["EventsResourceWithRawResponse"]()
    with_streaming_response = accessor["EventsResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        event: types.event_create_params.Event,
        id: Union[str, int] | Omit = omit,
        tags: Union[str, SequenceNotStr[str]] | Omit = omit,
        nested: Union[str, bool, None] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.EventCreateResponse:
        return self._call(
            "POST",
            "/events",
            body={"event": event, "id": id, "tags": tags, "nested": nested},
            cast_to=cast("Type[types.EventCreateResponse]", types.EventCreateResponse),
            options=options,
        )


class AsyncEventsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncEventsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncEventsResourceWithStreamingResponse"]()

    create = awaits(EventsResource.create)


class EventsResourceWithRawResponse(Raw[EventsResource]):
    create = raw(EventsResource.create)


class AsyncEventsResourceWithRawResponse(Raw[AsyncEventsResource]):
    create = async_raw(AsyncEventsResource.create)


class EventsResourceWithStreamingResponse(Streamed[EventsResource]):
    create = streamed(EventsResource.create)


class AsyncEventsResourceWithStreamingResponse(Streamed[AsyncEventsResource]):
    create = async_streamed(AsyncEventsResource.create)
