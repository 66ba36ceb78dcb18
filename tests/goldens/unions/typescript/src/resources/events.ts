import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

export class Events extends APIResource {
  /**
   * @example
   * ```ts
   * const event = await client.events.create({ event: { type: 'page_view', url: 'https://example.com' } });
   * ```
   */
  create(body: EventCreateParams, options?: RequestOptions): APIPromise<EventCreateResponse> {
    return this._client.post('/events', { body }, options);
  }
}

export type EventCreateResponse = EventCreateResponse.Accepted | EventCreateResponse.Refused;

export declare namespace EventCreateResponse {
  /** Accepted */
  export interface Accepted {
    id: string;

    at?: string;
  }

  /** Refused */
  export interface Refused {
    id: string;

    reason: string;
  }
}

export interface EventCreateParams {
  event: EventCreateParams.PageView | EventCreateParams.Purchase;

  id?: string | number;

  tags?: string | Array<string>;

  nested?: string | boolean | null;
}

export declare namespace EventCreateParams {
  export interface PageView {
    type: 'page_view';

    url: string;
  }

  export interface Purchase {
    type: 'purchase';

    amount: number;
  }
}

export declare namespace Events {
  export { type EventCreateResponse, type EventCreateParams };
}
