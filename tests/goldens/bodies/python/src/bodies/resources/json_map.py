"""`client.json_map`"""

from __future__ import annotations

from typing import Dict

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JsonMapResource", "AsyncJsonMapResource"]


class JsonMapResource(SyncAPIResource):
    with_raw_response = accessor["JsonMapResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonMapResourceWithStreamingResponse"]()

    def create(self, *, body: Dict[str, int], **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-map", body=body, cast_to=NoneType, options=options
        )


class AsyncJsonMapResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonMapResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonMapResourceWithStreamingResponse"]()

    create = awaits(JsonMapResource.create)


class JsonMapResourceWithRawResponse(Raw[JsonMapResource]):
    create = raw(JsonMapResource.create)


class AsyncJsonMapResourceWithRawResponse(Raw[AsyncJsonMapResource]):
    create = async_raw(AsyncJsonMapResource.create)


class JsonMapResourceWithStreamingResponse(Streamed[JsonMapResource]):
    create = streamed(JsonMapResource.create)


class AsyncJsonMapResourceWithStreamingResponse(Streamed[AsyncJsonMapResource]):
    create = async_streamed(AsyncJsonMapResource.create)
