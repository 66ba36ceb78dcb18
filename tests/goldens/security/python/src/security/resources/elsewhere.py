"""`client.elsewhere`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["ElsewhereResource", "AsyncElsewhereResource"]


class ElsewhereResource(SyncAPIResource):
    with_raw_response = accessor["ElsewhereResourceWithRawResponse"]()
    with_streaming_response = accessor["ElsewhereResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "GET",
            "/elsewhere",
            server="https://files.example.com",
            cast_to=NoneType,
            options=options,
        )


class AsyncElsewhereResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncElsewhereResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncElsewhereResourceWithStreamingResponse"]()

    retrieve = awaits(ElsewhereResource.retrieve)


class ElsewhereResourceWithRawResponse(Raw[ElsewhereResource]):
    retrieve = raw(ElsewhereResource.retrieve)


class AsyncElsewhereResourceWithRawResponse(Raw[AsyncElsewhereResource]):
    retrieve = async_raw(AsyncElsewhereResource.retrieve)


class ElsewhereResourceWithStreamingResponse(Streamed[ElsewhereResource]):
    retrieve = streamed(ElsewhereResource.retrieve)


class AsyncElsewhereResourceWithStreamingResponse(Streamed[AsyncElsewhereResource]):
    retrieve = async_streamed(AsyncElsewhereResource.retrieve)
