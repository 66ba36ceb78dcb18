/** The client without its resources: builds requests, sends them, tries again, and tells what went wrong. */

import { tryJSON, type Answer } from '../internal/answer.js';
import type { Credentials } from '../internal/auth.js';
import { encodeBody } from '../internal/body.js';
import type { BaseClientOptions, ClientInfo } from '../internal/client-options.js';
import { isBrowser, readEnv } from '../internal/env.js';
import { APIError } from '../internal/errors.js';
import { exchange } from '../internal/exchange.js';
import type { Idempotency } from '../internal/idempotency.js';
import { mergeHeaders, toHeaders, type HeaderMap, type HeadersLike } from '../internal/headers.js';
import { chooseLevel, log, SECRET, type Logger, type LogLevel } from '../internal/log.js';
import type { AbstractPage, PageClass, PagePromise } from '../internal/pages.js';
import type { QueryStyles } from '../internal/query.js';
import {
  mergeOptions,
  type Fetch,
  type FetchOptions,
  type FinalRequestInit,
  type FinalRequestOptions,
  type MethodOptions,
  type PromiseOrValue,
  type RequestOptions,
} from '../internal/request-options.js';
import { isRetryable, retryDelay, sleep, type RetryDelays } from '../internal/retry.js';
import { APIPromise } from './api-promise.js';

/** How many calls were made, by which the log tells them apart. */
let calls = 0;

export abstract class BaseClient<Options extends BaseClientOptions = BaseClientOptions> {
  declare baseURL: string;
  declare maxRetries: number;
  declare timeout: number;
  declare logger: Logger;
  declare logLevel: LogLevel;
  declare fetchOptions: FetchOptions | undefined;

  /** How the API recognises repeated requests, where it asks for keys. */
  declare protected readonly _idempotency?: Idempotency;
  /** Which headers and cookies hold secrets: they are neither logged nor sent to other servers. */
  readonly _secretNames: RegExp = SECRET;
  /** The first wait before a retry, and the longest, where they are not the usual ones. In milliseconds. */
  declare protected readonly _retryDelays?: RetryDelays;

  declare protected readonly _options: Options;
  declare protected readonly fetch: Fetch;
  readonly #info: ClientInfo;

  constructor(options: Options, info: ClientInfo) {
    const { baseURL, logger = console } = options;
    const settings = {
      baseURL: baseURL?.trim() || (baseURL !== null && readEnv(`${info.envPrefix}_BASE_URL`)) || info.baseURL,
      timeout: options.timeout ?? info.timeout ?? 60_000,
      maxRetries: options.maxRetries ?? info.maxRetries ?? 2,
      fetch: options.fetch ?? globalThis.fetch,
      fetchOptions: options.fetchOptions,
      logger,
      logLevel: chooseLevel(options.logLevel, `${info.envPrefix}_LOG`, logger),
    };
    Object.assign(this, settings);
    this._options = { ...options, ...settings };
    this.#info = info;
  }

  /** A client like this one is now, with some options changed. */
  withOptions(options: Partial<Options>): this {
    const current = { ...this._options };
    for (const name in current)
      if (Object.hasOwn(this, name)) current[name as keyof Options] = this[name as never];
    current.baseURL = this.#hasOwnBaseURL() ? this.baseURL : null;
    return new (this.constructor as new (options: Options) => this)({ ...current, ...options });
  }

  get<T>(path: string, own?: MethodOptions, options?: RequestOptions): APIPromise<T> {
    return this.request({ method: 'get', path, ...own }, options);
  }

  post<T>(path: string, own?: MethodOptions, options?: RequestOptions): APIPromise<T> {
    return this.request({ method: 'post', path, ...own }, options);
  }

  put<T>(path: string, own?: MethodOptions, options?: RequestOptions): APIPromise<T> {
    return this.request({ method: 'put', path, ...own }, options);
  }

  patch<T>(path: string, own?: MethodOptions, options?: RequestOptions): APIPromise<T> {
    return this.request({ method: 'patch', path, ...own }, options);
  }

  delete<T>(path: string, own?: MethodOptions, options?: RequestOptions): APIPromise<T> {
    return this.request({ method: 'delete', path, ...own }, options);
  }

  /** Asks for the first page of a list. */
  getAPIList<Page extends AbstractPage<unknown>>(
    path: string,
    Page: PageClass<Page>,
    own?: MethodOptions,
    options?: RequestOptions,
  ): PagePromise<Page> {
    return Page.request(this, { method: 'get', path, ...own }, options);
  }

  /**
   * Sends any request.
   *
   * @param own what the method says of it
   * @param options what the caller says, which is put over it
   */
  request<T>(own: PromiseOrValue<FinalRequestOptions>, options?: RequestOptions): APIPromise<T> {
    const wanted = { raw: false };
    return new APIPromise(this, this._send(own, options, wanted), undefined, wanted);
  }

  /** The whole URL of a request: base, path and every query parameter. */
  buildURL(path: string, query?: object | null, defaultBaseURL?: string, styles?: QueryStyles): string {
    const base = (!this.#hasOwnBaseURL() && defaultBaseURL) || this.baseURL;
    const url = new URL(URL.canParse(path) ? path : base.replace(/\/*$/, '/') + path.replace(/^\//, ''));
    const added = { ...(!this.#isForeign(path) && this.defaultQuery()), ...query };
    for (const name in added) if (url.searchParams.has(name)) url.searchParams.delete(name);
    const search = this.stringifyQuery(added, styles);
    if (search) url.search += (url.search && '&') + search;
    return url.href;
  }

  /** One try of a request, ready for `fetch`. */
  async buildRequest(
    options: FinalRequestOptions,
    { retryCount = 0 } = {},
  ): Promise<{ req: FinalRequestInit; url: string; timeout: number }> {
    const { method, path, parseAs, timeout = this.timeout } = options;
    const foreign = this.#isForeign(path);

    const asked = mergeHeaders(!foreign && this.defaultHeaders(), options.headers);
    const credentials = foreign ? {} : await this._authorize(options, asked);
    const { type, ...body } = encodeBody(options.body, asked.get('content-type'));
    const headers = mergeHeaders(
      {
        accept: parseAs === 'none' ? '*/*' : 'application/json',
        'content-type': type,
        'user-agent': isBrowser() ? undefined : this.#info.userAgent,
        [this.#idempotencyHeader]: options.idempotencyKey,
      },
      this.telemetryHeaders?.(retryCount, timeout),
      credentials.headers,
      asked,
    );
    const req = {
      ...this.fetchOptions,
      ...options.fetchOptions,
      method: method.toUpperCase(),
      headers: toHeaders(headers),
      ...body,
    };
    const query = { ...credentials.query, ...options.query };
    const url = this.buildURL(path, query, options.defaultBaseURL, options.queryStyles);
    return { req, url, timeout };
  }

  /** The credentials that a request is sent with; `given` are the headers that the caller takes care of. */
  protected _authorize(_options: FinalRequestOptions, _given: HeaderMap): PromiseOrValue<Credentials> {
    return {};
  }

  /** Called before each try; may change the options. */
  protected prepareOptions(_options: FinalRequestOptions): PromiseOrValue<void> {}

  /** Called before each try; may change what is sent, for instance to sign it. */
  protected prepareRequest(
    _request: FinalRequestInit,
    _context: { url: string; options: FinalRequestOptions },
  ): PromiseOrValue<void> {}

  /** Headers of every request. */
  protected defaultHeaders(): HeadersLike {
    return this._options.defaultHeaders;
  }

  /** Query parameters of every request. */
  protected defaultQuery(): Record<string, unknown> | undefined {
    return this._options.defaultQuery;
  }

  /** Headers that tell the server about the SDK and its platform. */
  protected telemetryHeaders?(retryCount: number, timeout: number): HeadersLike;

  /** Calls `fetch`. */
  _fetchOnce(url: string, init: FinalRequestInit): Promise<Response> {
    const { fetch } = this;
    return fetch(url, init);
  }

  /** A query string, or the body of a form, as the API reads it: arrays and objects have no standard form. */
  abstract stringifyQuery(query: object, styles?: QueryStyles): string;

  protected makeStatusError(
    status: number,
    error: unknown,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    return APIError.generate(status, error, message, headers);
  }

  get #idempotencyHeader(): string {
    return this._idempotency?.header ?? 'Idempotency-Key';
  }

  #hasOwnBaseURL(): boolean {
    return this.baseURL !== this.#info.baseURL;
  }

  /** Whether a path leads to another server, which gets nothing that is meant for the API's own. */
  #isForeign(path: string): boolean {
    return URL.canParse(path) && new URL(path).origin !== new URL(this.baseURL).origin;
  }

  /**
   * Sends a request until it is answered well, or not worth another try.
   *
   * @param given the caller's options, over those of `own`
   * @param wanted its `raw` is asked when the answer is there: whether its body is left to the caller
   */
  async _send(
    own: PromiseOrValue<FinalRequestOptions>,
    given: RequestOptions | undefined,
    wanted: { raw: boolean },
  ): Promise<Answer> {
    const options = mergeOptions(await own, given);
    const { body, encode, parseAs, maxRetries = this.maxRetries } = options;
    if (encode) options.body = await encode(body, this);
    options.idempotencyKey ??= this._idempotency?.key(options.method);
    wanted.raw ||= typeof parseAs === 'function';
    const id = ++calls;

    for (let retryCount = 0; ; retryCount++) {
      await this.prepareOptions(options);
      const { req, url, timeout } = await this.buildRequest(options, { retryCount });
      await this.prepareRequest(req, { url, options });
      const call = `${id} ${req.method} ${url.replace(/\?.*/, '')}`;
      log(this, 'debug', `${call} sent`, req.headers);
      try {
        const answer = await exchange(this, url, req, timeout, options, wanted);
        const { status, headers, ok } = answer.response;
        if (!ok) throw this.makeStatusError(status, tryJSON(answer.text) ?? answer.text, undefined, headers);
        log(this, 'info', `${call} ${status}`, headers);
        return answer;
      } catch (error) {
        const { status, headers } = error as APIError;
        log(this, 'info', `${call} ${status ?? String(error)}`, headers);
        if (retryCount >= maxRetries || !isRetryable(error as APIError, req, this.#idempotencyHeader))
          throw error;
        await sleep(retryDelay(retryCount, headers, this._retryDelays), options.signal);
      }
    }
  }
}
