import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import type { MaybePart, Part, Thing } from './resources/schemas.js';
import { type ThingCreateParams, Things } from './resources/things.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Nullable API. */
export class Nullable extends BaseClient<ClientOptions> {
  readonly things: Things = new Things(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Nullable/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'NULLABLE',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Nullable = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly NullableError = Errors.NullableError;
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

export declare namespace Nullable {
  export type RequestOptions = SDKRequestOptions;

  export { type MaybePart, type Part, type Thing };

  export { type Things, type ThingCreateParams };
}
