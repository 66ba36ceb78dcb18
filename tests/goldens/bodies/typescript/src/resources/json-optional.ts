import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JSONOptional extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonOptional.create();
   * ```
   */
  create(body: JSONOptionalCreateParams = {}, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/json-optional', { body, parseAs: 'none' }, options);
  }
}

export interface JSONOptionalCreateParams {
  a?: string;
}

export declare namespace JSONOptional {
  export { type JSONOptionalCreateParams };
}
