"""`client.things`"""

from __future__ import annotations

from typing import Optional, Union

from typing_extensions import Literal, Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, Omit, SequenceNotStr, omit

__all__ = ["ThingsResource", "AsyncThingsResource"]


class ThingsResource(SyncAPIResource):
    with_raw_response = accessor["ThingsResourceWithRawResponse"]()
    with_streaming_response = accessor["ThingsResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        plain: str,
        present_and_null: Optional[str],
        absent_or_null: Optional[int] | Omit = omit,
        enum_with_null: Optional[Literal["a", "b"]] | Omit = omit,
        enum_without_null: Optional[Literal["a", "b"]] | Omit = omit,
        reference: Optional[types.PartParam] | Omit = omit,
        to_nullable: Optional[types.MaybePartParam] | Omit = omit,
        list_of_nulls: SequenceNotStr[Optional[str]] | Omit = omit,
        one_of: Union[str, int, None] | Omit = omit,
        anything: object | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.Thing:
        return self._call(
            "POST",
            "/things",
            body={
                "plain": plain,
                "present_and_null": present_and_null,
                "absent_or_null": absent_or_null,
                "enum_with_null": enum_with_null,
                "enum_without_null": enum_without_null,
                "reference": reference,
                "to_nullable": to_nullable,
                "list_of_nulls": list_of_nulls,
                "one_of": one_of,
                "anything": anything,
            },
            cast_to=types.Thing,
            options=options,
        )


class AsyncThingsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncThingsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncThingsResourceWithStreamingResponse"]()

    create = awaits(ThingsResource.create)


class ThingsResourceWithRawResponse(Raw[ThingsResource]):
    create = raw(ThingsResource.create)


class AsyncThingsResourceWithRawResponse(Raw[AsyncThingsResource]):
    create = async_raw(AsyncThingsResource.create)


class ThingsResourceWithStreamingResponse(Streamed[ThingsResource]):
    create = streamed(ThingsResource.create)


class AsyncThingsResourceWithStreamingResponse(Streamed[AsyncThingsResource]):
    create = async_streamed(AsyncThingsResource.create)
