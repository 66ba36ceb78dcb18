"""`client.things`"""

from __future__ import annotations

from datetime import date, datetime
from typing import Dict, Iterable, Union

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import Base64FileInput, MethodOptions, Omit, SequenceNotStr, omit

__all__ = ["ThingsResource", "AsyncThingsResource"]


class ThingsResource(SyncAPIResource):
    with_raw_response = accessor["ThingsResourceWithRawResponse"]()
    with_streaming_response = accessor["ThingsResourceWithStreamingResponse"]()

    def update(
        self,
        id: str,
        *,
        secret: str,
        labels: Dict[str, str] | Omit = omit,
        free: Dict[str, object] | Omit = omit,
        closed: Dict[str, object] | Omit = omit,
        prices: Dict[str, types.thing_update_params.Prices] | Omit = omit,
        pair: SequenceNotStr[Union[str, int]] | Omit = omit,
        matrix: Iterable[Iterable[float]] | Omit = omit,
        day: Union[str, date] | Omit = omit,
        at: Union[str, datetime] | Omit = omit,
        blob: Union[str, Base64FileInput] | Omit = omit,
        anything: object | Omit = omit,
        patterned: Dict[str, str] | Omit = omit,
        old: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.Thing:
        return self._call(
            "PUT",
            "/things/{id}",
            path={"id": id},
            body={
                "secret": secret,
                "labels": labels,
                "free": free,
                "closed": closed,
                "prices": prices,
                "pair": pair,
                "matrix": matrix,
                "day": day,
                "at": at,
                "blob": blob,
                "anything": anything,
                "patterned": patterned,
                "old": old,
            },
            params=types.ThingUpdateParams,
            cast_to=types.Thing,
            options=options,
        )


class AsyncThingsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncThingsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncThingsResourceWithStreamingResponse"]()

    update = awaits(ThingsResource.update)


class ThingsResourceWithRawResponse(Raw[ThingsResource]):
    update = raw(ThingsResource.update)


class AsyncThingsResourceWithRawResponse(Raw[AsyncThingsResource]):
    update = async_raw(AsyncThingsResource.update)


class ThingsResourceWithStreamingResponse(Streamed[ThingsResource]):
    update = streamed(ThingsResource.update)


class AsyncThingsResourceWithStreamingResponse(Streamed[AsyncThingsResource]):
    update = async_streamed(AsyncThingsResource.update)
