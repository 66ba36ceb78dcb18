import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Variables extends APIResource {
  /**
   * @example
   * ```ts
   * await client.variables.update('name', { value: 'value' });
   * ```
   */
  update(name: string, params: VariableUpdateParams, options?: RequestOptions): APIPromise<void> {
    const { body_name: name_, query_name: name__, ...body } = params;
    return this._client.patch(
      path('/variables/{name}', { name }),
      { query: { name: name__ }, body: { name: name_, ...body }, parseAs: 'none' },
      options,
    );
  }
}

export interface VariableUpdateParams {
  /** Body param */
  value: string;

  /** Body param */
  body_name?: string;

  /** Body param */
  options?: string;

  /** Body param */
  idempotency_key?: string;

  /** Query param */
  query_name?: string;
}

export declare namespace Variables {
  export { type VariableUpdateParams };
}
