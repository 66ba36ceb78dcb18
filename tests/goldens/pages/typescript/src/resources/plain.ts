import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Plain extends APIResource {
  /**
   * @example
   * ```ts
   * const plain = await client.plain.list();
   * ```
   */
  list(options?: RequestOptions): APIPromise<PlainListResponse> {
    return this._client.get('/plain', options);
  }
}

export type PlainListResponse = Array<SchemasAPI.Item>;

export declare namespace Plain {
  export { type PlainListResponse };
}
