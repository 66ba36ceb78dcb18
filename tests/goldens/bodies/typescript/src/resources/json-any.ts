import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonAny extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonAny.create({ body: {} });
   * ```
   */
  create(params: JsonAnyCreateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-any', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JsonAnyCreateParams {
  body: unknown;
}

export declare namespace JsonAny {
  export { type JsonAnyCreateParams };
}
