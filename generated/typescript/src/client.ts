import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { CursorPage, CursorPageParams, CursorPageResponse } from './core/pagination.js';
import { bearer, type Credentials } from './internal/auth.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { readEnv } from './internal/env.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import type { CreditTypeData, EventTypeFilter, ID, PropertyFilter } from './resources/shared.js';
import { V1 } from './resources/v1/v1.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export interface ClientOptions extends BaseClientOptions {
  /**
   * An API token, created in the Metronome app.
   *
   * Defaults to the environment variable `METRONOME_BEARER_TOKEN`.
   */
  bearerToken?: string | undefined;
}

/** Customers, what they used, and how they are billed. */
export class Metronome extends BaseClient<ClientOptions> {
  bearerToken: string;

  readonly v1: V1 = new V1(this);

  constructor({ bearerToken = readEnv('METRONOME_BEARER_TOKEN'), ...options }: ClientOptions = {}) {
    if (bearerToken === undefined) {
      throw new Errors.MetronomeError('Pass bearerToken to new Metronome() or set METRONOME_BEARER_TOKEN.');
    }
    super(
      { ...options, bearerToken },
      {
        userAgent: `Metronome/JS ${VERSION}`,
        baseURL: 'https://api.metronome.com',
        envPrefix: 'METRONOME',
      },
    );
    this.bearerToken = bearerToken;
  }

  protected override _authorize(): Credentials {
    return bearer(this.bearerToken);
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Metronome = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly MetronomeError = Errors.MetronomeError;
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

export declare namespace Metronome {
  export type RequestOptions = SDKRequestOptions;

  export { type CursorPage, type CursorPageParams, type CursorPageResponse };

  export { type CreditTypeData, type EventTypeFilter, type ID, type PropertyFilter };

  export { type V1 };
}
