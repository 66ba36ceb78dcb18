/** What a client is made of. Types only. */

import type { HeadersLike } from './headers.js';
import type { Logger, LogLevel } from './log.js';
import type { Fetch, FetchOptions } from './request-options.js';

/** The options that every client has. */
export interface BaseClientOptions {
  /** Overrides the API's own base URL, for instance `https://api.example.com/v2`. */
  baseURL?: string | null | undefined;
  /**
   * The time that one try of a request may take, from its start to the last byte of the answer. In milliseconds.
   *
   * Requests that run out of time are tried again, so a call may take longer than this.
   *
   * @default 60000
   */
  timeout?: number | undefined;
  /**
   * How often a request is tried again after a broken connection, a timeout or a status that tends to pass.
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /** Headers for every request. A request can remove one by setting it to `null`. */
  defaultHeaders?: HeadersLike;
  /** Query parameters for every request. A request can remove one by setting it to `undefined`. */
  defaultQuery?: Record<string, string | undefined> | undefined;
  /** The `fetch` function to use instead of the global one. */
  fetch?: Fetch | undefined;
  /** Further options for `fetch`, such as a `dispatcher` for Node.js. */
  fetchOptions?: FetchOptions | undefined;
  /**
   * How much is logged.
   *
   * @default 'warn'
   */
  logLevel?: LogLevel | undefined;
  /** Where logs go; `console` by default. */
  logger?: Logger | undefined;
}

/** What a generated client tells about its API. */
export interface ClientInfo {
  /** What the client calls itself to servers. */
  userAgent: string;
  /** The base URL if neither the options nor the environment give one. */
  baseURL: string;
  /** What the names of the environment variables begin with: `METRONOME`. */
  envPrefix: string;
  /** The defaults of the options of these names. */
  timeout?: number;
  maxRetries?: number;
}
