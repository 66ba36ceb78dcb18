"""`client.offset`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncOffsetPage, SyncOffsetPage

__all__ = ["OffsetResource", "AsyncOffsetResource"]


class OffsetResource(SyncAPIResource):
    with_raw_response = accessor["OffsetResourceWithRawResponse"]()
    with_streaming_response = accessor["OffsetResourceWithStreamingResponse"]()

    def list(
        self,
        *,
        offset: int | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncOffsetPage[types.Item]:
        return self._call(
            "GET",
            "/offset",
            query={"offset": offset, "limit": limit},
            page=SyncOffsetPage[types.Item],
            options=options,
        )


class AsyncOffsetResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncOffsetResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncOffsetResourceWithStreamingResponse"]()

    list = AsyncOffsetPage.of(OffsetResource.list)


class OffsetResourceWithRawResponse(Raw[OffsetResource]):
    list = raw(OffsetResource.list)


class AsyncOffsetResourceWithRawResponse(Raw[AsyncOffsetResource]):
    list = async_raw(AsyncOffsetResource.list)


class OffsetResourceWithStreamingResponse(Streamed[OffsetResource]):
    list = streamed(OffsetResource.list)


class AsyncOffsetResourceWithStreamingResponse(Streamed[AsyncOffsetResource]):
    list = async_streamed(AsyncOffsetResource.list)
