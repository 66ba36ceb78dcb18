"""`client.settings`"""

from __future__ import annotations

from typing_extensions import Literal, Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, Omit, omit

__all__ = ["SettingsResource", "AsyncSettingsResource"]


class SettingsResource(SyncAPIResource):
    with_raw_response = accessor["SettingsResourceWithRawResponse"]()
    with_streaming_response = accessor["SettingsResourceWithStreamingResponse"]()

    def retrieve(
        self,
        *,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.Settings:
        return self._call(
            "GET",
            "/settings",
            query={"order": order},
            cast_to=types.Settings,
            options=options,
        )


class AsyncSettingsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncSettingsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncSettingsResourceWithStreamingResponse"]()

    retrieve = awaits(SettingsResource.retrieve)


class SettingsResourceWithRawResponse(Raw[SettingsResource]):
    retrieve = raw(SettingsResource.retrieve)


class AsyncSettingsResourceWithRawResponse(Raw[AsyncSettingsResource]):
    retrieve = async_raw(AsyncSettingsResource.retrieve)


class SettingsResourceWithStreamingResponse(Streamed[SettingsResource]):
    retrieve = streamed(SettingsResource.retrieve)


class AsyncSettingsResourceWithStreamingResponse(Streamed[AsyncSettingsResource]):
    retrieve = async_streamed(AsyncSettingsResource.retrieve)
