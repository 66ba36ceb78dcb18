import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Vendor extends APIResource {
  /**
   * @example
   * ```ts
   * const vendor = await client.vendor.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<VendorRetrieveResponse> {
    return this._client.get('/vendor', { headers: { Accept: 'application/vnd.example.v2+json' } }, options);
  }
}

export interface VendorRetrieveResponse {
  v?: number;
}

export declare namespace Vendor {
  export { type VendorRetrieveResponse };
}
