import type { APIPromise } from './core/api-promise.js';
import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions, RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { Any } from './resources/any.js';
import { Bytes } from './resources/bytes.js';
import { Created, type CreatedCreateResponse } from './resources/created.js';
import { Default, type DefaultRetrieveResponse } from './resources/default.js';
import { Map, type MapRetrieveResponse } from './resources/map.js';
import { Old, type OldRetrieveResponse } from './resources/old.js';
import { Range, type RangeRetrieveResponse } from './resources/range.js';
import type * as SchemasAPI from './resources/schemas.js';
import type { ListResponse, Problem } from './resources/schemas.js';
import { Text } from './resources/text.js';
import { Vendor, type VendorRetrieveResponse } from './resources/vendor.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Answers API. */
export class Answers extends BaseClient<ClientOptions> {
  readonly range: Range = new Range(this);

  readonly default: Default = new Default(this);

  readonly created: Created = new Created(this);

  readonly text: Text = new Text(this);

  readonly bytes: Bytes = new Bytes(this);

  readonly map: Map = new Map(this);

  readonly any: Any = new Any(this);

  readonly vendor: Vendor = new Vendor(this);

  readonly old: Old = new Old(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Answers/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'ANSWERS',
    });
  }

  /**
   * @example
   * ```ts
   * const result = await client.list();
   * ```
   */
  list(options?: RequestOptions): APIPromise<SchemasAPI.ListResponse> {
    return this.get('/list', options);
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Answers = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly AnswersError = Errors.AnswersError;
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

export declare namespace Answers {
  export type RequestOptions = SDKRequestOptions;

  export { type Problem, type ListResponse };

  export { type Range, type RangeRetrieveResponse };

  export { type Default, type DefaultRetrieveResponse };

  export { type Created, type CreatedCreateResponse };

  export { type Text };

  export { type Bytes };

  export { type Map, type MapRetrieveResponse };

  export { type Any };

  export { type Vendor, type VendorRetrieveResponse };

  export { type Old, type OldRetrieveResponse };
}
