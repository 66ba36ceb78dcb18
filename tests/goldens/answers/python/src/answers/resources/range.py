"""`client.range`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["RangeResource", "AsyncRangeResource"]


class RangeResource(SyncAPIResource):
    with_raw_response = accessor["RangeResourceWithRawResponse"]()
    with_streaming_response = accessor["RangeResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> types.RangeRetrieveResponse:
        return self._call(
            "GET", "/range", cast_to=types.RangeRetrieveResponse, options=options
        )


class AsyncRangeResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncRangeResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncRangeResourceWithStreamingResponse"]()

    retrieve = awaits(RangeResource.retrieve)


class RangeResourceWithRawResponse(Raw[RangeResource]):
    retrieve = raw(RangeResource.retrieve)


class AsyncRangeResourceWithRawResponse(Raw[AsyncRangeResource]):
    retrieve = async_raw(AsyncRangeResource.retrieve)


class RangeResourceWithStreamingResponse(Streamed[RangeResource]):
    retrieve = streamed(RangeResource.retrieve)


class AsyncRangeResourceWithStreamingResponse(Streamed[AsyncRangeResource]):
    retrieve = async_streamed(AsyncRangeResource.retrieve)
