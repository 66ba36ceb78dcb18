"""`client.vendor`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions

__all__ = ["VendorResource", "AsyncVendorResource"]


class VendorResource(SyncAPIResource):
    with_raw_response = accessor["VendorResourceWithRawResponse"]()
    with_streaming_response = accessor["VendorResourceWithStreamingResponse"]()

    def retrieve(
        self, **options: Unpack[MethodOptions]
    ) -> types.VendorRetrieveResponse:
        return self._call(
            "GET",
            "/vendor",
            headers={"Accept": "application/vnd.example.v2+json"},
            cast_to=types.VendorRetrieveResponse,
            options=options,
        )


class AsyncVendorResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncVendorResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncVendorResourceWithStreamingResponse"]()

    retrieve = awaits(VendorResource.retrieve)


class VendorResourceWithRawResponse(Raw[VendorResource]):
    retrieve = raw(VendorResource.retrieve)


class AsyncVendorResourceWithRawResponse(Raw[AsyncVendorResource]):
    retrieve = async_raw(AsyncVendorResource.retrieve)


class VendorResourceWithStreamingResponse(Streamed[VendorResource]):
    retrieve = streamed(VendorResource.retrieve)


class AsyncVendorResourceWithStreamingResponse(Streamed[AsyncVendorResource]):
    retrieve = async_streamed(AsyncVendorResource.retrieve)
