import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Created extends APIResource {
  /**
   * @example
   * ```ts
   * const created = await client.created.create();
   * ```
   */
  create(options?: RequestOptions): APIPromise<CreatedCreateResponse> {
    return this._client.post('/created', options);
  }
}

export interface CreatedCreateResponse {
  id?: string;
}

export declare namespace Created {
  export { type CreatedCreateResponse };
}
