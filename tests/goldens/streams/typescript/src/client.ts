import type { APIPromise } from './core/api-promise.js';
import { BaseClient } from './core/base-client.js';
import * as Errors from './core/error.js';
import { Stream } from './core/streaming.js';
import type { BaseClientOptions } from './internal/client-options.js';
import { brackets, type QueryStyles, stringifyQuery } from './internal/query.js';
import type { RequestOptions, RequestOptions as SDKRequestOptions } from './internal/request-options.js';
import type * as SchemasAPI from './resources/schemas.js';
import type { Chunk, CompleteResponse, ExportResponse } from './resources/schemas.js';
import type * as TopLevelAPI from './resources/top-level.js';
import type { CompleteParams } from './resources/top-level.js';
import { VERSION } from './version.js';

export type { Logger, LogLevel } from './internal/log.js';

export type ClientOptions = BaseClientOptions;

/** The client of the Streams API. */
export class Streams extends BaseClient<ClientOptions> {
  constructor(options: ClientOptions = {}) {
    super(options, {
      userAgent: `Streams/JS ${VERSION}`,
      baseURL: 'https://api.example.com',
      envPrefix: 'STREAMS',
    });
  }

  /**
   * @example
   * ```ts
   * const result = await client.complete({ prompt: 'prompt' });
   * ```
   */
  complete(
    body: TopLevelAPI.CompleteParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<SchemasAPI.CompleteResponse>;
  complete(
    body: TopLevelAPI.CompleteParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<SchemasAPI.Chunk>>;
  complete(
    body: TopLevelAPI.CompleteParamsBase,
    options?: RequestOptions,
  ): APIPromise<Stream<SchemasAPI.Chunk> | SchemasAPI.CompleteResponse>;
  complete(
    body: TopLevelAPI.CompleteParams,
    options?: RequestOptions,
  ): APIPromise<Stream<SchemasAPI.Chunk> | SchemasAPI.CompleteResponse> {
    return this.post(
      '/complete',
      { body, parseAs: body.stream ? Stream.fromSSEResponse : undefined },
      options,
    );
  }

  /**
   * @example
   * ```ts
   * const result = await client.watch();
   * ```
   */
  watch(options?: RequestOptions): APIPromise<Stream<SchemasAPI.Chunk>> {
    return this.get(
      '/watch',
      { parseAs: Stream.fromSSEResponse, headers: { Accept: 'text/event-stream' } },
      options,
    );
  }

  /**
   * @example
   * ```ts
   * const result = await client.export();
   * ```
   */
  export(options?: RequestOptions): APIPromise<Stream<SchemasAPI.ExportResponse>> {
    return this.get(
      '/export',
      { parseAs: Stream.fromJSONLines, headers: { Accept: 'application/x-ndjson' } },
      options,
    );
  }

  override stringifyQuery(query: object, styles?: QueryStyles): string {
    return stringifyQuery(query, { arrays: ',', objects: brackets }, styles);
  }

  static readonly Streams = this;
  static readonly DEFAULT_TIMEOUT = 60000;
  static readonly StreamsError = Errors.StreamsError;
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

export declare namespace Streams {
  export type RequestOptions = SDKRequestOptions;

  export { type Chunk, type CompleteResponse, type ExportResponse };

  export { type CompleteParams };
}
