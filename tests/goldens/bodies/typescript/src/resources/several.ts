import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Several extends APIResource {
  /**
   * @example
   * ```ts
   * await client.several.create();
   * ```
   */
  create(body: SeveralCreateParams = {}, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/several', { body, parseAs: 'none' }, options);
  }
}

export interface SeveralCreateParams {
  a?: string;
}

export declare namespace Several {
  export { type SeveralCreateParams };
}
