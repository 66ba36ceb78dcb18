"""`client.map`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["MapResource", "AsyncMapResource"]


class MapResource(SyncAPIResource):
    with_raw_response = accessor["MapResourceWithRawResponse"]()
    with_streaming_response = accessor["MapResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> types.MapRetrieveResponse:
        return self._call(
            "GET", "/map", cast_to=types.MapRetrieveResponse, options=options
        )


class AsyncMapResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncMapResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncMapResourceWithStreamingResponse"]()

    retrieve = awaits(MapResource.retrieve)


class MapResourceWithRawResponse(Raw[MapResource]):
    retrieve = raw(MapResource.retrieve)


class AsyncMapResourceWithRawResponse(Raw[AsyncMapResource]):
    retrieve = async_raw(AsyncMapResource.retrieve)


class MapResourceWithStreamingResponse(Streamed[MapResource]):
    retrieve = streamed(MapResource.retrieve)


class AsyncMapResourceWithStreamingResponse(Streamed[AsyncMapResource]):
    retrieve = async_streamed(AsyncMapResource.retrieve)
