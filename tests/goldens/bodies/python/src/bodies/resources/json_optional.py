"""`client.json_optional`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JsonOptionalResource", "AsyncJsonOptionalResource"]


class JsonOptionalResource(SyncAPIResource):
    with_raw_response = accessor["JsonOptionalResourceWithRawResponse"]()
    with_streaming_response = accessor["JsonOptionalResourceWithStreamingResponse"]()

    def create(self, *, a: str | Omit = omit, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-optional", body={"a": a}, cast_to=NoneType, options=options
        )


class AsyncJsonOptionalResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJsonOptionalResourceWithRawResponse"]()
    with_streaming_response = accessor[
        "AsyncJsonOptionalResourceWithStreamingResponse"
    ]()

    create = awaits(JsonOptionalResource.create)


class JsonOptionalResourceWithRawResponse(Raw[JsonOptionalResource]):
    create = raw(JsonOptionalResource.create)


class AsyncJsonOptionalResourceWithRawResponse(Raw[AsyncJsonOptionalResource]):
    create = async_raw(AsyncJsonOptionalResource.create)


class JsonOptionalResourceWithStreamingResponse(Streamed[JsonOptionalResource]):
    create = streamed(JsonOptionalResource.create)


class AsyncJsonOptionalResourceWithStreamingResponse(
    Streamed[AsyncJsonOptionalResource]
):
    create = async_streamed(AsyncJsonOptionalResource.create)
