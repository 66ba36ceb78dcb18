"""Plans of a customer: `client.v1.customers.plans`."""

from __future__ import annotations

from typing_extensions import Unpack, deprecated

from .... import types
from ...._accessors import Raw, Streamed
from ...._compat import cached_property
from ...._resource import AsyncAPIResource, SyncAPIResource
from ...._twins import async_raw, async_streamed, awaits, raw, streamed
from ...._types import IdempotentOptions, MethodOptions

__all__ = ["PlansResource", "AsyncPlansResource"]


class PlansResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> PlansResourceWithRawResponse:
        return PlansResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> PlansResourceWithStreamingResponse:
        return PlansResourceWithStreamingResponse(self)

    def retrieve(
        self, plan_id: str, *, customer_id: str, **options: Unpack[MethodOptions]
    ) -> types.v1.customers.PlanRetrieveResponse:
        """Get one plan of a customer."""
        return self._call(
            "GET",
            "/v1/customers/{customer_id}/plans/{plan_id}",
            path={"customer_id": customer_id, "plan_id": plan_id},
            cast_to=types.v1.customers.PlanRetrieveResponse,
            options=options,
        )

    @deprecated("Use `retrieve` instead.")
    def fetch(
        self, plan_id: str, *, customer_id: str, **options: Unpack[IdempotentOptions]
    ) -> types.v1.customers.PlanRetrieveResponse:
        """Get one plan of a customer, the old way."""
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/plans/fetch",
            path={"customer_id": customer_id},
            body={"plan_id": plan_id},
            security=(("bearer",), ()),
            cast_to=types.v1.customers.PlanRetrieveResponse,
            options=options,
        )


class AsyncPlansResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncPlansResourceWithRawResponse:
        return AsyncPlansResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPlansResourceWithStreamingResponse:
        return AsyncPlansResourceWithStreamingResponse(self)

    retrieve = awaits(PlansResource.retrieve)
    fetch = awaits(PlansResource.fetch)  # pyright: ignore[reportDeprecated]


class PlansResourceWithRawResponse(Raw[PlansResource]):
    retrieve = raw(PlansResource.retrieve)
    fetch = raw(PlansResource.fetch)  # pyright: ignore[reportDeprecated]


class AsyncPlansResourceWithRawResponse(Raw[AsyncPlansResource]):
    retrieve = async_raw(AsyncPlansResource.retrieve)
    fetch = async_raw(
        AsyncPlansResource.fetch  # pyright: ignore[reportDeprecated]
    )


class PlansResourceWithStreamingResponse(Streamed[PlansResource]):
    retrieve = streamed(PlansResource.retrieve)
    fetch = streamed(PlansResource.fetch)  # pyright: ignore[reportDeprecated]


class AsyncPlansResourceWithStreamingResponse(Streamed[AsyncPlansResource]):
    retrieve = async_streamed(AsyncPlansResource.retrieve)
    fetch = async_streamed(
        AsyncPlansResource.fetch  # pyright: ignore[reportDeprecated]
    )
