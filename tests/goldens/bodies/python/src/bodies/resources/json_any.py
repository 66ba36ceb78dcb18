"""`client.json_any`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JsonAnyResource", "AsyncJsonAnyResource"]


class JsonAnyResource(SyncAPIResource):
    with_raw_response = accessor["JsonAnyResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonAnyResourceWithStreamingResponse"]()

    def create(self, *, body: object, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-any", body=body, cast_to=NoneType, options=options
        )


class AsyncJsonAnyResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonAnyResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonAnyResourceWithStreamingResponse"]()

    create = awaits(JsonAnyResource.create)


class JsonAnyResourceWithRawResponse(Raw[JsonAnyResource]):
    create = raw(JsonAnyResource.create)


class AsyncJsonAnyResourceWithRawResponse(Raw[AsyncJsonAnyResource]):
    create = async_raw(AsyncJsonAnyResource.create)


class JsonAnyResourceWithStreamingResponse(Streamed[JsonAnyResource]):
    create = streamed(JsonAnyResource.create)


class AsyncJsonAnyResourceWithStreamingResponse(Streamed[AsyncJsonAnyResource]):
    create = async_streamed(AsyncJsonAnyResource.create)
