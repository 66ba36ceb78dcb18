import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import { apiKey, basic, bearer, chooseCredentials, type Credentials } from './internal/auth.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { readEnv } from './internal/env.js';
import type { HeaderMap } from './internal/headers.js';
import { secretNames } from './internal/log.js';
import { TokenSource } from './internal/oauth.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import { followRedirects } from './internal/redirect.js';
import type {
  FinalRequestInit,
  FinalRequestOptions,
  RequestOptions as SDKRequestOptions,
} from './internal/request-options.js';
import { serverURL } from './internal/server.js';
import { Both } from './resources/both.js';
import { Default } from './resources/default.js';
import { Elsewhere } from './resources/elsewhere.js';
import { Machine } from './resources/machine.js';
import { Maybe } from './resources/maybe.js';
import { Open } from './resources/open.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

/** The base URLs of the API. */
const ENVIRONMENTS = {
  production: 'https://{region}.example.com/{version}',
  sandbox: 'https://sandbox.example.com',
} as const;

export interface ClientOptions extends BaseClientOptions {
  /**
   * A token.
   *
   * Defaults to the environment variable `SECURITY_BEARER_TOKEN`.
   */
  bearerToken?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_USERNAME`. */
  username?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_PASSWORD`. */
  password?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_KEY`. */
  key?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_SECRET`. */
  secret?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_QUERY`. */
  query?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_COOKIE`. */
  cookie?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_CLIENT_ID`. */
  clientID?: string | null | undefined;

  /** Defaults to the environment variable `SECURITY_CLIENT_SECRET`. */
  clientSecret?: string | null | undefined;

  region?: 'eu' | 'us' | (string & {}) | undefined;

  version?: string | undefined;

  /** Which of the API's base URLs is used, unless `baseURL` gives another. */
  environment?: keyof typeof ENVIRONMENTS | undefined;
}

/** The client of the Security API. */
export class Security extends BaseClient<ClientOptions> {
  bearerToken: string | null;

  username: string | null;

  password: string | null;

  key: string | null;

  secret: string | null;

  query: string | null;

  cookie: string | null;

  clientID: string | null;

  clientSecret: string | null;

  region: string;

  version: string;

  readonly both: Both = new Both(this);

  readonly open: Open = new Open(this);

  readonly maybe: Maybe = new Maybe(this);

  readonly machine: Machine = new Machine(this);

  readonly default: Default = new Default(this);

  readonly elsewhere: Elsewhere = new Elsewhere(this);

  override readonly _secretNames = secretNames('sid');
  readonly #tokens = new TokenSource('read');

  constructor({
    bearerToken = readEnv('SECURITY_BEARER_TOKEN') ?? null,
    username = readEnv('SECURITY_USERNAME') ?? null,
    password = readEnv('SECURITY_PASSWORD') ?? null,
    key = readEnv('SECURITY_KEY') ?? null,
    secret = readEnv('SECURITY_SECRET') ?? null,
    query = readEnv('SECURITY_QUERY') ?? null,
    cookie = readEnv('SECURITY_COOKIE') ?? null,
    clientID = readEnv('SECURITY_CLIENT_ID') ?? null,
    clientSecret = readEnv('SECURITY_CLIENT_SECRET') ?? null,
    region = 'eu',
    version = 'v1',
    environment,
    ...options
  }: ClientOptions = {}) {
    super(
      {
        ...options,
        bearerToken,
        username,
        password,
        key,
        secret,
        query,
        cookie,
        clientID,
        clientSecret,
        region,
        version,
        environment,
        baseURL: options.baseURL ?? (environment ? null : undefined),
      },
      {
        userAgent: `Security/JS ${VERSION}`,
        baseURL: serverURL(ENVIRONMENTS[environment ?? 'production'], { region, version }),
        envPrefix: 'SECURITY',
      },
    );
    this.bearerToken = bearerToken;
    this.username = username;
    this.password = password;
    this.key = key;
    this.secret = secret;
    this.query = query;
    this.cookie = cookie;
    this.clientID = clientID;
    this.clientSecret = clientSecret;
    this.region = region;
    this.version = version;
  }

  protected override _authorize(options: FinalRequestOptions, given: HeaderMap): Promise<Credentials> {
    return chooseCredentials(
      {
        bearer: () => bearer(this.bearerToken),
        basic: () => basic(this.username, this.password),
        key: () => apiKey('header', 'X-API-Key', this.key),
        secret: () => apiKey('header', 'X-API-Secret', this.secret),
        query: () => apiKey('query', 'api_key', this.query),
        cookie: () => apiKey('cookie', 'sid', this.cookie),
        machine: () =>
          this.#tokens.credentials(this, 'https://auth.example.com/token', this.clientID, this.clientSecret),
      },
      options.security ?? [['bearer'], ['key', 'secret']],
      given,
    );
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  override _fetchOnce(url: string, init: FinalRequestInit): Promise<Response> {
    return followRedirects(this.fetch, url, init, this._secretNames);
  }

  static readonly Security = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly SecurityError = Errors.SecurityError;
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

export declare namespace Security {
  export type RequestOptions = SDKRequestOptions;

  export { type Both };

  export { type Open };

  export { type Maybe };

  export { type Machine };

  export { type Default };

  export { type Elsewhere };
}
