import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Open extends APIResource {
  /**
   * @example
   * ```ts
   * await client.open.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get('/open', { parseAs: 'none', security: [] }, options);
  }
}
