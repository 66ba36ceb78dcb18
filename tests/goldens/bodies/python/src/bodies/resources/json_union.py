"""`client.json_union`"""

from __future__ import annotations

from typing_extensions import Literal, Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JsonUnionResource", "AsyncJsonUnionResource"]


class JsonUnionResource(SyncAPIResource):
    with_raw_response = accessor["JsonUnionResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonUnionResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        kind: Literal["box", "ball"],
        size: int | Omit = omit,
        radius: float | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "POST",
            "/json-union",
            body={"kind": kind, "size": size, "radius": radius},
            cast_to=NoneType,
            options=options,
        )


class AsyncJsonUnionResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonUnionResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonUnionResourceWithStreamingResponse"]()

    create = awaits(JsonUnionResource.create)


class JsonUnionResourceWithRawResponse(Raw[JsonUnionResource]):
    create = raw(JsonUnionResource.create)


class AsyncJsonUnionResourceWithRawResponse(Raw[AsyncJsonUnionResource]):
    create = async_raw(AsyncJsonUnionResource.create)


class JsonUnionResourceWithStreamingResponse(Streamed[JsonUnionResource]):
    create = streamed(JsonUnionResource.create)


class AsyncJsonUnionResourceWithStreamingResponse(Streamed[AsyncJsonUnionResource]):
    create = async_streamed(AsyncJsonUnionResource.create)
