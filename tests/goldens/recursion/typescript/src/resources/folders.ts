import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';
import type * as SchemasAPI from './schemas.js';

export class Folders extends APIResource {
  /**
   * @example
   * ```ts
   * const folder = await client.folders.list();
   * ```
   */
  list(options?: RequestOptions): APIPromise<SchemasAPI.Folder> {
    return this._client.get('/folders', options);
  }

  /**
   * @example
   * ```ts
   * await client.folders.create({ name: 'name' });
   * ```
   */
  create(body: FolderCreateParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post('/folders', { body, parseAs: 'none' }, options);
  }
}

export interface FolderCreateParams {
  name: string;

  parent?: SchemasAPI.Folder;

  children?: Array<SchemasAPI.Folder>;

  by_name?: Record<string, SchemasAPI.Folder>;

  owner?: SchemasAPI.Owner;
}

export declare namespace Folders {
  export { type FolderCreateParams };
}
