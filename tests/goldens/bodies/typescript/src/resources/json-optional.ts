import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonOptional extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonOptional.create();
   * ```
   */
  create(body: JsonOptionalCreateParams = {}, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/json-optional', { body, parseAs: 'none' }, options);
  }
}

export interface JsonOptionalCreateParams {
  a?: string;
}

export declare namespace JsonOptional {
  export { type JsonOptionalCreateParams };
}
