"""`client.text`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["TextResource", "AsyncTextResource"]


class TextResource(SyncAPIResource):
    with_raw_response = accessor["TextResourceWithRawResponse"]()
    with_streaming_response = accessor["TextResourceWithStreamingResponse"]()

    def update(self, *, body: str, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "PUT",
            "/text",
            headers={"Content-Type": "text/plain"},
            content=body,
            cast_to=NoneType,
            options=options,
        )


class AsyncTextResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncTextResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncTextResourceWithStreamingResponse"]()

    update = awaits(TextResource.update)


class TextResourceWithRawResponse(Raw[TextResource]):
    update = raw(TextResource.update)


class AsyncTextResourceWithRawResponse(Raw[AsyncTextResource]):
    update = async_raw(AsyncTextResource.update)


class TextResourceWithStreamingResponse(Streamed[TextResource]):
    update = streamed(TextResource.update)


class AsyncTextResourceWithStreamingResponse(Streamed[AsyncTextResource]):
    update = async_streamed(AsyncTextResource.update)
