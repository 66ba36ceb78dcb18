"""`client.json_union`"""

from __future__ import annotations

from typing_extensions import Literal, Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JSONUnionResource", "AsyncJSONUnionResource"]


class JSONUnionResource(SyncAPIResource):
    with_raw_response = accessor["JSONUnionResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONUnionResourceWithStreamingResponse"]()

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


class AsyncJSONUnionResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONUnionResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONUnionResourceWithStreamingResponse"]()

    create = awaits(JSONUnionResource.create)


class JSONUnionResourceWithRawResponse(Raw[JSONUnionResource]):
    create = raw(JSONUnionResource.create)


class AsyncJSONUnionResourceWithRawResponse(Raw[AsyncJSONUnionResource]):
    create = async_raw(AsyncJSONUnionResource.create)


class JSONUnionResourceWithStreamingResponse(Streamed[JSONUnionResource]):
    create = streamed(JSONUnionResource.create)


class AsyncJSONUnionResourceWithStreamingResponse(Streamed[AsyncJSONUnionResource]):
    create = async_streamed(AsyncJSONUnionResource.create)
