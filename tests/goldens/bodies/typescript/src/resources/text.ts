import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Text extends APIResource {
  /**
   * @example
   * ```ts
   * await client.text.update({ body: 'body' });
   * ```
   */
  update(params: TextUpdateParams, options?: RequestOptions): APIPromise<void> {
    const { body: body_ } = params;
    return this._client.put(
      '/text',
      { body: body_, parseAs: 'none', headers: { 'Content-Type': 'text/plain' } },
      options,
    );
  }
}

export interface TextUpdateParams {
  body: string;
}

export declare namespace Text {
  export { type TextUpdateParams };
}
