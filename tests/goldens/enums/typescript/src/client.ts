import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import type { Color, SettingsModel } from './resources/schemas.js';
import { type SettingRetrieveParams, Settings } from './resources/settings.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Enums API. */
export class Enums extends BaseClient<ClientOptions> {
  readonly settings: Settings = new Settings(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Enums/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'ENUMS',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Enums = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly EnumsError = Errors.EnumsError;
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

export declare namespace Enums {
  export type RequestOptions = SDKRequestOptions;

  export { type Color, type SettingsModel };

  export { type Settings, type SettingRetrieveParams };
}
