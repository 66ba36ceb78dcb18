"""`client.numbered`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, raw, streamed
from .._types import MethodOptions, Omit, omit
from ..pagination import AsyncPageNumberPage, SyncPageNumberPage

__all__ = ["NumberedResource", "AsyncNumberedResource"]


class NumberedResource(SyncAPIResource):
    with_raw_response = accessor["NumberedResourceWithRawResponse"]()
    with_streaming_response = accessor["NumberedResourceWithStreamingResponse"]()

    def list(
        self,
        *,
        page: int | Omit = omit,
        per_page: int | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncPageNumberPage[types.Item]:
        return self._call(
            "GET",
            "/numbered",
            query={"page": page, "per_page": per_page},
            page=SyncPageNumberPage[types.Item],
            options=options,
        )


class AsyncNumberedResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncNumberedResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncNumberedResourceWithStreamingResponse"]()

    list = AsyncPageNumberPage.of(NumberedResource.list)


class NumberedResourceWithRawResponse(Raw[NumberedResource]):
    list = raw(NumberedResource.list)


class AsyncNumberedResourceWithRawResponse(Raw[AsyncNumberedResource]):
    list = async_raw(AsyncNumberedResource.list)


class NumberedResourceWithStreamingResponse(Streamed[NumberedResource]):
    list = streamed(NumberedResource.list)


class AsyncNumberedResourceWithStreamingResponse(Streamed[AsyncNumberedResource]):
    list = async_streamed(AsyncNumberedResource.list)
