"""`client.json`"""

from __future__ import annotations

from typing import Optional, Type, cast

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["JsonResource", "AsyncJsonResource"]


class JsonResource(SyncAPIResource):
    with_raw_response = accessor["JsonResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> Optional[types.Json]:
        return self._call(
            "GET",
            "/json",
            cast_to=cast("Type[Optional[types.Json]]", Optional[types.Json]),
            options=options,
        )


class AsyncJsonResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonResourceWithStreamingResponse"]()

    retrieve = awaits(JsonResource.retrieve)


class JsonResourceWithRawResponse(Raw[JsonResource]):
    retrieve = raw(JsonResource.retrieve)


class AsyncJsonResourceWithRawResponse(Raw[AsyncJsonResource]):
    retrieve = async_raw(AsyncJsonResource.retrieve)


class JsonResourceWithStreamingResponse(Streamed[JsonResource]):
    retrieve = streamed(JsonResource.retrieve)


class AsyncJsonResourceWithStreamingResponse(Streamed[AsyncJsonResource]):
    retrieve = async_streamed(AsyncJsonResource.retrieve)
