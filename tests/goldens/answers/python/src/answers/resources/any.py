"""`client.any`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["AnyResource", "AsyncAnyResource"]


class AnyResource(SyncAPIResource):
    with_raw_response = accessor["AnyResourceWithRawResponse"]()
    with_streaming_response = accessor["AnyResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> object:
        return self._call("GET", "/any", cast_to=object, options=options)


class AsyncAnyResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncAnyResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncAnyResourceWithStreamingResponse"]()

    retrieve = awaits(AnyResource.retrieve)


class AnyResourceWithRawResponse(Raw[AnyResource]):
    retrieve = raw(AnyResource.retrieve)


class AsyncAnyResourceWithRawResponse(Raw[AsyncAnyResource]):
    retrieve = async_raw(AsyncAnyResource.retrieve)


class AnyResourceWithStreamingResponse(Streamed[AnyResource]):
    retrieve = streamed(AnyResource.retrieve)


class AsyncAnyResourceWithStreamingResponse(Streamed[AsyncAnyResource]):
    retrieve = async_streamed(AsyncAnyResource.retrieve)
