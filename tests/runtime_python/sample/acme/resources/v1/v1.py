"""`client.v1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._accessors import Raw, Streamed, nested
from ..._compat import cached_property
from ..._resource import AsyncAPIResource, SyncAPIResource

if TYPE_CHECKING:
    from .customers import (
        AsyncCustomersResource,
        AsyncCustomersResourceWithRawResponse,
        AsyncCustomersResourceWithStreamingResponse,
        CustomersResource,
        CustomersResourceWithRawResponse,
        CustomersResourceWithStreamingResponse,
    )

__all__ = ["V1Resource", "AsyncV1Resource"]


class V1Resource(SyncAPIResource):
    @cached_property
    def customers(self) -> CustomersResource:
        from .customers import CustomersResource

        return CustomersResource(self._client)

    @cached_property
    def with_raw_response(self) -> V1ResourceWithRawResponse:
        return V1ResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> V1ResourceWithStreamingResponse:
        return V1ResourceWithStreamingResponse(self)


class AsyncV1Resource(AsyncAPIResource):
    @cached_property
    def customers(self) -> AsyncCustomersResource:
        from .customers import AsyncCustomersResource

        return AsyncCustomersResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncV1ResourceWithRawResponse:
        return AsyncV1ResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncV1ResourceWithStreamingResponse:
        return AsyncV1ResourceWithStreamingResponse(self)


class V1ResourceWithRawResponse(Raw[V1Resource]):
    customers = nested["CustomersResourceWithRawResponse"]()


class AsyncV1ResourceWithRawResponse(Raw[AsyncV1Resource]):
    customers = nested["AsyncCustomersResourceWithRawResponse"]()


class V1ResourceWithStreamingResponse(Streamed[V1Resource]):
    customers = nested["CustomersResourceWithStreamingResponse"]()


class AsyncV1ResourceWithStreamingResponse(Streamed[AsyncV1Resource]):
    customers = nested["AsyncCustomersResourceWithStreamingResponse"]()
