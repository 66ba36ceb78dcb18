import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { Uploadable } from '../core/uploads.js';
import { binary } from '../internal/answer.js';
import { multipart } from '../internal/multipart.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Files extends APIResource {
  /** Upload a file. */
  create(body: FileCreateParams, options?: RequestOptions): APIPromise<FileCreateResponse> {
    return this._client.post('/files', { body, encode: multipart() }, options);
  }

  /** Download a file. */
  content(fileID: string, options?: RequestOptions): APIPromise<Response> {
    return this._client.get(
      path('/files/{file_id}/content', { file_id: fileID }),
      { parseAs: binary, headers: { Accept: 'application/octet-stream' } },
      options,
    );
  }
}

export interface FileCreateResponse {
  id: string;
}

export interface FileCreateParams {
  file: Uploadable;

  purpose?: string;
}

export declare namespace Files {
  export { type FileCreateResponse, type FileCreateParams };
}
