/** What a request can be told, by generated code and by the caller -> one request. */

import { mergeHeaders, type HeadersLike } from './headers.js';
import type { QueryStyles } from './query.js';

export type PromiseOrValue<T> = T | PromiseLike<T>;

export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options' | 'query' | 'trace';

/** A `fetch` function: the global one, or any other that acts like it. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Options for `fetch` that the SDK does not set itself, among them those of one platform (`dispatcher`, `proxy`). */
export interface FetchOptions extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> {
  [platformOption: string]: unknown;
}

/** Options for one call. */
export interface RequestOptions {
  /** Replaces the HTTP method of the call. */
  method?: HTTPMethod;
  /** Replaces the path of the call. */
  path?: string;
  /** Query parameters, added to those of the method. */
  query?: object | null | undefined;
  /** Replaces the body that the method would send. */
  body?: unknown;
  /** Headers, on top of the client's. `null` removes one. */
  headers?: HeadersLike;
  /** How often a failed request is tried again; the client's own number by default. */
  maxRetries?: number | undefined;
  /** The time that one try may take, its answer's body included. In milliseconds. */
  timeout?: number | undefined;
  /** Cancels the call. */
  signal?: AbortSignal | null | undefined;
  /** Further options for `fetch`, merged with the client's. */
  fetchOptions?: FetchOptions | undefined;
  /** Lets the server recognise a repeated request. Made for you where the API supports it. */
  idempotencyKey?: string | undefined;
  /** The base URL of this request, unless the client was given one. */
  defaultBaseURL?: string | undefined;
}

/** Turns a response whose body nobody has read yet into a value. */
export type ResponseParser<T> = (response: Response, controller: AbortController) => PromiseOrValue<T>;

/** What knows how the API writes lists and objects. */
export interface FormWriter {
  stringifyQuery(query: object, styles?: QueryStyles): string;
}

/** Makes what is sent of a body. */
export type BodyEncoder = (body: unknown, client: FormWriter) => unknown;

/** What generated methods say of a request before the caller's options. */
export interface MethodOptions extends RequestOptions {
  /**
   * What becomes of the answer. JSON by default; `none`: its body is of no interest; a function: it is called with
   * the live response.
   */
  parseAs?: 'json' | 'text' | 'none' | ResponseParser<unknown> | undefined;
  /** Which sets of auth schemes suffice, where that is not the client's default. An empty list: none are sent. */
  security?: readonly (readonly string[])[] | undefined;
  /** Makes a form of the body, or whatever the server takes instead of JSON. */
  encode?: BodyEncoder | undefined;
  /** How single parameters of the query are written, if not as the client's others. */
  queryStyles?: QueryStyles | undefined;
  /** Where a list takes its cursor; `query` by default. */
  pageIn?: 'query' | 'body' | undefined;
}

/** A complete request. */
export interface FinalRequestOptions extends MethodOptions {
  method: HTTPMethod;
  path: string;
}

/** The caller's options over those of a method: query parameters and headers add up, anything else is replaced. */
export function mergeOptions<T extends MethodOptions>(own: T, options: RequestOptions | undefined): T {
  return {
    ...own,
    ...options,
    query: { ...own.query, ...options?.query },
    headers: mergeHeaders(own.headers, options?.headers),
  };
}

/** What `fetch` is called with. */
export interface FinalRequestInit extends RequestInit {
  headers: Headers;
  method: string;
  /** Set if the body is a stream, which can be sent only once. */
  duplex?: 'half';
}
