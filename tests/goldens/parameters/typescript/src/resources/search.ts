import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import { path } from '../internal/path.js';
import { repeat } from '../internal/query.js';
import type { RequestOptions } from '../internal/request-options.js';
import { cookie, headerValue, pathValue } from '../internal/styles.js';

export class Search extends APIResource {
  /**
   * @example
   * ```ts
   * await client.search.retrieve({}, { ids: [1], since: '2026-01-15T09:30:00Z' });
   * ```
   */
  retrieve(
    point: SearchRetrieveParams.Point,
    params: SearchRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<void> {
    const { ids, as_json, tags, 'X-List': xList, session, ...query } = params;
    return this._client.get(
      path('/search/{ids}/{point}', {
        ids: pathValue('label', 'ids', ids, true),
        point: pathValue('matrix', 'point', point),
      }),
      {
        query: { as_json: JSON.stringify(as_json), 'tags[]': tags, ...query },
        queryStyles: {
          exploded: { arrays: repeat },
          spaces: { arrays: ' ' },
          pipes: { arrays: '|' },
          'tags[]': { arrays: repeat },
          'exploded[]': { arrays: repeat },
        },
        parseAs: 'none',
        headers: { 'X-List': headerValue(xList), Cookie: [cookie('session', session)] },
      },
      options,
    );
  }
}

export interface SearchRetrieveParams {
  /** Path param */
  ids: Array<number>;

  /** Query param */
  since: string;

  /** Query param */
  form?: Array<string>;

  /** Query param */
  exploded?: Array<string>;

  /** Query param */
  spaces?: Array<string>;

  /** Query param */
  pipes?: Array<string>;

  /** Query param */
  deep?: SearchRetrieveParams.Deep;

  /** Query param */
  as_json?: SearchRetrieveParams.AsJson;

  /** Query param */
  tags?: Array<string>;

  /** Query param */
  'exploded[]'?: Array<string>;

  /** Query param */
  reserved?: string;

  /** Header param */
  'X-List'?: Array<string>;

  /** Cookie param */
  session?: string;

  /**
   * Query param: Old.
   *
   * @deprecated
   */
  flag?: boolean;
}

export declare namespace SearchRetrieveParams {
  export interface Deep {
    gte?: number;

    lt?: number;
  }

  export interface AsJson {
    a?: string;
  }

  export interface Point {
    x?: number;

    y?: number;
  }
}

export declare namespace Search {
  export { type SearchRetrieveParams };
}
