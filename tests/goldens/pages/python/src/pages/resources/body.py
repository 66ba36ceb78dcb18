"""`client.body`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncDataCursorPage, SyncDataCursorPage

__all__ = ["BodyResource", "AsyncBodyResource"]


class BodyResource(SyncAPIResource):
    with_raw_response = accessor["BodyResourceWithRawResponse"]()
    with_streaming_response = accessor["BodyResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        cursor: str | Omit = omit,
        query: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncDataCursorPage[types.Item]:
        return self._call(
            "POST",
            "/body",
            body={"cursor": cursor, "query": query},
            page=SyncDataCursorPage[types.Item],
            options=options,
        )


class AsyncBodyResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncBodyResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncBodyResourceWithStreamingResponse"]()

    create = AsyncDataCursorPage.of(BodyResource.create)


class BodyResourceWithRawResponse(Raw[BodyResource]):
    create = raw(BodyResource.create)


class AsyncBodyResourceWithRawResponse(Raw[AsyncBodyResource]):
    create = async_raw(AsyncBodyResource.create)


class BodyResourceWithStreamingResponse(Streamed[BodyResource]):
    create = streamed(BodyResource.create)


class AsyncBodyResourceWithStreamingResponse(Streamed[AsyncBodyResource]):
    create = async_streamed(AsyncBodyResource.create)
