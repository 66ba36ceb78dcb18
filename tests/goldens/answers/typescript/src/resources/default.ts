import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Default extends APIResource {
  /**
   * @example
   * ```ts
   * const result = await client.default.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<DefaultRetrieveResponse> {
    return this._client.get('/default', options);
  }
}

export type DefaultRetrieveResponse = string;

export declare namespace Default {
  export { type DefaultRetrieveResponse };
}
