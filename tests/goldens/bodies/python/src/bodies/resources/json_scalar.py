"""`client.json_scalar`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JsonScalarResource", "AsyncJsonScalarResource"]


class JsonScalarResource(SyncAPIResource):
    with_raw_response = accessor["JsonScalarResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonScalarResourceWithStreamingResponse"]()

    def create(
        self, *, body: str | Omit = omit, **options: Unpack[MethodOptions]
    ) -> None:
        return self._call(
            "POST", "/json-scalar", body=body, cast_to=NoneType, options=options
        )


class AsyncJsonScalarResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonScalarResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncJsonScalarResourceWithStreamingResponse"]()

    create = awaits(JsonScalarResource.create)


class JsonScalarResourceWithRawResponse(Raw[JsonScalarResource]):
    create = raw(JsonScalarResource.create)


class AsyncJsonScalarResourceWithRawResponse(Raw[AsyncJsonScalarResource]):
    create = async_raw(AsyncJsonScalarResource.create)


class JsonScalarResourceWithStreamingResponse(Streamed[JsonScalarResource]):
    create = streamed(JsonScalarResource.create)


class AsyncJsonScalarResourceWithStreamingResponse(Streamed[AsyncJsonScalarResource]):
    create = async_streamed(AsyncJsonScalarResource.create)
