import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Things extends APIResource {
  /**
   * @example
   * ```ts
   * const thing = await client.things.create({ plain: 'plain', present_and_null: 'present_and_null' });
   * ```
   */
  create(body: ThingCreateParams, options?: RequestOptions): APIPromise<SchemasAPI.Thing> {
    return this._client.post('/things', { body }, options);
  }
}

export interface ThingCreateParams {
  plain: string;

  present_and_null: string | null;

  absent_or_null?: number | null;

  enum_with_null?: 'a' | 'b' | null;

  enum_without_null?: 'a' | 'b' | null;

  reference?: SchemasAPI.Part | null;

  to_nullable?: SchemasAPI.MaybePart | null;

  list_of_nulls?: Array<string | null>;

  one_of?: string | number | null;

  anything?: unknown;
}

export declare namespace Things {
  export { type ThingCreateParams };
}
