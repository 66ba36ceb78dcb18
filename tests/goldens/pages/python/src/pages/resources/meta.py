"""`client.meta`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncItemsCursorPage, SyncItemsCursorPage

__all__ = ["MetaResource", "AsyncMetaResource"]


class MetaResource(SyncAPIResource):
    with_raw_response = accessor["MetaResourceWithRawResponse"]()
    with_streaming_response = accessor["MetaResourceWithStreamingResponse"]()

    def list(
        self, *, page_token: str | Omit = omit, **options: Unpack[MethodOptions]
    ) -> SyncItemsCursorPage[types.MetaListResponse]:
        return self._call(
            "GET",
            "/meta",
            query={"page_token": page_token},
            params=types.MetaListParams,
            page=SyncItemsCursorPage[types.MetaListResponse],
            options=options,
        )


class AsyncMetaResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncMetaResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncMetaResourceWithStreamingResponse"]()

    list = AsyncItemsCursorPage.of(MetaResource.list)


class MetaResourceWithRawResponse(Raw[MetaResource]):
    list = raw(MetaResource.list)


class AsyncMetaResourceWithRawResponse(Raw[AsyncMetaResource]):
    list = async_raw(AsyncMetaResource.list)


class MetaResourceWithStreamingResponse(Streamed[MetaResource]):
    list = streamed(MetaResource.list)


class AsyncMetaResourceWithStreamingResponse(Streamed[AsyncMetaResource]):
    list = async_streamed(AsyncMetaResource.list)
