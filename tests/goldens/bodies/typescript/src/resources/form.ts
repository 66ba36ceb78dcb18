import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import { urlEncoded } from '../internal/url-encoded.js';

export class Form extends APIResource {
  /**
   * @example
   * ```ts
   * await client.form.create({ name: 'name' });
   * ```
   */
  create(body: FormCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post(
      '/form',
      {
        body,
        encode: urlEncoded(),
        parseAs: 'none',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      options,
    );
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
