import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class JsonMap extends APIResource {
  /**
   * @example
   * ```ts
   * await client.jsonMap.create({ body: { key: 1 } });
   * ```
   */
  create(params: JsonMapCreateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.post('/json-map', { body: body_, parseAs: 'none' }, options);
  }
}

export interface JsonMapCreateParams {
  body: Record<string, number>;
}

export declare namespace JsonMap {
  export { type JsonMapCreateParams };
}
