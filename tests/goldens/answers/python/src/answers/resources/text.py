"""`client.text`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["TextResource", "AsyncTextResource"]


class TextResource(SyncAPIResource):
    with_raw_response = accessor["TextResourceWithRawResponse"]()
    with_streaming_response = accessor["TextResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> str:
        return self._call(
            "GET", "/text", headers={"Accept": "text/csv"}, cast_to=str, options=options
        )


class AsyncTextResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncTextResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncTextResourceWithStreamingResponse"]()

    retrieve = awaits(TextResource.retrieve)


class TextResourceWithRawResponse(Raw[TextResource]):
    retrieve = raw(TextResource.retrieve)


class AsyncTextResourceWithRawResponse(Raw[AsyncTextResource]):
    retrieve = async_raw(AsyncTextResource.retrieve)


class TextResourceWithStreamingResponse(Streamed[TextResource]):
    retrieve = streamed(TextResource.retrieve)


class AsyncTextResourceWithStreamingResponse(Streamed[AsyncTextResource]):
    retrieve = async_streamed(AsyncTextResource.retrieve)
