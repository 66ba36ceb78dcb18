"""`client.json_optional`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["JSONOptionalResource", "AsyncJSONOptionalResource"]


class JSONOptionalResource(SyncAPIResource):
    with_raw_response = accessor["JSONOptionalResourceWithRawResponse"]()
    with_streaming_response = accessor["JSONOptionalResourceWithStreamingResponse"]()

    def create(self, *, a: str | Omit = omit, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/json-optional", body={"a": a}, cast_to=NoneType, options=options
        )


class AsyncJSONOptionalResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncJSONOptionalResourceWithRawResponse"]()
    with_streaming_response = accessor[
        "AsyncJSONOptionalResourceWithStreamingResponse"
    ]()

    create = awaits(JSONOptionalResource.create)


class JSONOptionalResourceWithRawResponse(Raw[JSONOptionalResource]):
    create = raw(JSONOptionalResource.create)


class AsyncJSONOptionalResourceWithRawResponse(Raw[AsyncJSONOptionalResource]):
    create = async_raw(AsyncJSONOptionalResource.create)


class JSONOptionalResourceWithStreamingResponse(Streamed[JSONOptionalResource]):
    create = streamed(JSONOptionalResource.create)


class AsyncJSONOptionalResourceWithStreamingResponse(
    Streamed[AsyncJSONOptionalResource]
):
    create = async_streamed(AsyncJSONOptionalResource.create)
