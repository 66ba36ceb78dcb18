import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as ModelsAPI from './models.js';

export class Settings extends APIResource {
  /**
   * @example
   * ```ts
   * const settings = await client.settings.retrieve();
   * ```
   */
  retrieve(
    query?: SettingsRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<ModelsAPI.SettingsModel> {
    return this._client.get('/settings', { query }, options);
  }
}

export interface SettingsRetrieveParams {
  order?: 'asc' | 'desc';
}

export declare namespace Settings {
  export { type SettingsRetrieveParams };
}
