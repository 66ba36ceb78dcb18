import type { APIPromise } from './core/api-promise.js';
import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions, RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { Class, type ClassRetrieveParams } from './resources/class.js';
import type * as SchemasAPI from './resources/schemas.js';
import type { ListResponse, None } from './resources/schemas.js';
import { Variables, type VariableUpdateParams } from './resources/variables.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Names API. */
export class Names extends BaseClient<ClientOptions> {
  readonly class: Class = new Class(this);

  readonly variables: Variables = new Variables(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Names/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'NAMES',
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

  static readonly Names = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly NamesError = Errors.NamesError;
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

export declare namespace Names {
  export type RequestOptions = SDKRequestOptions;

  export { type None, type ListResponse };

  export { type Class, type ClassRetrieveParams };

  export { type Variables, type VariableUpdateParams };
}
