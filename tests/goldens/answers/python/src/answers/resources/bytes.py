"""`client.bytes`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._response import BinaryAPIResponse
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["BytesResource", "AsyncBytesResource"]


class BytesResource(SyncAPIResource):
    with_raw_response = accessor["BytesResourceWithRawResponse"]()
    with_streaming_response = accessor["BytesResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> BinaryAPIResponse:
        return self._call(
            "GET",
            "/bytes",
            headers={"Accept": "application/pdf"},
            cast_to=BinaryAPIResponse,
            options=options,
        )


class AsyncBytesResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncBytesResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncBytesResourceWithStreamingResponse"]()

    retrieve = awaits(BytesResource.retrieve)


class BytesResourceWithRawResponse(Raw[BytesResource]):
    retrieve = raw(BytesResource.retrieve)


class AsyncBytesResourceWithRawResponse(Raw[AsyncBytesResource]):
    retrieve = async_raw(AsyncBytesResource.retrieve)


class BytesResourceWithStreamingResponse(Streamed[BytesResource]):
    retrieve = streamed(BytesResource.retrieve)


class AsyncBytesResourceWithStreamingResponse(Streamed[AsyncBytesResource]):
    retrieve = async_streamed(AsyncBytesResource.retrieve)
