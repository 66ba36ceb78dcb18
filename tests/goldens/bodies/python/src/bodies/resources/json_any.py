"""`client.json_any`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JSONAnyResource", "AsyncJSONAnyResource"]


class JSONAnyResource(SyncAPIResource):
    with_raw_response = accessor["JSONAnyResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONAnyResourceWithStreamingResponse"]()

    def create(self, *, body: object, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-any", body=body, cast_to=NoneType, options=options
        )


class AsyncJSONAnyResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONAnyResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONAnyResourceWithStreamingResponse"]()

    create = awaits(JSONAnyResource.create)


class JSONAnyResourceWithRawResponse(Raw[JSONAnyResource]):
    create = raw(JSONAnyResource.create)


class AsyncJSONAnyResourceWithRawResponse(Raw[AsyncJSONAnyResource]):
    create = async_raw(AsyncJSONAnyResource.create)


class JSONAnyResourceWithStreamingResponse(Streamed[JSONAnyResource]):
    create = streamed(JSONAnyResource.create)


class AsyncJSONAnyResourceWithStreamingResponse(Streamed[AsyncJSONAnyResource]):
    create = async_streamed(AsyncJSONAnyResource.create)
