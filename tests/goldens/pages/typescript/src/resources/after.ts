import { CursorIDPage, type PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class After extends APIResource {
  /**
   * @example
   * ```ts
   * for await (const item of client.after.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: AfterListParams | null,
    options?: RequestOptions,
  ): PagePromise<ItemsCursorIDPage, SchemasAPI.Item> {
    return this._client.getAPIList('/after', CursorIDPage<SchemasAPI.Item>, { query }, options);
  }
}

export type ItemsCursorIDPage = CursorIDPage<SchemasAPI.Item>;

export interface AfterListParams {
  after?: string;

  limit?: number;
}

export declare namespace After {
  export { type ItemsCursorIDPage, type AfterListParams };
}
