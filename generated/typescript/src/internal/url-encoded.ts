/** A body of names and values -> an URL-encoded form. */

import { encoder } from './body.js';
import type { QueryStyles } from './query.js';
import type { BodyEncoder } from './request-options.js';

/** Writes a body as queries are written; `styles` of single members over the API's own. */
export function urlEncoded(styles?: QueryStyles): BodyEncoder {
  return encoder((body, client) => client.stringifyQuery(body, styles));
}
