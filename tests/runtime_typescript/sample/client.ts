import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { CursorPage, CursorPageParams, CursorPageResponse } from './core/pagination.js';
import { bearer, type Credentials } from './internal/auth.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { readEnv } from './internal/env.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { type FileCreateParams, type FileCreateResponse, Files } from './resources/files.js';
import { V1 } from './resources/v1/v1.js';
import { VERSION } from './version.js';

export interface ClientOptions extends BaseClientOptions {
  /** Defaults to the environment variable `ACME_BEARER_TOKEN`. */
  bearerToken?: string | undefined;
}

/** The client of the Acme API. */
export class Acme extends BaseClient<ClientOptions> {
  bearerToken: string;

  readonly files: Files = new Files(this);

  readonly v1: V1 = new V1(this);

  /** @throws AcmeError if a credential is neither passed nor in the environment */
  constructor({ bearerToken = readEnv('ACME_BEARER_TOKEN'), ...options }: ClientOptions = {}) {
    if (bearerToken === undefined) {
      throw new Errors.AcmeError('Pass bearerToken to new Acme() or set ACME_BEARER_TOKEN.');
    }
    super(
      { ...options, bearerToken },
      {
        userAgent: `Acme/JS ${VERSION}`,
        baseURL: 'https://api.acme.test',
        envPrefix: 'ACME',
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

  static readonly Acme = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly AcmeError = Errors.AcmeError;
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

export declare namespace Acme {
  export type RequestOptions = SDKRequestOptions;

  export { type CursorPage, type CursorPageParams, type CursorPageResponse };

  export { type Files, type FileCreateParams, type FileCreateResponse };

  export { type V1 };
}
