import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JSONList extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonList.create({ body: [{}] });
   * ```
   */
  create(params: JSONListCreateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-list', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JSONListCreateParams {
  body: Array<JSONListCreateParams.Body>;
}

export declare namespace JSONListCreateParams {
  export interface Body {
    id?: string;
  }
}

export declare namespace JSONList {
  export { type JSONListCreateParams };
}
