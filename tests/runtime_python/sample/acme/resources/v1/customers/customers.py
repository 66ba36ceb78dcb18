"""Customers: `client.v1.customers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Iterable
from typing_extensions import Unpack

from .... import types
from ...._accessors import Raw, Streamed, nested
from ...._compat import cached_property
from ...._resource import AsyncAPIResource, SyncAPIResource
from ...._response import BinaryAPIResponse
from ...._twins import async_raw, async_streamed, awaits, raw, streamed
from ...._types import (
    FileTypes,
    IdempotentOptions,
    MethodOptions,
    NoneType,
    Omit,
    SequenceNotStr,
    omit,
)
from ....pagination import AsyncCursorPage, SyncCursorPage

if TYPE_CHECKING:
    from .plans import (
        AsyncPlansResource,
        AsyncPlansResourceWithRawResponse,
        AsyncPlansResourceWithStreamingResponse,
        PlansResource,
        PlansResourceWithRawResponse,
        PlansResourceWithStreamingResponse,
    )

__all__ = ["CustomersResource", "AsyncCustomersResource"]


class CustomersResource(SyncAPIResource):
    """People and companies that you bill."""

    @cached_property
    def plans(self) -> PlansResource:
        from .plans import PlansResource

        return PlansResource(self._client)

    @cached_property
    def with_raw_response(self) -> CustomersResourceWithRawResponse:
        return CustomersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CustomersResourceWithStreamingResponse:
        return CustomersResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        name: str,
        billing_config: (
            types.v1.customer_create_params.BillingConfig | Omit
        ) = omit,
        custom_fields: Dict[str, str] | Omit = omit,
        contacts: Iterable[types.v1.customer_create_params.Contact] | Omit = omit,
        ingest_aliases: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.v1.CustomerCreateResponse:
        """Create a customer.

        Args:
          name: Cut to 160 characters if longer.

          ingest_aliases: Aliases that can be used to refer to this customer in usage events
        """
        return self._call(
            "POST",
            "/v1/customers",
            body={
                "name": name,
                "billing_config": billing_config,
                "custom_fields": custom_fields,
                "contacts": contacts,
                "ingest_aliases": ingest_aliases,
            },
            params=types.v1.CustomerCreateParams,
            cast_to=types.v1.CustomerCreateResponse,
            options=options,
        )

    def retrieve(
        self, customer_id: str, **options: Unpack[MethodOptions]
    ) -> types.v1.CustomerRetrieveResponse:
        """Get one customer."""
        return self._call(
            "GET",
            "/v1/customers/{customer_id}",
            path={"customer_id": customer_id},
            cast_to=types.v1.CustomerRetrieveResponse,
            options=options,
        )

    def list(
        self,
        *,
        customer_ids: SequenceNotStr[str] | Omit = omit,
        limit: int | Omit = omit,
        next_page: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncCursorPage[types.v1.Customer]:
        """List all customers.

        Args:
          limit: Max number of results that should be returned
        """
        return self._call(
            "GET",
            "/v1/customers",
            query={
                "customer_ids": customer_ids,
                "limit": limit,
                "next_page": next_page,
            },
            page=SyncCursorPage[types.v1.Customer],
            options=options,
        )

    def set_name(
        self,
        *,
        customer_id: str,
        name: str,
        **options: Unpack[IdempotentOptions],
    ) -> None:
        """Rename a customer."""
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/setName",
            path={"customer_id": customer_id},
            body={"name": name},
            cast_to=NoneType,
            options=options,
        )

    def upload_logo(
        self,
        customer_id: str,
        *,
        file: FileTypes,
        caption: str | Omit = omit,
        trace: str | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.v1.CustomerRetrieveResponse:
        """Replace the logo."""
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/logo",
            path={"customer_id": customer_id},
            headers={"X-Trace": trace},
            body={"file": file, "caption": caption},
            files=(("file",),),
            cast_to=types.v1.CustomerRetrieveResponse,
            options=options,
        )

    def download_logo(
        self, customer_id: str, **options: Unpack[MethodOptions]
    ) -> BinaryAPIResponse:
        """Get the logo as it was uploaded."""
        return self._call(
            "GET",
            "/v1/customers/{customer_id}/logo",
            path={"customer_id": customer_id},
            headers={"Accept": "image/png"},
            cast_to=BinaryAPIResponse,
            options=options,
        )


class AsyncCustomersResource(AsyncAPIResource):
    """People and companies that you bill."""

    @cached_property
    def plans(self) -> AsyncPlansResource:
        from .plans import AsyncPlansResource

        return AsyncPlansResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncCustomersResourceWithRawResponse:
        return AsyncCustomersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCustomersResourceWithStreamingResponse:
        return AsyncCustomersResourceWithStreamingResponse(self)

    create = awaits(CustomersResource.create)
    retrieve = awaits(CustomersResource.retrieve)
    list = AsyncCursorPage.of(CustomersResource.list)
    set_name = awaits(CustomersResource.set_name)
    upload_logo = awaits(CustomersResource.upload_logo)
    download_logo = awaits(CustomersResource.download_logo)


class CustomersResourceWithRawResponse(Raw[CustomersResource]):
    plans = nested["PlansResourceWithRawResponse"]()

    create = raw(CustomersResource.create)
    retrieve = raw(CustomersResource.retrieve)
    list = raw(CustomersResource.list)
    set_name = raw(CustomersResource.set_name)
    upload_logo = raw(CustomersResource.upload_logo)
    download_logo = raw(CustomersResource.download_logo)


class AsyncCustomersResourceWithRawResponse(Raw[AsyncCustomersResource]):
    plans = nested["AsyncPlansResourceWithRawResponse"]()

    create = async_raw(AsyncCustomersResource.create)
    retrieve = async_raw(AsyncCustomersResource.retrieve)
    list = async_raw(AsyncCustomersResource.list)
    set_name = async_raw(AsyncCustomersResource.set_name)
    upload_logo = async_raw(AsyncCustomersResource.upload_logo)
    download_logo = async_raw(AsyncCustomersResource.download_logo)


class CustomersResourceWithStreamingResponse(Streamed[CustomersResource]):
    plans = nested["PlansResourceWithStreamingResponse"]()

    create = streamed(CustomersResource.create)
    retrieve = streamed(CustomersResource.retrieve)
    list = streamed(CustomersResource.list)
    set_name = streamed(CustomersResource.set_name)
    upload_logo = streamed(CustomersResource.upload_logo)
    download_logo = streamed(CustomersResource.download_logo)


class AsyncCustomersResourceWithStreamingResponse(
    Streamed[AsyncCustomersResource]
):
    plans = nested["AsyncPlansResourceWithStreamingResponse"]()

    create = async_streamed(AsyncCustomersResource.create)
    retrieve = async_streamed(AsyncCustomersResource.retrieve)
    list = async_streamed(AsyncCustomersResource.list)
    set_name = async_streamed(AsyncCustomersResource.set_name)
    upload_logo = async_streamed(AsyncCustomersResource.upload_logo)
    download_logo = async_streamed(AsyncCustomersResource.download_logo)
