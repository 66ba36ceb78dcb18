import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JSONAny extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonAny.create({ body: {} });
   * ```
   */
  create(params: JSONAnyCreateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-any', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JSONAnyCreateParams {
  body: unknown;
}

export declare namespace JSONAny {
  export { type JSONAnyCreateParams };
}
