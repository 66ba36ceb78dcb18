export { Metronome as default, Metronome, type ClientOptions } from './client.js';
export { APIPromise } from './core/api-promise.js';
export {
  MetronomeError,
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
export { PagePromise } from './core/pagination.js';
export { toFile, type Uploadable } from './core/uploads.js';
export type { Logger, LogLevel } from './internal/log.js';
export type { RequestOptions } from './internal/request-options.js';
