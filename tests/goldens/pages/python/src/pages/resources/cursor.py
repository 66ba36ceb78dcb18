"""`client.cursor`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncDataCursorPage, SyncDataCursorPage

__all__ = ["CursorResource", "AsyncCursorResource"]


class CursorResource(SyncAPIResource):
    with_raw_response = accessor["CursorResourceWithRawResponse"]()
    with_streaming_response = accessor["CursorResourceWithStreamingResponse"]()

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncDataCursorPage[types.Item]:
        return self._call(
            "GET",
            "/cursor",
            query={"cursor": cursor, "limit": limit},
            page=SyncDataCursorPage[types.Item],
            options=options,
        )


class AsyncCursorResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncCursorResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncCursorResourceWithStreamingResponse"]()

    list = AsyncDataCursorPage.of(CursorResource.list)


class CursorResourceWithRawResponse(Raw[CursorResource]):
    list = raw(CursorResource.list)


class AsyncCursorResourceWithRawResponse(Raw[AsyncCursorResource]):
    list = async_raw(AsyncCursorResource.list)


class CursorResourceWithStreamingResponse(Streamed[CursorResource]):
    list = streamed(CursorResource.list)


class AsyncCursorResourceWithStreamingResponse(Streamed[AsyncCursorResource]):
    list = async_streamed(AsyncCursorResource.list)
