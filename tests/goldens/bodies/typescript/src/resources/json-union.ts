import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JSONUnion extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonUnion.create({ kind: 'box', size: 1 });
   * ```
   */
  create(body: JSONUnionCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/json-union', { body, parseAs: 'none' }, options);
  }
}

export interface JSONUnionCreateParams {
  kind: 'box' | 'ball';

  size?: number;

  radius?: number;
}

export declare namespace JSONUnion {
  export { type JSONUnionCreateParams };
}
