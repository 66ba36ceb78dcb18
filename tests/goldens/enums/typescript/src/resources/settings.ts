import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Settings extends APIResource {
  /**
   * @example
   * ```ts
   * const setting = await client.settings.retrieve();
   * ```
   */
  retrieve(
    query?: SettingRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<SchemasAPI.SettingsModel> {
    return this._client.get('/settings', { query }, options);
  }
}

export interface SettingRetrieveParams {
  order?: 'asc' | 'desc';
}

export declare namespace Settings {
  export { type SettingRetrieveParams };
}
