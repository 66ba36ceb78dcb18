export { Acme as default, Acme, type ClientOptions } from './client.js';
export { APIPromise } from './core/api-promise.js';
export * from './core/error.js';
export { PagePromise } from './core/pagination.js';
export { toFile, type Uploadable } from './core/uploads.js';
export type { RequestOptions } from './internal/request-options.js';
