import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Pets extends APIResource {
  /**
   * @example
   * ```ts
   * const pet = await client.pets.list();
   * ```
   */
  list(options?: RequestOptions): APIPromise<PetListResponse> {
    return this._client.get('/pets', options);
  }
}

export type PetListResponse = Array<SchemasAPI.AnyPet>;

export declare namespace Pets {
  export { type PetListResponse };
}
