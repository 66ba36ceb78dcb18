"""`client.chains`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType

__all__ = ["ChainsResource", "AsyncChainsResource"]


class ChainsResource(SyncAPIResource):
    with_raw_response = accessor["ChainsResourceWithRawResponse"]()
    with_streaming_response = accessor["ChainsResourceWithStreamingResponse"]()

    def update(
        self, *, next: types.ChainParam, **options: Unpack[MethodOptions]
    ) -> None:
        """Of what needs itself there is no sample."""
        return self._call(
            "PUT", "/chains", body={"next": next}, cast_to=NoneType, options=options
        )


class AsyncChainsResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncChainsResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncChainsResourceWithStreamingResponse"]()

    update = awaits(ChainsResource.update)


class ChainsResourceWithRawResponse(Raw[ChainsResource]):
    update = raw(ChainsResource.update)


class AsyncChainsResourceWithRawResponse(Raw[AsyncChainsResource]):
    update = async_raw(AsyncChainsResource.update)


class ChainsResourceWithStreamingResponse(Streamed[ChainsResource]):
    update = streamed(ChainsResource.update)


class AsyncChainsResourceWithStreamingResponse(Streamed[AsyncChainsResource]):
    update = async_streamed(AsyncChainsResource.update)
