"""`client.v1.customers`"""

from __future__ import annotations

from datetime import datetime
from typing import Dict, Iterable, Optional, Union

from typing_extensions import Literal, Unpack

from ... import types
from ..._accessors import Raw, Streamed, accessor
from ..._resource import AsyncAPIResource, SyncAPIResource
from ..._twins import async_raw, async_streamed, awaits, raw, streamed
from ..._types import MethodOptions, NoneType, Omit, SequenceNotStr, omit
from ...pagination import AsyncCursorPage, SyncCursorPage

__all__ = ["CustomersResource", "AsyncCustomersResource"]


class CustomersResource(SyncAPIResource):
    with_raw_response = accessor["CustomersResourceWithRawResponse"]()
    with_streaming_response = accessor["CustomersResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        name: str,
        billing_config: types.v1.customer_create_params.BillingConfig | Omit = omit,
        custom_fields: Dict[str, str] | Omit = omit,
        customer_billing_provider_configurations: (
            Iterable[
                types.v1.customer_create_params.CustomerBillingProviderConfiguration
            ]
            | Omit
        ) = omit,
        external_id: str | Omit = omit,
        ingest_aliases: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.v1.CustomerCreateResponse:
        """Create a new customer

        Args:
          name: This will be truncated to 160 characters if the provided name is longer.
          billing_config: Connects the customer to one billing provider at once.
          custom_fields: Values for the custom fields that your account defines on
              customers.
          customer_billing_provider_configurations: The billing configurations that the
              customer starts with. More can be added later.
          external_id: (deprecated, use ingest_aliases instead) an alias that can be
              used to refer to this customer in usage events
          ingest_aliases: Aliases that can be used to refer to this customer in usage
              events
        """
        return self._call(
            "POST",
            "/v1/customers",
            body={
                "name": name,
                "billing_config": billing_config,
                "custom_fields": custom_fields,
                "customer_billing_provider_configurations": customer_billing_provider_configurations,
                "external_id": external_id,
                "ingest_aliases": ingest_aliases,
            },
            params=types.v1.CustomerCreateParams,
            cast_to=types.v1.CustomerCreateResponse,
            options=options,
        )

    def retrieve(
        self, *, customer_id: str, **options: Unpack[MethodOptions]
    ) -> types.v1.CustomerRetrieveResponse:
        """Returns one customer with its ingest aliases, configuration and custom
        fields. Its billing configurations are not part of the answer: `POST
        /v1/getCustomerBillingProviderConfigurations` returns them.

        Args:
          customer_id: ID of the customer.
        """
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
        ingest_alias: str | Omit = omit,
        customer_ids: SequenceNotStr[str] | Omit = omit,
        only_archived: bool | Omit = omit,
        salesforce_account_ids: SequenceNotStr[str] | Omit = omit,
        limit: int | Omit = omit,
        next_page: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncCursorPage[types.v1.CustomerDetail]:
        """Lists your customers, page by page. Narrow the list to one ingest alias, to a
        set of customer or Salesforce account IDs, or to archived customers. Without a
        filter it holds every customer that is not archived.

        Args:
          ingest_alias: Only the customer that has this ingest alias.
          customer_ids: Only the customers with these IDs; at most 100.
          only_archived: Archived customers instead of active ones.
          salesforce_account_ids: Only the customers that are linked to these Salesforce
              accounts; at most 100.
          limit: The most items that the page may hold.
          next_page: Cursor of the page to fetch, from the page before it. The first
              page, if left out.
        """
        return self._call(
            "GET",
            "/v1/customers",
            query={
                "ingest_alias": ingest_alias,
                "customer_ids": customer_ids,
                "only_archived": only_archived,
                "salesforce_account_ids": salesforce_account_ids,
                "limit": limit,
                "next_page": next_page,
            },
            page=SyncCursorPage[types.v1.CustomerDetail],
            options=options,
        )

    def archive(
        self, *, id: str, **options: Unpack[MethodOptions]
    ) -> types.v1.CustomerArchiveResponse:
        """Takes a customer out of use and keeps it readable for audits. Its contracts
        end today, the invoices that belong to them are voided, and its notifications
        fall silent. **This cannot be undone.**

        The customer keeps its ingest aliases. To give one of them to another customer,
        remove it *before* you archive.

        Args:
          id: ID of the object.
        """
        return self._call(
            "POST",
            "/v1/customers/archive",
            body={"id": id},
            cast_to=types.v1.CustomerArchiveResponse,
            options=options,
        )

    def archive_billing_configurations(
        self,
        *,
        customer_id: str,
        customer_billing_provider_configuration_ids: SequenceNotStr[str],
        **options: Unpack[MethodOptions],
    ) -> types.v1.CustomerArchiveBillingConfigurationsResponse:
        """Takes billing configurations of one customer out of use, at once. Contracts
        that use one of them stop sending invoices to its billing provider, and
        threshold recharges that rely on it are switched off.

        All of them are archived or none: one ID that fails the checks fails the whole
        request.

        Args:
          customer_id: The customer that the configurations belong to.
          customer_billing_provider_configuration_ids: IDs of the configurations.
        """
        return self._call(
            "POST",
            "/v1/archiveCustomerBillingProviderConfigurations",
            body={
                "customer_id": customer_id,
                "customer_billing_provider_configuration_ids": customer_billing_provider_configuration_ids,
            },
            cast_to=types.v1.CustomerArchiveBillingConfigurationsResponse,
            options=options,
        )

    def list_billable_metrics(
        self,
        *,
        customer_id: str,
        limit: int | Omit = omit,
        next_page: str | Omit = omit,
        on_current_plan: bool | Omit = omit,
        include_archived: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncCursorPage[types.v1.CustomerListBillableMetricsResponse]:
        """Lists the billable metrics that can count this customer's usage, page by
        page.

        Args:
          customer_id: ID of the customer.
          limit: The most items that the page may hold.
          next_page: Cursor of the page to fetch, from the page before it. The first
              page, if left out.
          on_current_plan: Only the metrics that the customer's current plan charges
              for.
          include_archived: Archived metrics as well.
        """
        return self._call(
            "GET",
            "/v1/customers/{customer_id}/billable-metrics",
            path={"customer_id": customer_id},
            query={
                "limit": limit,
                "next_page": next_page,
                "on_current_plan": on_current_plan,
                "include_archived": include_archived,
            },
            page=SyncCursorPage[types.v1.CustomerListBillableMetricsResponse],
            options=options,
        )

    def list_costs(
        self,
        *,
        customer_id: str,
        starting_on: Union[str, datetime],
        ending_before: Union[str, datetime],
        limit: int | Omit = omit,
        next_page: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> SyncCursorPage[types.v1.CustomerListCostsResponse]:
        """Lists what a customer has spent and not yet been invoiced for, one entry a
        day, by credit type and line item. It is meant for customers on plans, and does
        not answer for a plan whose metrics count distinct values.

        Args:
          customer_id: ID of the customer.
          starting_on: First moment of the period, in RFC 3339; it is part of the
              period.
          ending_before: End of the period, in RFC 3339; it is not part of the period.
          limit: The most items that the page may hold.
          next_page: Cursor of the page to fetch, from the page before it. The first
              page, if left out.
        """
        return self._call(
            "GET",
            "/v1/customers/{customer_id}/costs",
            path={"customer_id": customer_id},
            query={
                "starting_on": starting_on,
                "ending_before": ending_before,
                "limit": limit,
                "next_page": next_page,
            },
            params=types.v1.CustomerListCostsParams,
            page=SyncCursorPage[types.v1.CustomerListCostsResponse],
            options=options,
        )

    def preview_events(
        self,
        *,
        customer_id: str,
        events: Iterable[types.v1.customer_preview_events_params.Event],
        mode: Literal["replace", "merge"] | Omit = omit,
        skip_zero_qty_line_items: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.v1.CustomerPreviewEventsResponse:
        """Shows the invoices that a set of usage events would lead to under the
        customer's present contracts. Nothing is stored, so a new price or a new event
        type can be tried out before it costs anybody money. Contracts that price a SQL
        metric cannot be previewed.

        Args:
          customer_id: ID of the customer.
          events: The events to price.
          mode: `replace` prices these events alone, as if the customer had used nothing
              else. `merge` adds them to the usage that is already there.
          skip_zero_qty_line_items: Leave line items with a quantity of zero out of the
              answer.
        """
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/previewEvents",
            path={"customer_id": customer_id},
            body={
                "events": events,
                "mode": mode,
                "skip_zero_qty_line_items": skip_zero_qty_line_items,
            },
            params=types.v1.CustomerPreviewEventsParams,
            cast_to=types.v1.CustomerPreviewEventsResponse,
            options=options,
        )

    def retrieve_billing_configurations(
        self,
        *,
        customer_id: str,
        include_archived: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.v1.CustomerRetrieveBillingConfigurationsResponse:
        """Returns the billing configurations of a customer. A contract names the one
        that it is billed through by the `id` that is returned here.

        Args:
          customer_id: The customer whose configurations are wanted.
          include_archived: Archived configurations as well.
        """
        return self._call(
            "POST",
            "/v1/getCustomerBillingProviderConfigurations",
            body={"customer_id": customer_id, "include_archived": include_archived},
            cast_to=types.v1.CustomerRetrieveBillingConfigurationsResponse,
            options=options,
        )

    def set_billing_configurations(
        self,
        *,
        data: Iterable[types.v1.customer_set_billing_configurations_params.Data],
        **options: Unpack[MethodOptions],
    ) -> types.v1.CustomerSetBillingConfigurationsResponse:
        """Adds billing configurations to customers that exist already: a first one, or
        another one for the day when a customer moves from one billing provider to the
        next. The contracts that shall use a new configuration are pointed to it
        afterwards.

        How an invoice travels is the *delivery method*:

        | Method | Use it when |
        | ------ | ----------- |
        | `direct_to_billing_provider` | Metronome calls the billing provider itself: the usual way |
        | `aws_sqs` | you take invoices from a queue and process them yourself |
        | `aws_sns` | you subscribe to invoices as notifications |
        | `tackle` | AWS Marketplace sales go through Tackle |

        Accounts with more than one Stripe account say which one they mean with
        `delivery_method_id`.

        Args:
          data: The configurations to add. They may belong to different customers.
        """
        return self._call(
            "POST",
            "/v1/setCustomerBillingProviderConfigurations",
            body={"data": data},
            params=types.v1.CustomerSetBillingConfigurationsParams,
            cast_to=types.v1.CustomerSetBillingConfigurationsResponse,
            options=options,
        )

    def set_ingest_aliases(
        self,
        *,
        customer_id: str,
        ingest_aliases: SequenceNotStr[str],
        **options: Unpack[MethodOptions],
    ) -> None:
        """Replaces the customer's whole set of ingest aliases, so sending the same set
        twice changes nothing. A usage event may carry an alias wherever it would carry
        the customer's ID.

        - An alias belongs to one customer at a time. Giving it to another customer
          moves the usage that arrived under it.
        - Several aliases let one customer stand for an organization with many teams or
          accounts.

        Args:
          customer_id: ID of the customer.
          ingest_aliases: The aliases that the customer has from now on. An empty list
              removes all of them.
        """
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/setIngestAliases",
            path={"customer_id": customer_id},
            body={"ingest_aliases": ingest_aliases},
            cast_to=NoneType,
            options=options,
        )

    def set_name(
        self, *, customer_id: str, name: str, **options: Unpack[MethodOptions]
    ) -> types.v1.CustomerSetNameResponse:
        """Changes the name that people see in the app and on invoices. IDs and ingest
        aliases stay as they are. The answer is the customer under its new name.

        Args:
          customer_id: ID of the customer.
          name: The new name. Whatever goes beyond 160 characters is cut off.
        """
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/setName",
            path={"customer_id": customer_id},
            body={"name": name},
            cast_to=types.v1.CustomerSetNameResponse,
            options=options,
        )

    def update_config(
        self,
        *,
        customer_id: str,
        salesforce_account_id: Optional[str] | Omit = omit,
        leave_stripe_invoices_in_draft: Optional[bool] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        """Changes the settings that tie a customer to other systems, such as its
        Salesforce account. A member that is left out keeps its value; a member that is
        `null` is cleared.

        Args:
          customer_id: ID of the customer.
          salesforce_account_id: The Salesforce account that this customer is.
          leave_stripe_invoices_in_draft: Whether invoices wait in Stripe as drafts
              instead of being finalized there. Without a value the account's own
              setting decides, and without that one they wait.
        """
        return self._call(
            "POST",
            "/v1/customers/{customer_id}/updateConfig",
            path={"customer_id": customer_id},
            body={
                "salesforce_account_id": salesforce_account_id,
                "leave_stripe_invoices_in_draft": leave_stripe_invoices_in_draft,
            },
            cast_to=NoneType,
            options=options,
        )


class AsyncCustomersResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncCustomersResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncCustomersResourceWithStreamingResponse"]()

    create = awaits(CustomersResource.create)
    retrieve = awaits(CustomersResource.retrieve)
    list = AsyncCursorPage.of(CustomersResource.list)
    archive = awaits(CustomersResource.archive)
    archive_billing_configurations = awaits(
        CustomersResource.archive_billing_configurations
    )
    list_billable_metrics = AsyncCursorPage.of(CustomersResource.list_billable_metrics)
    list_costs = AsyncCursorPage.of(CustomersResource.list_costs)
    preview_events = awaits(CustomersResource.preview_events)
    retrieve_billing_configurations = awaits(
        CustomersResource.retrieve_billing_configurations
    )
    set_billing_configurations = awaits(CustomersResource.set_billing_configurations)
    set_ingest_aliases = awaits(CustomersResource.set_ingest_aliases)
    set_name = awaits(CustomersResource.set_name)
    update_config = awaits(CustomersResource.update_config)


class CustomersResourceWithRawResponse(Raw[CustomersResource]):
    create = raw(CustomersResource.create)
    retrieve = raw(CustomersResource.retrieve)
    list = raw(CustomersResource.list)
    archive = raw(CustomersResource.archive)
    archive_billing_configurations = raw(
        CustomersResource.archive_billing_configurations
    )
    list_billable_metrics = raw(CustomersResource.list_billable_metrics)
    list_costs = raw(CustomersResource.list_costs)
    preview_events = raw(CustomersResource.preview_events)
    retrieve_billing_configurations = raw(
        CustomersResource.retrieve_billing_configurations
    )
    set_billing_configurations = raw(CustomersResource.set_billing_configurations)
    set_ingest_aliases = raw(CustomersResource.set_ingest_aliases)
    set_name = raw(CustomersResource.set_name)
    update_config = raw(CustomersResource.update_config)


class AsyncCustomersResourceWithRawResponse(Raw[AsyncCustomersResource]):
    create = async_raw(AsyncCustomersResource.create)
    retrieve = async_raw(AsyncCustomersResource.retrieve)
    list = async_raw(AsyncCustomersResource.list)
    archive = async_raw(AsyncCustomersResource.archive)
    archive_billing_configurations = async_raw(
        AsyncCustomersResource.archive_billing_configurations
    )
    list_billable_metrics = async_raw(AsyncCustomersResource.list_billable_metrics)
    list_costs = async_raw(AsyncCustomersResource.list_costs)
    preview_events = async_raw(AsyncCustomersResource.preview_events)
    retrieve_billing_configurations = async_raw(
        AsyncCustomersResource.retrieve_billing_configurations
    )
    set_billing_configurations = async_raw(
        AsyncCustomersResource.set_billing_configurations
    )
    set_ingest_aliases = async_raw(AsyncCustomersResource.set_ingest_aliases)
    set_name = async_raw(AsyncCustomersResource.set_name)
    update_config = async_raw(AsyncCustomersResource.update_config)


class CustomersResourceWithStreamingResponse(Streamed[CustomersResource]):
    create = streamed(CustomersResource.create)
    retrieve = streamed(CustomersResource.retrieve)
    list = streamed(CustomersResource.list)
    archive = streamed(CustomersResource.archive)
    archive_billing_configurations = streamed(
        CustomersResource.archive_billing_configurations
    )
    list_billable_metrics = streamed(CustomersResource.list_billable_metrics)
    list_costs = streamed(CustomersResource.list_costs)
    preview_events = streamed(CustomersResource.preview_events)
    retrieve_billing_configurations = streamed(
        CustomersResource.retrieve_billing_configurations
    )
    set_billing_configurations = streamed(CustomersResource.set_billing_configurations)
    set_ingest_aliases = streamed(CustomersResource.set_ingest_aliases)
    set_name = streamed(CustomersResource.set_name)
    update_config = streamed(CustomersResource.update_config)


class AsyncCustomersResourceWithStreamingResponse(Streamed[AsyncCustomersResource]):
    create = async_streamed(AsyncCustomersResource.create)
    retrieve = async_streamed(AsyncCustomersResource.retrieve)
    list = async_streamed(AsyncCustomersResource.list)
    archive = async_streamed(AsyncCustomersResource.archive)
    archive_billing_configurations = async_streamed(
        AsyncCustomersResource.archive_billing_configurations
    )
    list_billable_metrics = async_streamed(AsyncCustomersResource.list_billable_metrics)
    list_costs = async_streamed(AsyncCustomersResource.list_costs)
    preview_events = async_streamed(AsyncCustomersResource.preview_events)
    retrieve_billing_configurations = async_streamed(
        AsyncCustomersResource.retrieve_billing_configurations
    )
    set_billing_configurations = async_streamed(
        AsyncCustomersResource.set_billing_configurations
    )
    set_ingest_aliases = async_streamed(AsyncCustomersResource.set_ingest_aliases)
    set_name = async_streamed(AsyncCustomersResource.set_name)
    update_config = async_streamed(AsyncCustomersResource.update_config)
