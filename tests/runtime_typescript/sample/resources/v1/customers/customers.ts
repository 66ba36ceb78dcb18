import type { APIPromise } from '../../../core/api-promise.js';
import { CursorPage, type CursorPageParams, type PagePromise } from '../../../core/pagination.js';
import { APIResource } from '../../../core/resource.js';
import { Stream } from '../../../core/streaming.js';
import { path } from '../../../internal/path.js';
import type { RequestOptions } from '../../../internal/request-options.js';
import { type AliasCreateParams, Aliases } from './aliases.js';

export class Customers extends APIResource {
  readonly aliases: Aliases = new Aliases(this._client);

  /**
   * Create a new customer.
   *
   * @example
   * ```ts
   * const customer = await client.v1.customers.create({ name: 'Example, Inc.' });
   * ```
   */
  create(body: CustomerCreateParams, options?: RequestOptions): APIPromise<CustomerCreateResponse> {
    return this._client.post('/v1/customers', { body }, options);
  }

  /** Get a customer. */
  retrieve(customerID: string, options?: RequestOptions): APIPromise<CustomerRetrieveResponse> {
    return this._client.get(path('/v1/customers/{customer_id}', { customer_id: customerID }), options);
  }

  /** All customers, page by page. */
  list(
    query?: CustomerListParams | null,
    options?: RequestOptions,
  ): PagePromise<CustomersCursorPage, Customer> {
    return this._client.getAPIList('/v1/customers', CursorPage<Customer>, { query }, options);
  }

  /** Find customers; the cursor travels in the body. */
  search(
    body?: CustomerListParams | null,
    options?: RequestOptions,
  ): PagePromise<CustomersCursorPage, Customer> {
    return this._client.getAPIList(
      '/v1/customers/search',
      CursorPage<Customer>,
      {
        method: 'post',
        pageIn: 'body',
        body,
      },
      options,
    );
  }

  /** Change the name of a customer. */
  setName(params: CustomerSetNameParams, options?: RequestOptions): APIPromise<CustomerSetNameResponse> {
    const { customer_id, notify, ...body } = params;
    return this._client.post(
      path('/v1/customers/{customer_id}/setName', { customer_id }),
      {
        query: { notify },
        body,
      },
      options,
    );
  }

  /** Archive a customer. */
  archive(customerID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(
      path('/v1/customers/{customer_id}', { customer_id: customerID }),
      {
        parseAs: 'none',
      },
      options,
    );
  }

  /** Watch a customer's events as they happen. */
  watch(params: CustomerWatchParamsNonStreaming, options?: RequestOptions): APIPromise<CustomerEvent>;
  watch(params: CustomerWatchParamsStreaming, options?: RequestOptions): APIPromise<Stream<CustomerEvent>>;
  watch(
    params: CustomerWatchParams,
    options?: RequestOptions,
  ): APIPromise<Stream<CustomerEvent> | CustomerEvent>;
  watch(
    params: CustomerWatchParams,
    options?: RequestOptions,
  ): APIPromise<Stream<CustomerEvent> | CustomerEvent> {
    const { customer_id, ...body } = params;
    return this._client.post(
      path('/v1/customers/{customer_id}/watch', { customer_id }),
      {
        body,
        parseAs: body.stream ? Stream.fromSSEResponse : 'json',
      },
      options,
    );
  }
}

export type CustomersCursorPage = CursorPage<Customer>;

export interface Customer {
  id: string;

  name: string;

  status?: 'active' | 'archived' | (string & {});

  custom_fields?: { [key: string]: string };
}

export interface CustomerEvent {
  kind: string;
}

export interface CustomerCreateResponse {
  data: Customer;
}

export interface CustomerRetrieveResponse {
  data: Customer;
}

export interface CustomerSetNameResponse {
  data: Customer;
}

export interface CustomerCreateParams {
  /** This will be truncated to 160 characters if the provided name is longer. */
  name: string;

  billing_config?: CustomerCreateParams.BillingConfig;

  ingest_aliases?: Array<string>;
}

export declare namespace CustomerCreateParams {
  export interface BillingConfig {
    billing_provider_type: 'stripe' | 'custom' | (string & {});

    billing_provider_customer_id: string;
  }
}

export interface CustomerListParams extends CursorPageParams {
  customer_ids?: Array<string>;
}

export interface CustomerSetNameParams {
  /** Path param */
  customer_id: string;

  /** Body param: The new name. */
  name: string;

  /** Query param */
  notify?: boolean;
}

export type CustomerWatchParams = CustomerWatchParamsNonStreaming | CustomerWatchParamsStreaming;

export interface CustomerWatchParamsBase {
  /** Path param */
  customer_id: string;

  /** Body param */
  stream?: boolean;
}

export interface CustomerWatchParamsNonStreaming extends CustomerWatchParamsBase {
  stream?: false;
}

export interface CustomerWatchParamsStreaming extends CustomerWatchParamsBase {
  stream: true;
}

export declare namespace Customers {
  export {
    type Customer,
    type CustomerCreateResponse,
    type CustomerRetrieveResponse,
    type CustomerSetNameResponse,
    type CustomersCursorPage,
    type CustomerCreateParams,
    type CustomerListParams,
    type CustomerSetNameParams,
    type CustomerWatchParams,
  };

  export { type Aliases, type AliasCreateParams };
}
