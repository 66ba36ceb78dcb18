"""`client.old`"""

# The twins of deprecated methods mention them.
# pyright: reportDeprecated=false

from __future__ import annotations

from typing_extensions import Unpack, deprecated

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["OldResource", "AsyncOldResource"]


class OldResource(SyncAPIResource):
    with_raw_response = accessor["OldResourceWithRawResponse"]()
    with_streaming_response = accessor["OldResourceWithStreamingResponse"]()

    @deprecated("deprecated")
    def retrieve(self, **options: Unpack[MethodOptions]) -> types.OldRetrieveResponse:
        """Use `/vendor`."""
        return self._call(
            "GET", "/old", cast_to=types.OldRetrieveResponse, options=options
        )


class AsyncOldResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncOldResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncOldResourceWithStreamingResponse"]()

    retrieve = awaits(OldResource.retrieve)


class OldResourceWithRawResponse(Raw[OldResource]):
    retrieve = raw(OldResource.retrieve)


class AsyncOldResourceWithRawResponse(Raw[AsyncOldResource]):
    retrieve = async_raw(AsyncOldResource.retrieve)


class OldResourceWithStreamingResponse(Streamed[OldResource]):
    retrieve = streamed(OldResource.retrieve)


class AsyncOldResourceWithStreamingResponse(Streamed[AsyncOldResource]):
    retrieve = async_streamed(AsyncOldResource.retrieve)
