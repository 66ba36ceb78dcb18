import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { Uploadable } from '../core/uploads.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Bytes extends APIResource {
  /**
   * @example
   * ```ts
   * await client.bytes.update({ body: new File(['Example data'], 'example.txt') });
   * ```
   */
  update(params: ByteUpdateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.put(
      '/bytes',
      { body: body_, parseAs: 'none', headers: { 'Content-Type': 'application/octet-stream' } },
      options,
    );
  }
}

export interface ByteUpdateParams {
  body: Uploadable;
}

export declare namespace Bytes {
  export { type ByteUpdateParams };
}
