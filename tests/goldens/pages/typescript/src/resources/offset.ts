import { OffsetPage, type PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Offset extends APIResource {
  /**
   * @example
   * ```ts
   * for await (const item of client.offset.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: OffsetListParams | null,
    options?: RequestOptions,
  ): PagePromise<ItemsOffsetPage, SchemasAPI.Item> {
    return this._client.getAPIList('/offset', OffsetPage<SchemasAPI.Item>, { query }, options);
  }
}

export type ItemsOffsetPage = OffsetPage<SchemasAPI.Item>;

export interface OffsetListParams {
  offset?: number;

  limit?: number;
}

export declare namespace Offset {
  export { type ItemsOffsetPage, type OffsetListParams };
}
