import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Form extends APIResource {
  /**
   * @example
   * ```ts
   * await client.form.create({ name: 'name' });
   * ```
   */
  create(body: FormCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/form', { body, encode: this._client.formOf(), parseAs: 'none' }, options);
  }
}

export interface FormCreateParams {
  name: string;

  address?: FormCreateParams.Address;
}

export declare namespace FormCreateParams {
  export interface Address {
    city?: string;
  }
}

export declare namespace Form {
  export { type FormCreateParams };
}
