import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonList extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonList.create({ body: [{}] });
   * ```
   */
  create(params: JsonListCreateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-list', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JsonListCreateParams {
  body: Array<JsonListCreateParams.Body>;
}

export declare namespace JsonListCreateParams {
  export interface Body {
    id?: string;
  }
}

export declare namespace JsonList {
  export { type JsonListCreateParams };
}
