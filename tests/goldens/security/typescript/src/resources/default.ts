import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Default extends APIResource {
  /**
   * @example
   * ```ts
   * await client.default.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get('/default', { parseAs: 'none' }, options);
  }
}
