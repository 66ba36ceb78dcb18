"""`client.after`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncCursorIDPage, SyncCursorIDPage

__all__ = ["AfterResource", "AsyncAfterResource"]


class AfterResource(SyncAPIResource):
    with_raw_response = accessor["AfterResourceWithRawResponse"]()
    with_streaming_response = accessor["AfterResourceWithStreamingResponse"]()

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncCursorIDPage[types.Item]:
        return self._call(
            "GET",
            "/after",
            query={"after": after, "limit": limit},
            page=SyncCursorIDPage[types.Item],
            options=options,
        )


class AsyncAfterResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncAfterResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncAfterResourceWithStreamingResponse"]()

    list = AsyncCursorIDPage.of(AfterResource.list)


class AfterResourceWithRawResponse(Raw[AfterResource]):
    list = raw(AfterResource.list)


class AsyncAfterResourceWithRawResponse(Raw[AsyncAfterResource]):
    list = async_raw(AsyncAfterResource.list)


class AfterResourceWithStreamingResponse(Streamed[AfterResource]):
    list = streamed(AfterResource.list)


class AsyncAfterResourceWithStreamingResponse(Streamed[AsyncAfterResource]):
    list = async_streamed(AsyncAfterResource.list)
