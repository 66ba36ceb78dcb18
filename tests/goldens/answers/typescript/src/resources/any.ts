import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Any extends APIResource {
  /**
   * @example
   * ```ts
   * const any = await client.any.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<unknown> {
    return this._client.get('/any', options);
  }
}
