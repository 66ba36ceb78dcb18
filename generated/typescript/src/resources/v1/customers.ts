import type { APIPromise } from '../../core/api-promise.js';
import { CursorPage, type PagePromise } from '../../core/pagination.js';
import { APIResource } from '../../core/resource.js';
import { path } from '../../internal/path.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type * as Shared from '../shared.js';

export class Customers extends APIResource {
  /**
   * Create a customer
   *
   * Create a new customer
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.create({
   *   name: 'Example, Inc.',
   *   customer_billing_provider_configurations: [
   *     {
   *       billing_provider: 'stripe',
   *       delivery_method: 'direct_to_billing_provider',
   *       configuration: { stripe_customer_id: 'cus_123', stripe_collection_method: 'charge_automatically' },
   *     },
   *   ],
   *   ingest_aliases: ['team@example.com'],
   * });
   * ```
   */
  create(body: CustomerCreateParams, options?: RequestOptions): APIPromise<CustomerCreateResponse> {
    return this._client.post('/v1/customers', { body }, options);
  }

  /**
   * Retrieve a customer
   *
   * Returns one customer with its ingest aliases, configuration and custom fields. Its billing configurations
   * are not part of the answer: `POST /v1/getCustomerBillingProviderConfigurations` returns them.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.retrieve({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   * });
   * ```
   */
  retrieve(params: CustomerRetrieveParams, options?: RequestOptions): APIPromise<CustomerRetrieveResponse> {
    const { customer_id } = params;
    return this._client.get(path('/v1/customers/{customer_id}', { customer_id }), options);
  }

  /**
   * List customers
   *
   * Lists your customers, page by page. Narrow the list to one ingest alias, to a set of customer or
   * Salesforce account IDs, or to archived customers. Without a filter it holds every customer that is not
   * archived.
   *
   * @example
   * ```ts
   * for await (const customerDetail of client.v1.customers.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: CustomerListParams | null,
    options?: RequestOptions,
  ): PagePromise<CustomerDetailsCursorPage, CustomerDetail> {
    return this._client.getAPIList('/v1/customers', CursorPage<CustomerDetail>, { query }, options);
  }

  /**
   * Archive a customer
   *
   * Takes a customer out of use and keeps it readable for audits. Its contracts end today, the invoices that
   * belong to them are voided, and its notifications fall silent. **This cannot be undone.**
   *
   * The customer keeps its ingest aliases. To give one of them to another customer, remove it *before* you
   * archive.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.archive({ id: '8deed800-1b7a-495d-a207-6c52bac54dc9' });
   * ```
   */
  archive(body: CustomerArchiveParams, options?: RequestOptions): APIPromise<CustomerArchiveResponse> {
    return this._client.post('/v1/customers/archive', { body }, options);
  }

  /**
   * Archive billing configurations
   *
   * Takes billing configurations of one customer out of use, at once. Contracts that use one of them stop
   * sending invoices to its billing provider, and threshold recharges that rely on it are switched off.
   *
   * All of them are archived or none: one ID that fails the checks fails the whole request.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.archiveBillingConfigurations({
   *   customer_id: '20a060d1-aa80-41d4-8bb2-4f3091b93903',
   *   customer_billing_provider_configuration_ids: [
   *     'e045c62b-65e7-4e84-a924-3f06f8b621d0',
   *     '8d0fb1b2-6bd6-4d3a-9c5c-0d1a3a6f7f11',
   *   ],
   * });
   * ```
   */
  archiveBillingConfigurations(
    body: CustomerArchiveBillingConfigurationsParams,
    options?: RequestOptions,
  ): APIPromise<CustomerArchiveBillingConfigurationsResponse> {
    return this._client.post('/v1/archiveCustomerBillingProviderConfigurations', { body }, options);
  }

  /**
   * List a customer's billable metrics
   *
   * Lists the billable metrics that can count this customer's usage, page by page.
   *
   * @example
   * ```ts
   * for await (const customerListBillableMetricsResponse of client.v1.customers.listBillableMetrics({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   * })) {
   *   // ...
   * }
   * ```
   */
  listBillableMetrics(
    params: CustomerListBillableMetricsParams,
    options?: RequestOptions,
  ): PagePromise<CustomerListBillableMetricsResponsesCursorPage, CustomerListBillableMetricsResponse> {
    const { customer_id, ...query } = params;
    return this._client.getAPIList(
      path('/v1/customers/{customer_id}/billable-metrics', { customer_id }),
      CursorPage<CustomerListBillableMetricsResponse>,
      { query },
      options,
    );
  }

  /**
   * List a customer's costs
   *
   * Lists what a customer has spent and not yet been invoiced for, one entry a day, by credit type and line
   * item. It is meant for customers on plans, and does not answer for a plan whose metrics count distinct
   * values.
   *
   * @example
   * ```ts
   * for await (const customerListCostsResponse of client.v1.customers.listCosts({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   starting_on: '2026-01-01T00:00:00Z',
   *   ending_before: '2026-02-01T00:00:00Z',
   * })) {
   *   // ...
   * }
   * ```
   */
  listCosts(
    params: CustomerListCostsParams,
    options?: RequestOptions,
  ): PagePromise<CustomerListCostsResponsesCursorPage, CustomerListCostsResponse> {
    const { customer_id, ...query } = params;
    return this._client.getAPIList(
      path('/v1/customers/{customer_id}/costs', { customer_id }),
      CursorPage<CustomerListCostsResponse>,
      { query },
      options,
    );
  }

  /**
   * Preview events
   *
   * Shows the invoices that a set of usage events would lead to under the customer's present contracts.
   * Nothing is stored, so a new price or a new event type can be tried out before it costs anybody money.
   * Contracts that price a SQL metric cannot be previewed.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.previewEvents({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   events: [{ event_type: 'heartbeat' }],
   *   mode: 'replace',
   * });
   * ```
   */
  previewEvents(
    params: CustomerPreviewEventsParams,
    options?: RequestOptions,
  ): APIPromise<CustomerPreviewEventsResponse> {
    const { customer_id, ...body } = params;
    return this._client.post(
      path('/v1/customers/{customer_id}/previewEvents', { customer_id }),
      { body },
      options,
    );
  }

  /**
   * Retrieve billing configurations
   *
   * Returns the billing configurations of a customer. A contract names the one that it is billed through by
   * the `id` that is returned here.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.retrieveBillingConfigurations({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   include_archived: false,
   * });
   * ```
   */
  retrieveBillingConfigurations(
    body: CustomerRetrieveBillingConfigurationsParams,
    options?: RequestOptions,
  ): APIPromise<CustomerRetrieveBillingConfigurationsResponse> {
    return this._client.post('/v1/getCustomerBillingProviderConfigurations', { body }, options);
  }

  /**
   * Set billing configurations
   *
   * Adds billing configurations to customers that exist already: a first one, or another one for the day when
   * a customer moves from one billing provider to the next. The contracts that shall use a new configuration
   * are pointed to it afterwards.
   *
   * How an invoice travels is the *delivery method*:
   *
   * | Method | Use it when |
   * | ------ | ----------- |
   * | `direct_to_billing_provider` | Metronome calls the billing provider itself: the usual way |
   * | `aws_sqs` | you take invoices from a queue and process them yourself |
   * | `aws_sns` | you subscribe to invoices as notifications |
   * | `tackle` | AWS Marketplace sales go through Tackle |
   *
   * Accounts with more than one Stripe account say which one they mean with `delivery_method_id`.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.setBillingConfigurations({
   *   data: [
   *     { customer_id: '4db51251-61de-4bfe-b9ce-495e244f3491', billing_provider: 'stripe' },
   *     { customer_id: '4db51251-61de-4bfe-b9ce-495e244f3491', billing_provider: 'azure_marketplace' },
   *   ],
   * });
   * ```
   */
  setBillingConfigurations(
    body: CustomerSetBillingConfigurationsParams,
    options?: RequestOptions,
  ): APIPromise<CustomerSetBillingConfigurationsResponse> {
    return this._client.post('/v1/setCustomerBillingProviderConfigurations', { body }, options);
  }

  /**
   * Set a customer's ingest aliases
   *
   * Replaces the customer's whole set of ingest aliases, so sending the same set twice changes nothing. A
   * usage event may carry an alias wherever it would carry the customer's ID.
   *
   * - An alias belongs to one customer at a time. Giving it to another customer moves the usage that arrived
   *   under it.
   * - Several aliases let one customer stand for an organization with many teams or accounts.
   *
   * @example
   * ```ts
   * await client.v1.customers.setIngestAliases({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   ingest_aliases: ['team@example.com', 'billing@example.com'],
   * });
   * ```
   */
  setIngestAliases(params: CustomerSetIngestAliasesParams, options?: RequestOptions): APIPromise<void> {
    const { customer_id, ...body } = params;
    return this._client.post(
      path('/v1/customers/{customer_id}/setIngestAliases', { customer_id }),
      { body, parseAs: 'none' },
      options,
    );
  }

  /**
   * Rename a customer
   *
   * Changes the name that people see in the app and on invoices. IDs and ingest aliases stay as they are. The
   * answer is the customer under its new name.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.setName({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   name: 'Example, Inc.',
   * });
   * ```
   */
  setName(params: CustomerSetNameParams, options?: RequestOptions): APIPromise<CustomerSetNameResponse> {
    const { customer_id, ...body } = params;
    return this._client.post(path('/v1/customers/{customer_id}/setName', { customer_id }), { body }, options);
  }

  /**
   * Update a customer's configuration
   *
   * Changes the settings that tie a customer to other systems, such as its Salesforce account. A member that
   * is left out keeps its value; a member that is `null` is cleared.
   *
   * @example
   * ```ts
   * await client.v1.customers.updateConfig({
   *   customer_id: 'd7abd0cd-4ae9-4db7-8676-e986a4ebd8dc',
   *   salesforce_account_id: '0015500001WO1ZiABL',
   *   leave_stripe_invoices_in_draft: false,
   * });
   * ```
   */
  updateConfig(params: CustomerUpdateConfigParams, options?: RequestOptions): APIPromise<void> {
    const { customer_id, ...body } = params;
    return this._client.post(
      path('/v1/customers/{customer_id}/updateConfig', { customer_id }),
      { body, parseAs: 'none' },
      options,
    );
  }
}

/** A customer, in brief. */
export interface Customer {
  /** ID that Metronome has given to the customer. */
  id: string;

  /**
   * The first ID (Metronome's, or an ingest alias) that usage events can carry for this customer. Deprecated:
   * use `ingest_aliases`.
   *
   * @deprecated
   */
  external_id: string;

  /** Aliases that usage events can carry in place of the customer's ID. */
  ingest_aliases: Array<string>;

  /** The customer's name, at most 160 characters. */
  name: string;

  /** Values of the custom fields that your account defines on customers. */
  custom_fields?: Record<string, string>;
}

/** A customer with its configuration and history. */
export interface CustomerDetail {
  /** ID that Metronome has given to the customer. */
  id: string;

  /**
   * The first ID (Metronome's, or an ingest alias) that usage events can carry for this customer. Deprecated:
   * use `ingest_aliases`.
   *
   * @deprecated
   */
  external_id: string;

  /** Aliases that usage events can carry in place of the customer's ID. */
  ingest_aliases: Array<string>;

  /** The customer's name, at most 160 characters. */
  name: string;

  /** Settings that tie the customer to other systems. */
  customer_config: CustomerDetail.CustomerConfig;

  /** Values of the custom fields that your account defines on customers. */
  custom_fields: Record<string, string>;

  /** When the customer was created. */
  created_at: string;

  /** When the customer was last changed. */
  updated_at: string;

  /** When the customer was archived; null while it is active. */
  archived_at?: string | null;

  /** Whether the customer is billed. Not every account has this setting. */
  current_billable_status?: CustomerDetail.CurrentBillableStatus;
}

export declare namespace CustomerDetail {
  /** Settings that tie the customer to other systems. */
  export interface CustomerConfig {
    /** The Salesforce account that this customer is; null if it is not linked to one. */
    salesforce_account_id: string | null;
  }

  /** Whether the customer is billed. Not every account has this setting. */
  export interface CurrentBillableStatus {
    /** The status. */
    value: 'billable' | 'unbillable' | (string & {});

    /** Since when the status holds. */
    effective_at?: string | null;
  }
}

/** What a customer owes for one period. */
export interface Invoice {
  /** ID of the invoice. */
  id: string;

  /** The customer who is billed. */
  customer_id: string;

  /** The contract that it is billed under. */
  contract_id?: string;

  /** The amendment of the contract that it is billed under. */
  amendment_id?: string;

  /** What is billed. */
  type: string;

  /** How far the invoice has come. */
  status: string;

  /** First moment of the period that is billed. */
  start_timestamp?: string;

  /** End of the period that is billed, which is not part of it. */
  end_timestamp?: string;

  /** When the invoice was issued. */
  issued_at?: string;

  /** When the invoice was created. Only corrections have it. */
  created_at?: string;

  /** Days until payment is due. */
  net_payment_terms_days?: number;

  credit_type: Shared.CreditTypeData;

  /** What the total is made of. */
  line_items: Array<Invoice.LineItem>;

  /** What is owed, in the invoice's credit type. */
  total: number;

  /** The invoice in the billing provider's system; null as long as there is none. */
  external_invoice?: Invoice.ExternalInvoice | null;

  /** The same invoice in revenue recognition systems. */
  revenue_system_invoices?: Array<Invoice.RevenueSystemInvoice> | null;

  /** On a consolidated invoice, the invoices that went into it. */
  constituent_invoices?: Array<Invoice.ConstituentInvoice>;

  /** In a hierarchy of accounts, the contract that pays. */
  payer?: Invoice.Payer;

  /** The customer's custom fields. */
  customer_custom_fields?: Record<string, string>;

  /** The contract's custom fields. */
  contract_custom_fields?: Record<string, string>;

  /** The invoice's own custom fields. */
  custom_fields?: Record<string, unknown>;
}

export declare namespace Invoice {
  /** One line of an invoice. */
  export interface LineItem {
    /**
     * What the line stands for:
     *
     * - `usage`: usage of a product
     * - `subscription`: a recurring charge for a subscription
     * - `scheduled`: a scheduled charge
     * - `commit_purchase`: payment for a prepaid commit
     * - `applied_commit_or_credit`: a commit or credit that reduces the total; such a line is negative
     * - `cpu_conversion`: what remains of your own pricing unit, converted to money
     */
    type: string;

    /** What the line says. */
    name: string;

    /** How much was used or bought. */
    quantity?: number;

    /** Price of one unit. */
    unit_price?: number;

    /** What the line adds to the invoice. */
    total: number;

    credit_type: Shared.CreditTypeData;

    /** First moment that the line covers. */
    starting_at?: string;

    /** End of what the line covers, which is not part of it. */
    ending_before?: string;

    /** Whether a subscription is charged for a part of its period only. */
    is_prorated?: boolean;

    /** The product that is billed. */
    product_id?: string;

    /** Kind of the product. */
    product_type?: string;

    /** The product's present tags. */
    product_tags?: Array<string>;

    /** The product's custom fields. */
    product_custom_fields?: Record<string, string>;

    /** The values that decided on the price, by property. */
    pricing_group_values?: Record<string, string>;

    /** The values that the line was split off by, by property; null for usage that has none. */
    presentation_group_values?: Record<string, string | null>;

    /** The tier of a tiered price that the line is in. */
    tier?: Invoice.LineItem.Tier;

    /** The commit or credit that was applied to the line, or that the line pays for. */
    commit_id?: string;

    /** The part of that commit's schedule. */
    commit_segment_id?: string;

    /** Kind of that commit. */
    commit_type?: string;

    /** That commit's custom fields. */
    commit_custom_fields?: Record<string, string>;

    /** The commit or credit that was applied to the line. */
    applied_commit_or_credit?: Invoice.LineItem.AppliedCommitOrCredit;

    postpaid_commit?: Shared.ID;

    /** The subscription that the line charges for. */
    subscription_id?: string;

    /** The subscription's custom fields. */
    subscription_custom_fields?: Record<string, string>;

    /** The scheduled charge that the line stands for. */
    scheduled_charge_id?: string;

    /** The scheduled charge's custom fields. */
    scheduled_charge_custom_fields?: Record<string, string>;

    /** The discount that was applied to the line. */
    discount_id?: string;

    /** The discount's custom fields. */
    discount_custom_fields?: Record<string, string>;

    /** On a consolidated invoice, the line that this one was copied from. */
    origin?: Invoice.LineItem.Origin;

    /** Free text that was stored with the charge. */
    metadata?: string;

    /** The line's own custom fields. */
    custom_fields?: Record<string, string>;
  }

  export namespace LineItem {
    /** The tier of a tiered price that the line is in. */
    export interface Tier {
      /** Number of the tier, counted from zero. */
      level: number;

      /** Quantity at which the tier begins. */
      starting_at: string;

      /** How much fits into the tier; null for the last one. */
      size?: string | null;
    }

    /** The commit or credit that was applied to the line. */
    export interface AppliedCommitOrCredit {
      /** ID of the commit or credit. */
      id: string;

      /** Which of them it is. */
      type: 'PREPAID' | 'POSTPAID' | 'CREDIT' | (string & {});
    }

    /** On a consolidated invoice, the line that this one was copied from. */
    export interface Origin {
      /** Customer of that line. */
      customer_id: string;

      /** Contract of that line. */
      contract_id: string;

      /** Invoice of that line. */
      invoice_id: string;

      /** ID of that line. */
      line_item_id: string;
    }
  }

  /** An invoice as the billing provider knows it. */
  export interface ExternalInvoice {
    /** A system that sends invoices and collects payment. */
    billing_provider_type:
      | 'aws_marketplace'
      | 'stripe'
      | 'netsuite'
      | 'custom'
      | 'azure_marketplace'
      | 'quickbooks_online'
      | 'workday'
      | 'gcp_marketplace'
      | 'metronome'
      | (string & {});

    /** ID of the invoice there. */
    invoice_id?: string;

    /** When it was issued there. */
    issued_at_timestamp?: string;

    /** Its status there. */
    external_status?:
      | 'DRAFT'
      | 'FINALIZED'
      | 'PAID'
      | 'PARTIALLY_PAID'
      | 'UNCOLLECTIBLE'
      | 'VOID'
      | 'DELETED'
      | 'PAYMENT_FAILED'
      | 'INVALID_REQUEST_ERROR'
      | 'SKIPPED'
      | 'SENT'
      | 'QUEUED'
      | (string & {});

    /** ID of the payment there. */
    external_payment_id?: string;

    /** Where the PDF is. */
    pdf_url?: string;

    /** The total there. */
    invoiced_total?: number;

    /** The total there, before taxes. */
    invoiced_sub_total?: number;

    /** The taxes there. */
    tax?: Invoice.ExternalInvoice.Tax;

    /** What the billing provider complained about. */
    billing_provider_error?: string;
  }

  export namespace ExternalInvoice {
    /** The taxes there. */
    export interface Tax {
      /** Sum of the taxes. */
      total_tax_amount?: number;

      /** The amount that was taxed. */
      total_taxable_amount?: number;

      /** ID of the tax calculation. */
      transaction_id?: string;
    }
  }

  export interface RevenueSystemInvoice {
    /** The system. */
    revenue_system_provider: string;

    /** What the invoice is called there. */
    revenue_system_external_entity_type: string;

    /** Its ID there. */
    revenue_system_external_entity_id?: string;

    /** Whether it has arrived. */
    sync_status: string;

    /** Why it has not, if the system says so. */
    error_message?: string;
  }

  export interface ConstituentInvoice {
    /** Contract of that invoice. */
    contract_id: string;

    /** Customer of that invoice. */
    customer_id: string;

    /** ID of that invoice. */
    invoice_id: string;
  }

  /** In a hierarchy of accounts, the contract that pays. */
  export interface Payer {
    /** The contract that pays. */
    contract_id: string;

    /** The customer who pays. */
    customer_id: string;
  }
}

export interface CustomerCreateResponse {
  data: Customer;
}

export interface CustomerRetrieveResponse {
  data: CustomerDetail;
}

export interface CustomerArchiveResponse {
  data: Shared.ID;
}

export interface CustomerArchiveBillingConfigurationsResponse {
  /** Some of one customer's billing configurations. */
  data: CustomerArchiveBillingConfigurationsResponse.Data;
}

export declare namespace CustomerArchiveBillingConfigurationsResponse {
  /** Some of one customer's billing configurations. */
  export interface Data {
    /** The customer that the configurations belong to. */
    customer_id: string;

    /** IDs of the configurations. */
    customer_billing_provider_configuration_ids: Array<string>;
  }
}

/** How usage events add up to a quantity that can be priced. */
export interface CustomerListBillableMetricsResponse {
  /** ID of the metric. */
  id: string;

  /** Name of the metric, as people see it. */
  name: string;

  /** How the matching events are combined. */
  aggregation_type?: 'COUNT' | 'LATEST' | 'MAX' | 'SUM' | 'UNIQUE' | (string & {});

  /**
   * The property whose values are combined. It is one of those that `property_filters` names; `COUNT` has
   * none.
   */
  aggregation_key?: string;

  event_type_filter?: Shared.EventTypeFilter;

  /** Conditions on the event's properties. An event counts if it meets all of them. */
  property_filters?: Array<Shared.PropertyFilter>;

  /** Sets of properties by which usage is split on an invoice. */
  group_keys?: Array<Array<string>>;

  /** Values of the custom fields that your account defines on billable metrics. */
  custom_fields?: Record<string, string>;

  /** The query, if the metric is defined in SQL. */
  sql?: string;

  /** When the metric was archived; absent while it is in use. */
  archived_at?: string;

  /**
   * Deprecated: use `group_keys`.
   *
   * @deprecated
   */
  group_by?: Array<string>;

  /**
   * Deprecated: use `aggregation_type`.
   *
   * @deprecated
   */
  aggregate?: string;

  /**
   * Deprecated: use `aggregation_key`.
   *
   * @deprecated
   */
  aggregate_keys?: Array<string>;

  /**
   * Deprecated: use `property_filters` and `event_type_filter`.
   *
   * @deprecated
   */
  filter?: Record<string, unknown>;
}

/** What a customer spent in one period, usually a day. */
export interface CustomerListCostsResponse {
  /** First moment of the period. */
  start_timestamp: string;

  /** End of the period, which is not part of it. */
  end_timestamp: string;

  /** The costs by credit type; each member's name is the ID of one. */
  credit_types: Record<string, CustomerListCostsResponse.CreditTypes>;
}

export declare namespace CustomerListCostsResponse {
  export interface CreditTypes {
    /** Name of the credit type. */
    name?: string;

    /** Sum of the costs in this credit type. */
    cost?: number;

    /** The costs, line item by line item. */
    line_item_breakdown?: Array<CustomerListCostsResponse.CreditTypes.LineItemBreakdown>;
  }

  export namespace CreditTypes {
    export interface LineItemBreakdown {
      /** Name of the line item. */
      name: string;

      /** What the line item costs. */
      cost: number;

      /** The property that the usage was split by. */
      group_key?: string;

      /** The property's value here; null for usage that has none. */
      group_value?: string | null;
    }
  }
}

export interface CustomerPreviewEventsResponse {
  data: Array<Invoice>;
}

export interface CustomerRetrieveBillingConfigurationsResponse {
  data: Array<CustomerRetrieveBillingConfigurationsResponse.Data>;
}

export declare namespace CustomerRetrieveBillingConfigurationsResponse {
  export interface Data {
    /** ID of the configuration; a contract refers to it. */
    id: string;

    /** The customer that it belongs to. */
    customer_id: string;

    /** A system that sends invoices and collects payment. */
    billing_provider:
      | 'aws_marketplace'
      | 'stripe'
      | 'netsuite'
      | 'custom'
      | 'azure_marketplace'
      | 'quickbooks_online'
      | 'workday'
      | 'gcp_marketplace'
      | 'metronome'
      | (string & {});

    /** The billing provider's own settings for this customer. */
    configuration: Record<string, unknown>;

    /** How invoices reach the billing provider. */
    delivery_method: 'direct_to_billing_provider' | 'aws_sqs' | 'tackle' | 'aws_sns' | (string & {});

    /** ID of the delivery method. */
    delivery_method_id: string;

    /** The delivery method's own settings. */
    delivery_method_configuration: Record<string, unknown>;

    /** When the configuration was archived; null while it is in use. */
    archived_at: string | null;
  }
}

export interface CustomerSetBillingConfigurationsResponse {
  /** The new configurations, in the order of the request. */
  data: Array<CustomerSetBillingConfigurationsResponse.Data>;
}

export declare namespace CustomerSetBillingConfigurationsResponse {
  export interface Data {
    /** ID of the new configuration. */
    id?: string;

    /** The customer that it belongs to. */
    customer_id?: string;

    /** A system that sends invoices and collects payment. */
    billing_provider?:
      | 'aws_marketplace'
      | 'stripe'
      | 'netsuite'
      | 'custom'
      | 'azure_marketplace'
      | 'quickbooks_online'
      | 'workday'
      | 'gcp_marketplace'
      | 'metronome'
      | (string & {});

    /** The billing provider's own settings for this customer. */
    configuration?: Record<string, unknown>;

    /** ID of the delivery method. */
    delivery_method_id?: string;

    /** Who calculates taxes when Stripe collects the payment. Other billing providers do it themselves. */
    tax_provider?: 'anrok' | 'avalara' | 'stripe' | (string & {});
  }
}

export interface CustomerSetNameResponse {
  data: Customer;
}

export type CustomerDetailsCursorPage = CursorPage<CustomerDetail>;

export type CustomerListBillableMetricsResponsesCursorPage = CursorPage<CustomerListBillableMetricsResponse>;

export type CustomerListCostsResponsesCursorPage = CursorPage<CustomerListCostsResponse>;

export interface CustomerCreateParams {
  /** This will be truncated to 160 characters if the provided name is longer. */
  name: string;

  /** Connects the customer to one billing provider at once. */
  billing_config?: CustomerCreateParams.BillingConfig;

  /** Values for the custom fields that your account defines on customers. */
  custom_fields?: Record<string, string>;

  /** The billing configurations that the customer starts with. More can be added later. */
  customer_billing_provider_configurations?: Array<CustomerCreateParams.CustomerBillingProviderConfiguration>;

  /**
   * (deprecated, use ingest_aliases instead) an alias that can be used to refer to this customer in usage
   * events
   *
   * @deprecated
   */
  external_id?: string;

  /** Aliases that can be used to refer to this customer in usage events */
  ingest_aliases?: Array<string>;
}

export declare namespace CustomerCreateParams {
  /** Connects the customer to one billing provider at once. */
  export interface BillingConfig {
    /** The ID that the billing provider has given to this customer. */
    billing_provider_customer_id: string;

    billing_provider_type:
      | 'aws_marketplace'
      | 'stripe'
      | 'netsuite'
      | 'custom'
      | 'azure_marketplace'
      | 'quickbooks_online'
      | 'workday'
      | 'gcp_marketplace';

    /** True if the aws_product_code is a SAAS subscription product, false otherwise. */
    aws_is_subscription_product?: boolean;

    aws_product_code?: string;

    aws_region?:
      | 'af-south-1'
      | 'ap-east-1'
      | 'ap-northeast-1'
      | 'ap-northeast-2'
      | 'ap-northeast-3'
      | 'ap-south-1'
      | 'ap-southeast-1'
      | 'ap-southeast-2'
      | 'ca-central-1'
      | 'cn-north-1'
      | 'cn-northwest-1'
      | 'eu-central-1'
      | 'eu-north-1'
      | 'eu-south-1'
      | 'eu-west-1'
      | 'eu-west-2'
      | 'eu-west-3'
      | 'me-south-1'
      | 'sa-east-1'
      | 'us-east-1'
      | 'us-east-2'
      | 'us-gov-east-1'
      | 'us-gov-west-1'
      | 'us-west-1'
      | 'us-west-2';

    stripe_collection_method?: 'charge_automatically' | 'send_invoice';
  }

  export interface CustomerBillingProviderConfiguration {
    /** The billing provider set for this configuration. */
    billing_provider: 'aws_marketplace' | 'azure_marketplace' | 'gcp_marketplace' | 'stripe' | 'netsuite';

    /**
     * Configuration for the billing provider. The structure of this object is specific to the billing
     * provider and delivery provider combination. Defaults to an empty object, however, for most billing
     * provider + delivery method combinations, it will not be a valid configuration.
     */
    configuration?: Record<string, unknown>;

    /**
     * The method to use for delivering invoices to this customer. If not provided, the delivery_method_id
     * must be provided.
     */
    delivery_method?: 'direct_to_billing_provider' | 'aws_sqs' | 'tackle' | 'aws_sns';

    /**
     * ID of the delivery method to use for this customer. If not provided, the delivery_method must be
     * provided.
     */
    delivery_method_id?: string;
  }
}

export interface CustomerRetrieveParams {
  /** ID of the customer. */
  customer_id: string;
}

export interface CustomerListParams {
  /** Only the customer that has this ingest alias. */
  ingest_alias?: string;

  /** Only the customers with these IDs; at most 100. */
  customer_ids?: Array<string>;

  /** Archived customers instead of active ones. */
  only_archived?: boolean;

  /** Only the customers that are linked to these Salesforce accounts; at most 100. */
  salesforce_account_ids?: Array<string>;

  /** The most items that the page may hold. */
  limit?: number;

  /** Cursor of the page to fetch, from the page before it. The first page, if left out. */
  next_page?: string;
}

export interface CustomerArchiveParams {
  /** ID of the object. */
  id: string;
}

export interface CustomerArchiveBillingConfigurationsParams {
  /** The customer that the configurations belong to. */
  customer_id: string;

  /** IDs of the configurations. */
  customer_billing_provider_configuration_ids: Array<string>;
}

export interface CustomerListBillableMetricsParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Query param: The most items that the page may hold. */
  limit?: number;

  /** Query param: Cursor of the page to fetch, from the page before it. The first page, if left out. */
  next_page?: string;

  /** Query param: Only the metrics that the customer's current plan charges for. */
  on_current_plan?: boolean;

  /** Query param: Archived metrics as well. */
  include_archived?: boolean;
}

export interface CustomerListCostsParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Query param: First moment of the period, in RFC 3339; it is part of the period. */
  starting_on: string;

  /** Query param: End of the period, in RFC 3339; it is not part of the period. */
  ending_before: string;

  /** Query param: The most items that the page may hold. */
  limit?: number;

  /** Query param: Cursor of the page to fetch, from the page before it. The first page, if left out. */
  next_page?: string;
}

export interface CustomerPreviewEventsParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Body param: The events to price. */
  events: Array<CustomerPreviewEventsParams.Event>;

  /**
   * Body param: `replace` prices these events alone, as if the customer had used nothing else. `merge` adds
   * them to the usage that is already there.
   */
  mode?: 'replace' | 'merge';

  /** Body param: Leave line items with a quantity of zero out of the answer. */
  skip_zero_qty_line_items?: boolean;
}

export declare namespace CustomerPreviewEventsParams {
  export interface Event {
    /** The kind of event, as billable metrics match it. */
    event_type: string;

    /** When it happened, in RFC 3339. Now, if left out. */
    timestamp?: string;

    /** The event's own data, such as quantities and the values to group by. */
    properties?: Record<string, unknown>;

    /**
     * Identifies the event. One that has been ingested in the past 34 days is not counted again; the same ID
     * twice in one request is an error.
     */
    transaction_id?: string;
  }
}

export interface CustomerRetrieveBillingConfigurationsParams {
  /** The customer whose configurations are wanted. */
  customer_id: string;

  /** Archived configurations as well. */
  include_archived?: boolean;
}

export interface CustomerSetBillingConfigurationsParams {
  /** The configurations to add. They may belong to different customers. */
  data: Array<CustomerSetBillingConfigurationsParams.Data>;
}

export declare namespace CustomerSetBillingConfigurationsParams {
  export interface Data {
    /** The customer that the configuration is for. */
    customer_id: string;

    /** A system that sends invoices and collects payment. */
    billing_provider:
      | 'aws_marketplace'
      | 'stripe'
      | 'netsuite'
      | 'custom'
      | 'azure_marketplace'
      | 'quickbooks_online'
      | 'workday'
      | 'gcp_marketplace'
      | 'metronome';

    /**
     * The billing provider's own settings for this customer. Which members it needs depends on the provider
     * and the delivery method; an empty object, which is the default, is seldom enough.
     */
    configuration?: Record<string, unknown>;

    /** How invoices reach the billing provider. */
    delivery_method?: 'direct_to_billing_provider' | 'aws_sqs' | 'tackle' | 'aws_sns';

    /** ID of the delivery method. Give either this or `delivery_method`. */
    delivery_method_id?: string;

    /** Who calculates taxes when Stripe collects the payment. Other billing providers do it themselves. */
    tax_provider?: 'anrok' | 'avalara' | 'stripe';
  }
}

export interface CustomerSetIngestAliasesParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Body param: The aliases that the customer has from now on. An empty list removes all of them. */
  ingest_aliases: Array<string>;
}

export interface CustomerSetNameParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Body param: The new name. Whatever goes beyond 160 characters is cut off. */
  name: string;
}

export interface CustomerUpdateConfigParams {
  /** Path param: ID of the customer. */
  customer_id: string;

  /** Body param: The Salesforce account that this customer is. */
  salesforce_account_id?: string | null;

  /**
   * Body param: Whether invoices wait in Stripe as drafts instead of being finalized there. Without a value
   * the account's own setting decides, and without that one they wait.
   */
  leave_stripe_invoices_in_draft?: boolean | null;
}

export declare namespace Customers {
  export {
    type Customer,
    type CustomerDetail,
    type Invoice,
    type CustomerCreateResponse,
    type CustomerRetrieveResponse,
    type CustomerArchiveResponse,
    type CustomerArchiveBillingConfigurationsResponse,
    type CustomerListBillableMetricsResponse,
    type CustomerListCostsResponse,
    type CustomerPreviewEventsResponse,
    type CustomerRetrieveBillingConfigurationsResponse,
    type CustomerSetBillingConfigurationsResponse,
    type CustomerSetNameResponse,
    type CustomerDetailsCursorPage,
    type CustomerListBillableMetricsResponsesCursorPage,
    type CustomerListCostsResponsesCursorPage,
    type CustomerCreateParams,
    type CustomerRetrieveParams,
    type CustomerListParams,
    type CustomerArchiveParams,
    type CustomerArchiveBillingConfigurationsParams,
    type CustomerListBillableMetricsParams,
    type CustomerListCostsParams,
    type CustomerPreviewEventsParams,
    type CustomerRetrieveBillingConfigurationsParams,
    type CustomerSetBillingConfigurationsParams,
    type CustomerSetIngestAliasesParams,
    type CustomerSetNameParams,
    type CustomerUpdateConfigParams,
  };
}
