import { AbstractPage, nextByCursor } from '../internal/pages.js';
import type { FinalRequestOptions } from '../internal/request-options.js';

export { AbstractPage, PagePromise, type PageRequestOptions } from '../internal/pages.js';

export interface CursorPageParams {
  /** The most items that the page may hold. */
  limit?: number;

  /** Cursor of the page to fetch, from the page before it. The first page, if left out. */
  next_page?: string;
}

export interface CursorPageResponse<Item> {
  data: Array<Item>;
  next_page: string | null;
}

export class CursorPage<Item> extends AbstractPage<Item> {
  declare data: Array<Item>;

  declare next_page: string | null;

  getPaginatedItems(): Array<Item> {
    return this.data ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByCursor(this, 'next_page', this.next_page);
  }
}
