"""`client.default`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["DefaultResource", "AsyncDefaultResource"]


class DefaultResource(SyncAPIResource):
    with_raw_response = accessor["DefaultResourceWithRawResponse"]()
    with_streaming_response = accessor["DefaultResourceWithStreamingResponse"]()

    def retrieve(
        self, **options: Unpack[MethodOptions]
    ) -> types.DefaultRetrieveResponse:
        return self._call(
            "GET", "/default", cast_to=types.DefaultRetrieveResponse, options=options
        )


class AsyncDefaultResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncDefaultResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncDefaultResourceWithStreamingResponse"]()

    retrieve = awaits(DefaultResource.retrieve)


class DefaultResourceWithRawResponse(Raw[DefaultResource]):
    retrieve = raw(DefaultResource.retrieve)


class AsyncDefaultResourceWithRawResponse(Raw[AsyncDefaultResource]):
    retrieve = async_raw(AsyncDefaultResource.retrieve)


class DefaultResourceWithStreamingResponse(Streamed[DefaultResource]):
    retrieve = streamed(DefaultResource.retrieve)


class AsyncDefaultResourceWithStreamingResponse(Streamed[AsyncDefaultResource]):
    retrieve = async_streamed(AsyncDefaultResource.retrieve)
