"""`client.machine`"""

from __future__ import annotations

from typing_extensions import Unpack

from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["MachineResource", "AsyncMachineResource"]


class MachineResource(SyncAPIResource):
    with_raw_response = accessor["MachineResourceWithRawResponse"]()
    with_streaming_response = accessor["MachineResourceWithStreamingResponse"]()

    def retrieve(self, **options: Unpack[MethodOptions]) -> None:
        return self._call(
            "GET",
            "/machine",
            security=(("machine",),),
            cast_to=NoneType,
            options=options,
        )


class AsyncMachineResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncMachineResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncMachineResourceWithStreamingResponse"]()

    retrieve = awaits(MachineResource.retrieve)


class MachineResourceWithRawResponse(Raw[MachineResource]):
    retrieve = raw(MachineResource.retrieve)


class AsyncMachineResourceWithRawResponse(Raw[AsyncMachineResource]):
    retrieve = async_raw(AsyncMachineResource.retrieve)


class MachineResourceWithStreamingResponse(Streamed[MachineResource]):
    retrieve = streamed(MachineResource.retrieve)


class AsyncMachineResourceWithStreamingResponse(Streamed[AsyncMachineResource]):
    retrieve = async_streamed(AsyncMachineResource.retrieve)
