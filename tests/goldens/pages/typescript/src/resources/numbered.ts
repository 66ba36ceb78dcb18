import { PageNumberPage, type PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Numbered extends APIResource {
  /**
   * @example
   * ```ts
   * for await (const item of client.numbered.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: NumberedListParams | null,
    options?: RequestOptions,
  ): PagePromise<ItemsPageNumberPage, SchemasAPI.Item> {
    return this._client.getAPIList('/numbered', PageNumberPage<SchemasAPI.Item>, { query }, options);
  }
}

export type ItemsPageNumberPage = PageNumberPage<SchemasAPI.Item>;

export interface NumberedListParams {
  page?: number;

  per_page?: number;
}

export declare namespace Numbered {
  export { type ItemsPageNumberPage, type NumberedListParams };
}
