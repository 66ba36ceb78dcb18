import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import { Chains, type ChainUpdateParams } from './resources/chains.js';
import { type FolderCreateParams, Folders } from './resources/folders.js';
import { Json } from './resources/json.js';
import type { Chain, Folder, JsonModel, Owner } from './resources/schemas.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Recursion API. */
export class Recursion extends BaseClient<ClientOptions> {
  readonly folders: Folders = new Folders(this);

  readonly json: Json = new Json(this);

  readonly chains: Chains = new Chains(this);

  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Recursion/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'RECURSION',
    });
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Recursion = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly RecursionError = Errors.RecursionError;
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

export declare namespace Recursion {
  export type RequestOptions = SDKRequestOptions;

  export { type Chain, type Folder, type JsonModel, type Owner };

  export { type Folders, type FolderCreateParams };

  export { type Json };

  export { type Chains, type ChainUpdateParams };
}
