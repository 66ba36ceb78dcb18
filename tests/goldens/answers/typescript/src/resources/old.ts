import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Old extends APIResource {
  /**
   * An old one
   *
   * Use `/vendor`.
   *
   * @deprecated
   *
   * @example
   * ```ts
   * const old = await client.old.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<OldRetrieveResponse> {
    return this._client.get('/old', options);
  }
}

export type OldRetrieveResponse = boolean;

export declare namespace Old {
  export { type OldRetrieveResponse };
}
