import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonScalar extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonScalar.create();
   * ```
   */
  create(params: JsonScalarCreateParams = {}, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-scalar', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JsonScalarCreateParams {
  body?: string;
}

export declare namespace JsonScalar {
  export { type JsonScalarCreateParams };
}
