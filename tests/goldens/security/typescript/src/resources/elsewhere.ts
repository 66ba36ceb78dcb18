import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Elsewhere extends APIResource {
  /**
   * @example
   * ```ts
   * await client.elsewhere.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return this._client.get(
      '/elsewhere',
      { parseAs: 'none', defaultBaseURL: 'https://files.example.com' },
      options,
    );
  }
}
