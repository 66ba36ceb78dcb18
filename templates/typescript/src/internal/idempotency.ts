/** Keys by which an API recognises a repeated request. */

/** What a client knows of its API's idempotency keys. */
export interface Idempotency {
  header: string;
  /** A new key. */
  key: () => string;
}

/** Random keys of 128 bits in the given header. */
export function idempotencyKeys(header: string): Idempotency {
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
  return { header, key: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('') };
}
