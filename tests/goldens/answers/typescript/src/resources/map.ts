import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Map extends APIResource {
  /**
   * @example
   * ```ts
   * const map = await client.map.retrieve();
   * ```
   */
  retrieve(options?: RequestOptions): APIPromise<MapRetrieveResponse> {
    return this._client.get('/map', options);
  }
}

export type MapRetrieveResponse = { [key: string]: number };

export declare namespace Map {
  export { type MapRetrieveResponse };
}
