"""`client.open`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["OpenResource", "AsyncOpenResource"]


class OpenResource(SyncAPIResource):
    with_raw_response = accessor["OpenResourceWithRawResponse"]()
    with_streaming_response = accessor["OpenResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "GET", "/open", security=(), cast_to=NoneType, options=options
        )


class AsyncOpenResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncOpenResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncOpenResourceWithStreamingResponse"]()

    retrieve = awaits(OpenResource.retrieve)


class OpenResourceWithRawResponse(Raw[OpenResource]):
    retrieve = raw(OpenResource.retrieve)


class AsyncOpenResourceWithRawResponse(Raw[AsyncOpenResource]):
    retrieve = async_raw(AsyncOpenResource.retrieve)


class OpenResourceWithStreamingResponse(Streamed[OpenResource]):
    retrieve = streamed(OpenResource.retrieve)


class AsyncOpenResourceWithStreamingResponse(Streamed[AsyncOpenResource]):
    retrieve = async_streamed(AsyncOpenResource.retrieve)
