import { test } from 'node:test';
import { check, checkHead, client } from '../../utils.js';

test('v1.customers.create: required arguments', async () => {
  const promise = client.v1.customers.create({ name: 'Example, Inc.' });
  await check(promise);
});

test('v1.customers.create: all arguments', async () => {
  const promise = client.v1.customers.create({
    name: 'Example, Inc.',
    billing_config: {
      billing_provider_customer_id: 'billing_provider_customer_id',
      billing_provider_type: 'aws_marketplace',
      aws_is_subscription_product: true,
      aws_product_code: 'aws_product_code',
      aws_region: 'af-south-1',
      stripe_collection_method: 'charge_automatically',
    },
    custom_fields: { key: 'value' },
    customer_billing_provider_configurations: [
      {
        billing_provider: 'stripe',
        delivery_method: 'direct_to_billing_provider',
        configuration: { stripe_customer_id: 'cus_123', stripe_collection_method: 'charge_automatically' },
      },
    ],
    external_id: 'external_id',
    ingest_aliases: ['team@example.com'],
  });
  await checkHead(promise);
});

test('v1.customers.retrieve: required arguments', async () => {
  const promise = client.v1.customers.retrieve({ customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc' });
  await check(promise);
});

test('v1.customers.list: required arguments', async () => {
  const promise = client.v1.customers.list();
  await check(promise);
});

test('v1.customers.list: all arguments', async () => {
  const promise = client.v1.customers.list({
    ingest_alias: 'team@example.com',
    customer_ids: ['d7abd0cd-4ae9-4db7-8676-e986a4ebd8dc'],
    only_archived: true,
    salesforce_account_ids: ['0015500001WO1ZiABL'],
    limit: 20,
    next_page: 'next_page',
  });
  await checkHead(promise);
});

test('v1.customers.archive: required arguments', async () => {
  const promise = client.v1.customers.archive({ id: '8deed800-1b7a-495d-a207-6c52bac54dc9' });
  await check(promise);
});

test('v1.customers.archiveBillingConfigurations: required arguments', async () => {
  const promise = client.v1.customers.archiveBillingConfigurations({
    customer_id: '20a060d1-aa80-41d4-8bb2-4f3091b93903',
    customer_billing_provider_configuration_ids: [
      'e045c62b-65e7-4e84-a924-3f06f8b621d0',
      '8d0fb1b2-6bd6-4d3a-9c5c-0d1a3a6f7f11',
    ],
  });
  await check(promise);
});

test('v1.customers.listBillableMetrics: required arguments', async () => {
  const promise = client.v1.customers.listBillableMetrics({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
  });
  await check(promise);
});

test('v1.customers.listBillableMetrics: all arguments', async () => {
  const promise = client.v1.customers.listBillableMetrics({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    limit: 20,
    next_page: 'next_page',
    on_current_plan: true,
    include_archived: true,
  });
  await checkHead(promise);
});

test('v1.customers.listCosts: required arguments', async () => {
  const promise = client.v1.customers.listCosts({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    starting_on: '2026-01-01T00:00:00Z',
    ending_before: '2026-02-01T00:00:00Z',
  });
  await check(promise);
});

test('v1.customers.listCosts: all arguments', async () => {
  const promise = client.v1.customers.listCosts({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    starting_on: '2026-01-01T00:00:00Z',
    ending_before: '2026-02-01T00:00:00Z',
    limit: 20,
    next_page: 'next_page',
  });
  await checkHead(promise);
});

test('v1.customers.previewEvents: required arguments', async () => {
  const promise = client.v1.customers.previewEvents({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    events: [{ event_type: 'heartbeat' }],
  });
  await check(promise);
});

test('v1.customers.previewEvents: all arguments', async () => {
  const promise = client.v1.customers.previewEvents({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    events: [
      {
        event_type: 'heartbeat',
        timestamp: '2026-01-01T00:00:00Z',
        properties: { cpu_hours: 100, memory_gb_hours: 200 },
      },
    ],
    mode: 'replace',
    skip_zero_qty_line_items: false,
  });
  await checkHead(promise);
});

test('v1.customers.retrieveBillingConfigurations: required arguments', async () => {
  const promise = client.v1.customers.retrieveBillingConfigurations({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
  });
  await check(promise);
});

test('v1.customers.retrieveBillingConfigurations: all arguments', async () => {
  const promise = client.v1.customers.retrieveBillingConfigurations({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    include_archived: false,
  });
  await checkHead(promise);
});

test('v1.customers.setBillingConfigurations: required arguments', async () => {
  const promise = client.v1.customers.setBillingConfigurations({
    data: [
      { customer_id: '4db51251-61de-4bfe-b9ce-495e244f3491', billing_provider: 'stripe' },
      { customer_id: '4db51251-61de-4bfe-b9ce-495e244f3491', billing_provider: 'azure_marketplace' },
    ],
  });
  await check(promise);
});

test('v1.customers.setIngestAliases: required arguments', async () => {
  const promise = client.v1.customers.setIngestAliases({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    ingest_aliases: ['team@example.com', 'billing@example.com'],
  });
  await check(promise);
});

test('v1.customers.setName: required arguments', async () => {
  const promise = client.v1.customers.setName({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    name: 'Example, Inc.',
  });
  await check(promise);
});

test('v1.customers.updateConfig: required arguments', async () => {
  const promise = client.v1.customers.updateConfig({ customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc' });
  await check(promise);
});

test('v1.customers.updateConfig: all arguments', async () => {
  const promise = client.v1.customers.updateConfig({
    customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
    salesforce_account_id: '0015500001WO1ZiABL',
    leave_stripe_invoices_in_draft: false,
  });
  await checkHead(promise);
});
