"""`client.json`"""

from __future__ import annotations

from typing import Optional, Type, cast

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["JSONResource", "AsyncJSONResource"]


class JSONResource(SyncAPIResource):
    with_raw_response = accessor["JSONResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> Optional[types.JSON]:
        return self._call(
            "GET",
            "/json",
            cast_to=cast("Type[Optional[types.JSON]]", Optional[types.JSON]),
            options=options,
        )


class AsyncJSONResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONResourceWithStreamingResponse"]()

    retrieve = awaits(JSONResource.retrieve)


class JSONResourceWithRawResponse(Raw[JSONResource]):
    retrieve = raw(JSONResource.retrieve)


class AsyncJSONResourceWithRawResponse(Raw[AsyncJSONResource]):
    retrieve = async_raw(AsyncJSONResource.retrieve)


class JSONResourceWithStreamingResponse(Streamed[JSONResource]):
    retrieve = streamed(JSONResource.retrieve)


class AsyncJSONResourceWithStreamingResponse(Streamed[AsyncJSONResource]):
    retrieve = async_streamed(AsyncJSONResource.retrieve)
