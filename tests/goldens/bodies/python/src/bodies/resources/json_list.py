"""`client.json_list`"""

from __future__ import annotations

from typing import Iterable

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JSONListResource", "AsyncJSONListResource"]


class JSONListResource(SyncAPIResource):
    with_raw_response = accessor["JSONListResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONListResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        body: Iterable[types.json_list_create_params.Body],
        **options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "POST",
            "/json-list",
            body=body,
            params=Iterable[types.json_list_create_params.Body],
            cast_to=NoneType,
            options=options,
        )


class AsyncJSONListResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONListResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONListResourceWithStreamingResponse"]()

    create = awaits(JSONListResource.create)


class JSONListResourceWithRawResponse(Raw[JSONListResource]):
    create = raw(JSONListResource.create)


class AsyncJSONListResourceWithRawResponse(Raw[AsyncJSONListResource]):
    create = async_raw(AsyncJSONListResource.create)


class JSONListResourceWithStreamingResponse(Streamed[JSONListResource]):
    create = streamed(JSONListResource.create)


class AsyncJSONListResourceWithStreamingResponse(Streamed[AsyncJSONListResource]):
    create = async_streamed(AsyncJSONListResource.create)
