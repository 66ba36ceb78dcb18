"""`client.bytes`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import BinaryTypes, MethodOptions, NoneType

__all__ = ["BytesResource", "AsyncBytesResource"]


class BytesResource(SyncAPIResource):
    with_raw_response = accessor["BytesResourceWithRawResponse"]()
    with_streaming_response = accessor["BytesResourceWithStreamingResponse"]()

    def update(self, *, body: BinaryTypes, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "PUT",
            "/bytes",
            headers={"Content-Type": "application/octet-stream"},
            content=body,
            cast_to=NoneType,
            options=options,
        )


class AsyncBytesResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncBytesResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncBytesResourceWithStreamingResponse"]()

    update = awaits(BytesResource.update)


class BytesResourceWithRawResponse(Raw[BytesResource]):
    update = raw(BytesResource.update)


class AsyncBytesResourceWithRawResponse(Raw[AsyncBytesResource]):
    update = async_raw(AsyncBytesResource.update)


class BytesResourceWithStreamingResponse(Streamed[BytesResource]):
    update = streamed(BytesResource.update)


class AsyncBytesResourceWithStreamingResponse(Streamed[AsyncBytesResource]):
    update = async_streamed(AsyncBytesResource.update)
