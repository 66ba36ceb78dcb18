"""`client.pets`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["PetsResource", "AsyncPetsResource"]


class PetsResource(SyncAPIResource):
    with_raw_response = accessor["PetsResourceWithRawResponse"]()
    with_streaming_response = accessor["PetsResourceWithStreamingResponse"]()

    def list(self, **options: Unpack[MethodOptions]) -> types.PetListResponse:
        return self._call(
            "GET", "/pets", cast_to=types.PetListResponse, options=options
        )


class AsyncPetsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncPetsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncPetsResourceWithStreamingResponse"]()

    list = awaits(PetsResource.list)


class PetsResourceWithRawResponse(Raw[PetsResource]):
    list = raw(PetsResource.list)


class AsyncPetsResourceWithRawResponse(Raw[AsyncPetsResource]):
    list = async_raw(AsyncPetsResource.list)


class PetsResourceWithStreamingResponse(Streamed[PetsResource]):
    list = streamed(PetsResource.list)


class AsyncPetsResourceWithStreamingResponse(Streamed[AsyncPetsResource]):
    list = async_streamed(AsyncPetsResource.list)
