"""`client.json_list`"""

from __future__ import annotations

from typing import Iterable

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["JsonListResource", "AsyncJsonListResource"]


class JsonListResource(SyncAPIResource):
    with_raw_response = accessor["JsonListResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonListResourceWithStreamingResponse"]()

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


class AsyncJsonListResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonListResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonListResourceWithStreamingResponse"]()

    create = awaits(JsonListResource.create)


class JsonListResourceWithRawResponse(Raw[JsonListResource]):
    create = raw(JsonListResource.create)


class AsyncJsonListResourceWithRawResponse(Raw[AsyncJsonListResource]):
    create = async_raw(AsyncJsonListResource.create)


class JsonListResourceWithStreamingResponse(Streamed[JsonListResource]):
    create = streamed(JsonListResource.create)


class AsyncJsonListResourceWithStreamingResponse(Streamed[AsyncJsonListResource]):
    create = async_streamed(AsyncJsonListResource.create)
