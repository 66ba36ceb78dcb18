import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Chains extends APIResource {
  /** Of what needs itself there is no sample. */
  update(body: ChainUpdateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.put('/chains', { body, parseAs: 'none' }, options);
  }
}

export interface ChainUpdateParams {
  next: SchemasAPI.Chain;
}

export declare namespace Chains {
  export { type ChainUpdateParams };
}
