/** Keys by which an API recognises a repeated request. */

import type { HTTPMethod } from './request-options.js';

/** What a client knows of its API's idempotency keys. */
export interface Idempotency {
  header: string;
  /** A new key; undefined: only the caller makes them. */
  key: (method: HTTPMethod) => string | undefined;
}

/** Random keys of 128 bits in the given header, for whatever may change something. */
export function idempotencyKeys(header: string): Idempotency {
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
  const random = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
  return { header, key: (method) => (method === 'get' ? undefined : random()) };
}
