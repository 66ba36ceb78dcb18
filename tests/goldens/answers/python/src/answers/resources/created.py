"""`client.created`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["CreatedResource", "AsyncCreatedResource"]


class CreatedResource(SyncAPIResource):
    with_raw_response = accessor["CreatedResourceWithRawResponse"]()
    with_streaming_response = accessor["CreatedResourceWithStreamingResponse"]()

    def create(self, **options: Unpack[MethodOptions]) -> types.CreatedCreateResponse:
        return self._call(
            "POST", "/created", cast_to=types.CreatedCreateResponse, options=options
        )


class AsyncCreatedResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncCreatedResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncCreatedResourceWithStreamingResponse"]()

    create = awaits(CreatedResource.create)


class CreatedResourceWithRawResponse(Raw[CreatedResource]):
    create = raw(CreatedResource.create)


class AsyncCreatedResourceWithRawResponse(Raw[AsyncCreatedResource]):
    create = async_raw(AsyncCreatedResource.create)


class CreatedResourceWithStreamingResponse(Streamed[CreatedResource]):
    create = streamed(CreatedResource.create)


class AsyncCreatedResourceWithStreamingResponse(Streamed[AsyncCreatedResource]):
    create = async_streamed(AsyncCreatedResource.create)
