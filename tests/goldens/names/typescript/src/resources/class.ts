import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Class extends APIResource {
  /**
   * @example
   * ```ts
   * const result = await client.class.retrieve('from');
   * ```
   */
  retrieve(
    from: string,
    params: ClassRetrieveParams = {},
    options?: RequestOptions,
  ): APIPromise<SchemasAPI.None> {
    const { 'X-Request-ID': xRequestID, ...query } = params;
    return this._client.get(
      path('/class/{from}', { from }),
      { query, headers: { 'X-Request-ID': xRequestID } },
      options,
    );
  }
}

export interface ClassRetrieveParams {
  /** Query param */
  import?: string;

  /** Query param */
  self?: string;

  /** Query param */
  'filter[name]'?: string;

  /** Query param */
  filter_name?: string;

  /** Header param */
  'X-Request-ID'?: string;

  /** Query param */
  timeout?: number;

  /** Query param */
  extra_headers?: string;
}

export declare namespace Class {
  export { type ClassRetrieveParams };
}
