import {
  AbstractPage,
  lastOf,
  nextByCursor,
  nextByNumber,
  nextByOffset,
  type PageSource,
} from '../internal/pages.js';
import type { FinalRequestOptions } from '../internal/request-options.js';

export { AbstractPage, PagePromise, type PageRequestOptions } from '../internal/pages.js';

export interface CursorIDPageParams {
  after?: string;

  limit?: number;
}

export interface CursorIDPageResponse<Item> {
  data: Array<Item>;
  has_more?: boolean;
}

export class CursorIDPage<Item> extends AbstractPage<Item> {
  declare data: Array<Item>;

  declare has_more: boolean;

  getPaginatedItems(): Array<Item> {
    return this.data ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByCursor(this, 'after', lastOf(this)?.id);
  }

  override hasNextPage(): boolean {
    return this.has_more !== false && super.hasNextPage();
  }
}

export interface DataCursorPageParams {
  cursor?: string;

  limit?: number;
}

export interface DataCursorPageResponse<Item> {
  data: Array<Item>;
  next_cursor: string | null;
}

export class DataCursorPage<Item> extends AbstractPage<Item> {
  declare data: Array<Item>;

  declare next_cursor: string | null;

  getPaginatedItems(): Array<Item> {
    return this.data ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByCursor(this, 'cursor', this.next_cursor);
  }
}

export interface ItemsCursorPageParams {
  pageToken?: string;
}

export interface ItemsCursorPageResponse<Item> {
  items: Array<Item>;
  meta?: {
    nextPageToken: string | null;
  };
}

export class ItemsCursorPage<Item> extends AbstractPage<Item> {
  declare items: Array<Item>;

  declare meta: {
    nextPageToken: string | null;
  };

  getPaginatedItems(): Array<Item> {
    return this.items ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByCursor(this, 'pageToken', this.meta?.nextPageToken);
  }
}

export interface OffsetPageParams {
  limit?: number;

  offset?: number;
}

export interface OffsetPageResponse<Item> {
  results: Array<Item>;
  total?: number;
}

export class OffsetPage<Item> extends AbstractPage<Item> {
  declare results: Array<Item>;

  declare total: number;

  getPaginatedItems(): Array<Item> {
    return this.results ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByOffset(this, 'offset', this.total);
  }
}

export interface PageNumberPageParams {
  page?: number;

  per_page?: number;
}

export type PageNumberPageResponse<Item> = Array<Item>;

export class PageNumberPage<Item> extends AbstractPage<Item> {
  declare items: Array<Item>;

  constructor(source: PageSource, body: unknown) {
    super(source, { items: body });
  }

  getPaginatedItems(): Array<Item> {
    return this.items ?? [];
  }

  nextPageRequestOptions(): FinalRequestOptions | null {
    return nextByNumber(this, 'page');
  }
}
