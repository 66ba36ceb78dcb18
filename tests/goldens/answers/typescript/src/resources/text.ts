import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { mergeHeaders } from '../internal/headers.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Text extends APIResource {
  /**
   * @example
   * ```ts
   * const text = await client.text.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<string> {
    return this._client.get('/text', {
      parseAs: 'text',
      ...options,
      headers: mergeHeaders({ Accept: 'text/csv' }, options?.headers),
    });
  }
}
