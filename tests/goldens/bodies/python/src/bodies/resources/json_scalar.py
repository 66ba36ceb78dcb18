"""`client.json_scalar`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JSONScalarResource", "AsyncJSONScalarResource"]


class JSONScalarResource(SyncAPIResource):
    with_raw_response = accessor["JSONScalarResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONScalarResourceWithStreamingResponse"]()

    def create(
        self, *, body: str | Omit = omit, **options: Unpack[MethodOptions]
    ) -> None:
        return self._call(
            "POST", "/json-scalar", body=body, cast_to=NoneType, options=options
        )


class AsyncJSONScalarResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONScalarResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJSONScalarResourceWithStreamingResponse"]()

    create = awaits(JSONScalarResource.create)


class JSONScalarResourceWithRawResponse(Raw[JSONScalarResource]):
    create = raw(JSONScalarResource.create)


class AsyncJSONScalarResourceWithRawResponse(Raw[AsyncJSONScalarResource]):
    create = async_raw(AsyncJSONScalarResource.create)


class JSONScalarResourceWithStreamingResponse(Streamed[JSONScalarResource]):
    create = streamed(JSONScalarResource.create)


class AsyncJSONScalarResourceWithStreamingResponse(Streamed[AsyncJSONScalarResource]):
    create = async_streamed(AsyncJSONScalarResource.create)
