import Metronome from '@metronome/sdk';

const client = new Metronome({
  bearerToken: 'My Bearer Token',
});

const customer = await client.v1.customers.create({
  name: 'Example, Inc.',
  customer_billing_provider_configurations: [
    {
      billing_provider: 'stripe',
      delivery_method: 'direct_to_billing_provider',
      configuration: { stripe_customer_id: 'cus_123', stripe_collection_method: 'charge_automatically' },
    },
  ],
  ingest_aliases: ['[email protected]'],
});

console.log(customer.data);
