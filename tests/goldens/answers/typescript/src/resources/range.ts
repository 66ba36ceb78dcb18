import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Range extends APIResource {
  /**
   * @example
   * ```ts
   * const range = await client.range.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<RangeRetrieveResponse> {
    return this._client.get('/range', options);
  }
}

export interface RangeRetrieveResponse {
  a?: string;
}

export declare namespace Range {
  export { type RangeRetrieveResponse };
}
