import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Things extends APIResource {
  /**
   * @example
   * ```ts
   * const thing = await client.things.update('id', { secret: 'secret' });
   * ```
   */
  update(id: string, body: ThingUpdateParams, options?: RequestOptions): APIPromise<SchemasAPI.Thing> {
    return this._client.put(path('/things/{id}', { id }), { body }, options);
  }
}

export interface ThingUpdateParams {
  secret: string;

  labels?: Record<string, string>;

  free?: Record<string, unknown>;

  closed?: Record<string, unknown>;

  prices?: Record<string, ThingUpdateParams.Prices>;

  pair?: Array<string | number>;

  matrix?: Array<Array<number>>;

  day?: string;

  at?: string;

  blob?: string;

  anything?: unknown;

  patterned?: Record<string, string>;

  /** @deprecated */
  old?: string;
}

export declare namespace ThingUpdateParams {
  export interface Prices {
    amount?: number;
  }
}

export declare namespace Things {
  export { type ThingUpdateParams };
}
