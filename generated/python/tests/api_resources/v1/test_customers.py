"""`client.v1.customers` against a mock server."""

from __future__ import annotations

import pytest
from metronome import AsyncMetronome, Metronome, types
from metronome.pagination import AsyncCursorPage, SyncCursorPage
from tests.utils import check, check_async, each_async_client, each_client


class TestCustomers:
    @each_client
    def test_create(self, client: Metronome) -> None:
        call = check(client.v1.customers.create, types.v1.CustomerCreateResponse)
        call(name="Example, Inc.")

    @each_client
    def test_create_with_all_arguments(self, client: Metronome) -> None:
        call = check(client.v1.customers.create, types.v1.CustomerCreateResponse)
        call(
            name="Example, Inc.",
            billing_config={
                "billing_provider_customer_id": "billing_provider_customer_id",
                "billing_provider_type": "aws_marketplace",
                "aws_is_subscription_product": True,
                "aws_product_code": "aws_product_code",
                "aws_region": "af-south-1",
                "stripe_collection_method": "charge_automatically",
            },
            custom_fields={"key": "value"},
            customer_billing_provider_configurations=[
                {
                    "billing_provider": "stripe",
                    "delivery_method": "direct_to_billing_provider",
                    "configuration": {
                        "stripe_customer_id": "cus_123",
                        "stripe_collection_method": "charge_automatically",
                    },
                }
            ],
            external_id="external_id",
            ingest_aliases=["team@example.com"],
        )

    @each_client
    def test_retrieve(self, client: Metronome) -> None:
        call = check(client.v1.customers.retrieve, types.v1.CustomerRetrieveResponse)
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_client
    def test_retrieve_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.retrieve(customer_id="")

    @each_client
    def test_list(self, client: Metronome) -> None:
        call = check(client.v1.customers.list, SyncCursorPage[types.v1.CustomerDetail])
        call()

    @each_client
    def test_list_with_all_arguments(self, client: Metronome) -> None:
        call = check(client.v1.customers.list, SyncCursorPage[types.v1.CustomerDetail])
        call(
            ingest_alias="team@example.com",
            customer_ids=["d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc"],
            only_archived=True,
            salesforce_account_ids=["0015500001WO1ZiABL"],
            limit=20,
            next_page="next_page",
        )

    @each_client
    def test_archive(self, client: Metronome) -> None:
        call = check(client.v1.customers.archive, types.v1.CustomerArchiveResponse)
        call(id="8deed800-1b7a-495d-a207-6c52bac54dc9")

    @each_client
    def test_archive_billing_configurations(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.archive_billing_configurations,
            types.v1.CustomerArchiveBillingConfigurationsResponse,
        )
        call(
            customer_id="20a060d1-aa80-41d4-8bb2-4f3091b93903",
            customer_billing_provider_configuration_ids=[
                "e045c62b-65e7-4e84-a924-3f06f8b621d0",
                "8d0fb1b2-6bd6-4d3a-9c5c-0d1a3a6f7f11",
            ],
        )

    @each_client
    def test_list_billable_metrics(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.list_billable_metrics,
            SyncCursorPage[types.v1.CustomerListBillableMetricsResponse],
        )
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_client
    def test_list_billable_metrics_with_all_arguments(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.list_billable_metrics,
            SyncCursorPage[types.v1.CustomerListBillableMetricsResponse],
        )
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            limit=20,
            next_page="next_page",
            on_current_plan=True,
            include_archived=True,
        )

    @each_client
    def test_list_billable_metrics_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.list_billable_metrics(customer_id="")

    @each_client
    def test_list_costs(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.list_costs,
            SyncCursorPage[types.v1.CustomerListCostsResponse],
        )
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            starting_on="2026-01-01T00:00:00Z",
            ending_before="2026-02-01T00:00:00Z",
        )

    @each_client
    def test_list_costs_with_all_arguments(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.list_costs,
            SyncCursorPage[types.v1.CustomerListCostsResponse],
        )
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            starting_on="2026-01-01T00:00:00Z",
            ending_before="2026-02-01T00:00:00Z",
            limit=20,
            next_page="next_page",
        )

    @each_client
    def test_list_costs_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.list_costs(
                customer_id="",
                starting_on="2026-01-01T00:00:00Z",
                ending_before="2026-02-01T00:00:00Z",
            )

    @each_client
    def test_preview_events(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.preview_events, types.v1.CustomerPreviewEventsResponse
        )
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            events=[{"event_type": "heartbeat"}],
        )

    @each_client
    def test_preview_events_with_all_arguments(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.preview_events, types.v1.CustomerPreviewEventsResponse
        )
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            events=[
                {
                    "event_type": "heartbeat",
                    "timestamp": "2026-01-01T00:00:00Z",
                    "properties": {"cpu_hours": 100, "memory_gb_hours": 200},
                }
            ],
            mode="replace",
            skip_zero_qty_line_items=False,
        )

    @each_client
    def test_preview_events_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.preview_events(
                customer_id="", events=[{"event_type": "heartbeat"}]
            )

    @each_client
    def test_retrieve_billing_configurations(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.retrieve_billing_configurations,
            types.v1.CustomerRetrieveBillingConfigurationsResponse,
        )
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_client
    def test_retrieve_billing_configurations_with_all_arguments(
        self, client: Metronome
    ) -> None:
        call = check(
            client.v1.customers.retrieve_billing_configurations,
            types.v1.CustomerRetrieveBillingConfigurationsResponse,
        )
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc", include_archived=False)

    @each_client
    def test_set_billing_configurations(self, client: Metronome) -> None:
        call = check(
            client.v1.customers.set_billing_configurations,
            types.v1.CustomerSetBillingConfigurationsResponse,
        )
        call(
            data=[
                {
                    "customer_id": "4db51251-61de-4bfe-b9ce-495e244f3491",
                    "billing_provider": "stripe",
                },
                {
                    "customer_id": "4db51251-61de-4bfe-b9ce-495e244f3491",
                    "billing_provider": "azure_marketplace",
                },
            ]
        )

    @each_client
    def test_set_ingest_aliases(self, client: Metronome) -> None:
        call = check(client.v1.customers.set_ingest_aliases, None)
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            ingest_aliases=["team@example.com", "billing@example.com"],
        )

    @each_client
    def test_set_ingest_aliases_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.set_ingest_aliases(
                customer_id="",
                ingest_aliases=["team@example.com", "billing@example.com"],
            )

    @each_client
    def test_set_name(self, client: Metronome) -> None:
        call = check(client.v1.customers.set_name, types.v1.CustomerSetNameResponse)
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc", name="Example, Inc.")

    @each_client
    def test_set_name_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.set_name(customer_id="", name="Example, Inc.")

    @each_client
    def test_update_config(self, client: Metronome) -> None:
        call = check(client.v1.customers.update_config, None)
        call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_client
    def test_update_config_with_all_arguments(self, client: Metronome) -> None:
        call = check(client.v1.customers.update_config, None)
        call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            salesforce_account_id="0015500001WO1ZiABL",
            leave_stripe_invoices_in_draft=False,
        )

    @each_client
    def test_update_config_without_customer_id(self, client: Metronome) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            client.v1.customers.update_config(customer_id="")


class TestAsyncCustomers:
    @each_async_client
    async def test_create(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.create, types.v1.CustomerCreateResponse
        )
        await call(name="Example, Inc.")

    @each_async_client
    async def test_create_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.create, types.v1.CustomerCreateResponse
        )
        await call(
            name="Example, Inc.",
            billing_config={
                "billing_provider_customer_id": "billing_provider_customer_id",
                "billing_provider_type": "aws_marketplace",
                "aws_is_subscription_product": True,
                "aws_product_code": "aws_product_code",
                "aws_region": "af-south-1",
                "stripe_collection_method": "charge_automatically",
            },
            custom_fields={"key": "value"},
            customer_billing_provider_configurations=[
                {
                    "billing_provider": "stripe",
                    "delivery_method": "direct_to_billing_provider",
                    "configuration": {
                        "stripe_customer_id": "cus_123",
                        "stripe_collection_method": "charge_automatically",
                    },
                }
            ],
            external_id="external_id",
            ingest_aliases=["team@example.com"],
        )

    @each_async_client
    async def test_retrieve(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.retrieve, types.v1.CustomerRetrieveResponse
        )
        await call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_async_client
    async def test_retrieve_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.retrieve(customer_id="")

    @each_async_client
    async def test_list(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.list, AsyncCursorPage[types.v1.CustomerDetail]
        )
        await call()

    @each_async_client
    async def test_list_with_all_arguments(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.list, AsyncCursorPage[types.v1.CustomerDetail]
        )
        await call(
            ingest_alias="team@example.com",
            customer_ids=["d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc"],
            only_archived=True,
            salesforce_account_ids=["0015500001WO1ZiABL"],
            limit=20,
            next_page="next_page",
        )

    @each_async_client
    async def test_archive(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.archive, types.v1.CustomerArchiveResponse
        )
        await call(id="8deed800-1b7a-495d-a207-6c52bac54dc9")

    @each_async_client
    async def test_archive_billing_configurations(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.archive_billing_configurations,
            types.v1.CustomerArchiveBillingConfigurationsResponse,
        )
        await call(
            customer_id="20a060d1-aa80-41d4-8bb2-4f3091b93903",
            customer_billing_provider_configuration_ids=[
                "e045c62b-65e7-4e84-a924-3f06f8b621d0",
                "8d0fb1b2-6bd6-4d3a-9c5c-0d1a3a6f7f11",
            ],
        )

    @each_async_client
    async def test_list_billable_metrics(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.list_billable_metrics,
            AsyncCursorPage[types.v1.CustomerListBillableMetricsResponse],
        )
        await call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_async_client
    async def test_list_billable_metrics_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.list_billable_metrics,
            AsyncCursorPage[types.v1.CustomerListBillableMetricsResponse],
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            limit=20,
            next_page="next_page",
            on_current_plan=True,
            include_archived=True,
        )

    @each_async_client
    async def test_list_billable_metrics_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.list_billable_metrics(customer_id="")

    @each_async_client
    async def test_list_costs(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.list_costs,
            AsyncCursorPage[types.v1.CustomerListCostsResponse],
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            starting_on="2026-01-01T00:00:00Z",
            ending_before="2026-02-01T00:00:00Z",
        )

    @each_async_client
    async def test_list_costs_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.list_costs,
            AsyncCursorPage[types.v1.CustomerListCostsResponse],
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            starting_on="2026-01-01T00:00:00Z",
            ending_before="2026-02-01T00:00:00Z",
            limit=20,
            next_page="next_page",
        )

    @each_async_client
    async def test_list_costs_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.list_costs(
                customer_id="",
                starting_on="2026-01-01T00:00:00Z",
                ending_before="2026-02-01T00:00:00Z",
            )

    @each_async_client
    async def test_preview_events(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.preview_events,
            types.v1.CustomerPreviewEventsResponse,
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            events=[{"event_type": "heartbeat"}],
        )

    @each_async_client
    async def test_preview_events_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.preview_events,
            types.v1.CustomerPreviewEventsResponse,
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            events=[
                {
                    "event_type": "heartbeat",
                    "timestamp": "2026-01-01T00:00:00Z",
                    "properties": {"cpu_hours": 100, "memory_gb_hours": 200},
                }
            ],
            mode="replace",
            skip_zero_qty_line_items=False,
        )

    @each_async_client
    async def test_preview_events_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.preview_events(
                customer_id="", events=[{"event_type": "heartbeat"}]
            )

    @each_async_client
    async def test_retrieve_billing_configurations(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.retrieve_billing_configurations,
            types.v1.CustomerRetrieveBillingConfigurationsResponse,
        )
        await call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_async_client
    async def test_retrieve_billing_configurations_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.retrieve_billing_configurations,
            types.v1.CustomerRetrieveBillingConfigurationsResponse,
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc", include_archived=False
        )

    @each_async_client
    async def test_set_billing_configurations(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(
            async_client.v1.customers.set_billing_configurations,
            types.v1.CustomerSetBillingConfigurationsResponse,
        )
        await call(
            data=[
                {
                    "customer_id": "4db51251-61de-4bfe-b9ce-495e244f3491",
                    "billing_provider": "stripe",
                },
                {
                    "customer_id": "4db51251-61de-4bfe-b9ce-495e244f3491",
                    "billing_provider": "azure_marketplace",
                },
            ]
        )

    @each_async_client
    async def test_set_ingest_aliases(self, async_client: AsyncMetronome) -> None:
        call = check_async(async_client.v1.customers.set_ingest_aliases, None)
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            ingest_aliases=["team@example.com", "billing@example.com"],
        )

    @each_async_client
    async def test_set_ingest_aliases_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.set_ingest_aliases(
                customer_id="",
                ingest_aliases=["team@example.com", "billing@example.com"],
            )

    @each_async_client
    async def test_set_name(self, async_client: AsyncMetronome) -> None:
        call = check_async(
            async_client.v1.customers.set_name, types.v1.CustomerSetNameResponse
        )
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc", name="Example, Inc."
        )

    @each_async_client
    async def test_set_name_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.set_name(
                customer_id="", name="Example, Inc."
            )

    @each_async_client
    async def test_update_config(self, async_client: AsyncMetronome) -> None:
        call = check_async(async_client.v1.customers.update_config, None)
        await call(customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc")

    @each_async_client
    async def test_update_config_with_all_arguments(
        self, async_client: AsyncMetronome
    ) -> None:
        call = check_async(async_client.v1.customers.update_config, None)
        await call(
            customer_id="d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc",
            salesforce_account_id="0015500001WO1ZiABL",
            leave_stripe_invoices_in_draft=False,
        )

    @each_async_client
    async def test_update_config_without_customer_id(
        self, async_client: AsyncMetronome
    ) -> None:
        with pytest.raises(
            ValueError, match="Expected a non-empty value for `customer_id`"
        ):
            await async_client.v1.customers.update_config(customer_id="")
