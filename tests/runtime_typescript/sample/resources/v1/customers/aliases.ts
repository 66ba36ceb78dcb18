import type { APIPromise } from '../../../core/api-promise.js';
import { APIResource } from '../../../core/resource.js';
import { path } from '../../../internal/path.js';
import type { RequestOptions } from '../../../internal/request-options.js';

export class Aliases extends APIResource {
  /** Add an alias to a customer. */
  create(customerID: string, body: AliasCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post(
      path('/v1/customers/{customer_id}/aliases', { customer_id: customerID }),
      {
        body,
        parseAs: 'none',
      },
      options,
    );
  }
}

export interface AliasCreateParams {
  alias: string;
}

export declare namespace Aliases {
  export { type AliasCreateParams };
}
