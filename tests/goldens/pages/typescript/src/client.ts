import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type {
  CursorIDPage,
  CursorIDPageParams,
  CursorIDPageResponse,
  DataCursorPage,
  DataCursorPageParams,
  DataCursorPageResponse,
  ItemsCursorPage,
  ItemsCursorPageParams,
  ItemsCursorPageResponse,
  OffsetPage,
  OffsetPageParams,
  OffsetPageResponse,
  PageNumberPage,
  PageNumberPageParams,
  PageNumberPageResponse,
} from './core/pagination.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { After, type AfterListParams, type ItemsCursorIDPage } from './resources/after.js';
import { Body, type BodyCreateParams, type BodyItemsDataCursorPage } from './resources/body.js';
import { Cursor, type CursorItemsDataCursorPage, type CursorListParams } from './resources/cursor.js';
import {
  Meta,
  type MetaListParams,
  type MetaListResponse,
  type MetaListResponsesItemsCursorPage,
} from './resources/meta.js';
import { type ItemsPageNumberPage, Numbered, type NumberedListParams } from './resources/numbered.js';
import { type ItemsOffsetPage, Offset, type OffsetListParams } from './resources/offset.js';
import { Plain, type PlainListResponse } from './resources/plain.js';
import type { Item } from './resources/schemas.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Pages API. */
export class Pages extends BaseClient<ClientOptions> {
  readonly cursor: Cursor = new Cursor(this);

  readonly meta: Meta = new Meta(this);

  readonly after: After = new After(this);

  readonly numbered: Numbered = new Numbered(this);

  readonly offset: Offset = new Offset(this);

  readonly body: Body = new Body(this);

  readonly plain: Plain = new Plain(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Pages/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'PAGES',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Pages = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly PagesError = Errors.PagesError;
  static readonly APIError = Errors.APIError;
  static readonly APIConnectionError = Errors.APIConnectionError;
  static readonly APIConnectionTimeoutError = Errors.APIConnectionTimeoutError;
  static readonly APIUserAbortError = Errors.APIUserAbortError;
  static readonly BadRequestError = Errors.BadRequestError;
  static readonly AuthenticationError = Errors.AuthenticationError;
  static readonly PermissionDeniedError = Errors.PermissionDeniedError;
  static readonly NotFoundError = Errors.NotFoundError;
  static readonly ConflictError = Errors.ConflictError;
  static readonly UnprocessableEntityError = Errors.UnprocessableEntityError;
  static readonly RateLimitError = Errors.RateLimitError;
  static readonly InternalServerError = Errors.InternalServerError;
}

export declare namespace Pages {
  export type RequestOptions = SDKRequestOptions;

  export { type CursorIDPage, type CursorIDPageParams, type CursorIDPageResponse };

  export { type DataCursorPage, type DataCursorPageParams, type DataCursorPageResponse };

  export { type ItemsCursorPage, type ItemsCursorPageParams, type ItemsCursorPageResponse };

  export { type OffsetPage, type OffsetPageParams, type OffsetPageResponse };

  export { type PageNumberPage, type PageNumberPageParams, type PageNumberPageResponse };

  export { type Item };

  export { type Cursor, type CursorItemsDataCursorPage, type CursorListParams };

  export { type Meta, type MetaListResponse, type MetaListResponsesItemsCursorPage, type MetaListParams };

  export { type After, type ItemsCursorIDPage, type AfterListParams };

  export { type Numbered, type ItemsPageNumberPage, type NumberedListParams };

  export { type Offset, type ItemsOffsetPage, type OffsetListParams };

  export { type Body, type BodyItemsDataCursorPage, type BodyCreateParams };

  export { type Plain, type PlainListResponse };
}
