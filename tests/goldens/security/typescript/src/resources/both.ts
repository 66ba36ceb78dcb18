import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Both extends APIResource {
  /**
   * @example
   * ```ts
   * await client.both.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get('/both', { parseAs: 'none', security: [['basic', 'cookie']] }, options);
  }
}
