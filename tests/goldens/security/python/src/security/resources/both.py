"""`client.both`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["BothResource", "AsyncBothResource"]


class BothResource(SyncAPIResource):
    with_raw_response = accessor["BothResourceWithRawResponse"]()
    with_streaming_response = accessor["BothResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "GET",
            "/both",
            security=(("basic", "cookie"),),
            cast_to=NoneType,
            options=options,
        )


class AsyncBothResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncBothResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncBothResourceWithStreamingResponse"]()

    retrieve = awaits(BothResource.retrieve)


class BothResourceWithRawResponse(Raw[BothResource]):
    retrieve = raw(BothResource.retrieve)


class AsyncBothResourceWithRawResponse(Raw[AsyncBothResource]):
    retrieve = async_raw(AsyncBothResource.retrieve)


class BothResourceWithStreamingResponse(Streamed[BothResource]):
    retrieve = streamed(BothResource.retrieve)


class AsyncBothResourceWithStreamingResponse(Streamed[AsyncBothResource]):
    retrieve = async_streamed(AsyncBothResource.retrieve)
