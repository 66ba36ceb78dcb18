import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { Search, type SearchRetrieveParams } from './resources/search.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Parameters API. */
export class Parameters extends BaseClient<ClientOptions> {
  readonly search: Search = new Search(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Parameters/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'PARAMETERS',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Parameters = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly ParametersError = Errors.ParametersError;
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

export declare namespace Parameters {
  export type RequestOptions = SDKRequestOptions;

  export { type Search, type SearchRetrieveParams };
}
