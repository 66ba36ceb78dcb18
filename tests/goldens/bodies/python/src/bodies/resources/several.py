"""`client.several`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["SeveralResource", "AsyncSeveralResource"]


class SeveralResource(SyncAPIResource):
    with_raw_response = accessor["SeveralResourceWithRawResponse"]()
    with_streaming_response = accessor["SeveralResourceWithStreamingResponse"]()

    def create(self, *, a: str | Omit = omit, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "POST", "/several", body={"a": a}, cast_to=NoneType, options=options
        )


class AsyncSeveralResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncSeveralResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncSeveralResourceWithStreamingResponse"]()

    create = awaits(SeveralResource.create)


class SeveralResourceWithRawResponse(Raw[SeveralResource]):
    create = raw(SeveralResource.create)


class AsyncSeveralResourceWithRawResponse(Raw[AsyncSeveralResource]):
    create = async_raw(AsyncSeveralResource.create)


class SeveralResourceWithStreamingResponse(Streamed[SeveralResource]):
    create = streamed(SeveralResource.create)


class AsyncSeveralResourceWithStreamingResponse(Streamed[AsyncSeveralResource]):
    create = async_streamed(AsyncSeveralResource.create)
