/** Layers of headers as callers write them -> one map. */

import { SDKError } from './errors.js';

type HeaderValue = string | number | boolean | null | undefined;

/** Headers in any shape. `null` removes a header that a lower layer set; `undefined` leaves it alone. */
export type HeadersLike =
  | Headers
  | Iterable<readonly [name: string, value: HeaderValue]>
  | Record<string, HeaderValue | readonly HeaderValue[]>
  | false
  | null
  | undefined;

/** Lower-case name -> value; null: removed on purpose, which also silences the default for that header. */
export type HeaderMap = Map<string, string | null>;

/** Later layers win. In a list repeated names add up, as in HTTP; in an object the last of two casings wins. */
export function mergeHeaders(...layers: HeadersLike[]): HeaderMap {
  const merged: HeaderMap = new Map();
  for (const layer of layers) {
    if (!layer) continue;
    const own: HeaderMap = new Map();
    const isList = Symbol.iterator in layer;
    for (const [name, values] of isList ? layer : Object.entries(layer)) {
      if (!isList && values !== undefined) own.delete(name.toLowerCase());
      for (const value of [values].flat()) addHeader(own, name, value);
    }
    own.forEach((value, name) => merged.set(name, value));
  }
  return merged;
}

/** Adds a value to those that a header has already; null takes them away. */
export function addHeader(map: HeaderMap, name: string, value: unknown): void {
  if (value === undefined) return;
  const key = name.toLowerCase();
  const before = map.get(key);
  // `Headers` would trim line breaks at the ends instead of refusing them.
  if (/[\r\n\0]/.test(String(value))) throw new SDKError(`Line break in the header ${name}`);
  const text = before ? before + (key === 'cookie' ? '; ' : ', ') + value : String(value);
  map.set(key, value === null ? null : text);
}

/** The map as `fetch` wants it, without the removed ones. */
export function toHeaders(map: HeaderMap): Headers {
  const headers = new Headers();
  for (const [name, value] of map) if (value !== null) headers.set(name, value);
  return headers;
}
