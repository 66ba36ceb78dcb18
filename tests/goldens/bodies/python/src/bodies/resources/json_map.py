"""`client.json_map`"""

from __future__ import annotations

from typing import Dict

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JSONMapResource", "AsyncJSONMapResource"]


class JSONMapResource(SyncAPIResource):
    with_raw_response = accessor["JSONMapResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONMapResourceWithStreamingResponse"]()

    def create(self, *, body: Dict[str, int], **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-map", body=body, cast_to=NoneType, options=options
        )


class AsyncJSONMapResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONMapResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONMapResourceWithStreamingResponse"]()

    create = awaits(JSONMapResource.create)


class JSONMapResourceWithRawResponse(Raw[JSONMapResource]):
    create = raw(JSONMapResource.create)


class AsyncJSONMapResourceWithRawResponse(Raw[AsyncJSONMapResource]):
    create = async_raw(AsyncJSONMapResource.create)


class JSONMapResourceWithStreamingResponse(Streamed[JSONMapResource]):
    create = streamed(JSONMapResource.create)


class AsyncJSONMapResourceWithStreamingResponse(Streamed[AsyncJSONMapResource]):
    create = async_streamed(AsyncJSONMapResource.create)
