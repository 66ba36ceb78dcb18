import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JSONScalar extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonScalar.create();
   * ```
   */
  create(params: JSONScalarCreateParams = {}, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-scalar', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JSONScalarCreateParams {
  body?: string;
}

export declare namespace JSONScalar {
  export { type JSONScalarCreateParams };
}
