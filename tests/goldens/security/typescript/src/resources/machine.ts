import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Machine extends APIResource {
  /**
   * @example
   * ```ts
   * await client.machine.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get('/machine', { parseAs: 'none', security: [['machine']] }, options);
  }
}
