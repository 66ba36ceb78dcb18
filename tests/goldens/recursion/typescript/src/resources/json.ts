import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Json extends APIResource {
  /**
   * @example
   * ```ts
   * const json = await client.json.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<SchemasAPI.JsonModel | null> {
    return this._client.get('/json', options);
  }
}
