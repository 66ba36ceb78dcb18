import { DataCursorPage, type PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Cursor extends APIResource {
  /**
   * @example
   * ```ts
   * for await (const item of client.cursor.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: CursorListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorItemsDataCursorPage, SchemasAPI.Item> {
    return this._client.getAPIList('/cursor', DataCursorPage<SchemasAPI.Item>, { query }, options);
  }
}

export type CursorItemsDataCursorPage = DataCursorPage<SchemasAPI.Item>;

export interface CursorListParams {
  cursor?: string;

  limit?: number;
}

export declare namespace Cursor {
  export { type CursorItemsDataCursorPage, type CursorListParams };
}
