import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Text extends APIResource {
  /**
   * @example
   * ```ts
   * const text = await client.text.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<string> {
    return this._client.get('/text', { parseAs: 'text', headers: { Accept: 'text/csv' } }, options);
  }
}
