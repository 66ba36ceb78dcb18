"""`client.plain`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["PlainResource", "AsyncPlainResource"]


class PlainResource(SyncAPIResource):
    with_raw_response = accessor["PlainResourceWithRawResponse"]()
    with_streaming_response = accessor["PlainResourceWithStreamingResponse"]()

    def list(self, **options: Unpack[MethodOptions]) -> types.PlainListResponse:
        return self._call(
            "GET", "/plain", cast_to=types.PlainListResponse, options=options
        )


class AsyncPlainResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncPlainResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncPlainResourceWithStreamingResponse"]()

    list = awaits(PlainResource.list)


class PlainResourceWithRawResponse(Raw[PlainResource]):
    list = raw(PlainResource.list)


class AsyncPlainResourceWithRawResponse(Raw[AsyncPlainResource]):
    list = async_raw(AsyncPlainResource.list)


class PlainResourceWithStreamingResponse(Streamed[PlainResource]):
    list = streamed(PlainResource.list)


class AsyncPlainResourceWithStreamingResponse(Streamed[AsyncPlainResource]):
    list = async_streamed(AsyncPlainResource.list)
