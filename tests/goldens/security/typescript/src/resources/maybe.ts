import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Maybe extends APIResource {
  /**
   * @example
   * ```ts
   * await client.maybe.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get('/maybe', { parseAs: 'none', security: [[], ['query']] }, options);
  }
}
