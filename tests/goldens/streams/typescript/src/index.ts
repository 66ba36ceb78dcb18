export { Streams as default, Streams, type ClientOptions } from './client.js';
export { APIPromise } from './core/api-promise.js';
export {
  StreamsError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
} from './core/error.js';
export { Stream } from './core/streaming.js';
export { toFile, type Uploadable } from './core/uploads.js';
export type { Logger, LogLevel } from './internal/log.js';
export type { RequestOptions } from './internal/request-options.js';
