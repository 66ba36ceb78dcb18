import { ItemsCursorPage, type PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Meta extends APIResource {
  /**
   * @example
   * ```ts
   * for await (const metaListResponse of client.meta.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query?: MetaListParams | null,
    options?: RequestOptions,
  ): PagePromise<MetaListResponsesItemsCursorPage, MetaListResponse> {
    return this._client.getAPIList('/meta', ItemsCursorPage<MetaListResponse>, { query }, options);
  }
}

export interface MetaListResponse {
  name?: string;
}

export type MetaListResponsesItemsCursorPage = ItemsCursorPage<MetaListResponse>;

export interface MetaListParams {
  pageToken?: string;
}

export declare namespace Meta {
  export { type MetaListResponse, type MetaListResponsesItemsCursorPage, type MetaListParams };
}
