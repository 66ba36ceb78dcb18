"""`client.maybe`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["MaybeResource", "AsyncMaybeResource"]


class MaybeResource(SyncAPIResource):
    with_raw_response = accessor["MaybeResourceWithRawResponse"]()
    with_streaming_response = accessor["MaybeResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "GET",
            "/maybe",
            security=((), ("query",)),
            cast_to=NoneType,
            options=options,
        )


class AsyncMaybeResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncMaybeResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncMaybeResourceWithStreamingResponse"]()

    retrieve = awaits(MaybeResource.retrieve)


class MaybeResourceWithRawResponse(Raw[MaybeResource]):
    retrieve = raw(MaybeResource.retrieve)


class AsyncMaybeResourceWithRawResponse(Raw[AsyncMaybeResource]):
    retrieve = async_raw(AsyncMaybeResource.retrieve)


class MaybeResourceWithStreamingResponse(Streamed[MaybeResource]):
    retrieve = streamed(MaybeResource.retrieve)


class AsyncMaybeResourceWithStreamingResponse(Streamed[AsyncMaybeResource]):
    retrieve = async_streamed(AsyncMaybeResource.retrieve)
