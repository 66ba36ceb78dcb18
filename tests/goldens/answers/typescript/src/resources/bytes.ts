import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { binary } from '../internal/answer.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Bytes extends APIResource {
  /**
   * @example
   * ```ts
   * const byte = await client.bytes.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<Response> {
    return this._client.get('/bytes', { parseAs: binary, headers: { Accept: 'application/pdf' } }, options);
  }
}
