import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonUnion extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonUnion.create({ kind: 'box', size: 1 });
   * ```
   */
  create(body: JsonUnionCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/json-union', { body, parseAs: 'none' }, options);
  }
}

export interface JsonUnionCreateParams {
  kind: 'box' | 'ball';

  size?: number;

  radius?: number;
}

export declare namespace JsonUnion {
  export { type JsonUnionCreateParams };
}
