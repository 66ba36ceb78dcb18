/** Query values of any shape -> a query string. */

import { isComposite, partsOf, textOf } from './values.js';

/** A name for each of several values; a string: all of them go into one value, with this between them. */
type Write = ((key: string, name: string) => string) | string;

/** How arrays and nested objects are written; no standard has a word on either. */
export interface QueryStyle {
  /** How the name of one item is written. */
  arrays: Write;
  /** How the name of a member of an object is written. */
  objects: Write;
}

/** Styles of single parameters, by name, over those of all. */
export type QueryStyles = Readonly<Record<string, Partial<QueryStyle>>>;

/** `a[b]=1` */
export const brackets: Write = (key, name) => `${key}[${name}]`;
/** `a.b=1` */
export const dots: Write = (key, name) => `${key}.${name}`;
/** `a=1&a=2` */
export const repeat: Write = (key) => key;
/** `a[]=1&a[]=2` */
export const emptyBrackets: Write = (key) => `${key}[]`;
/** `b=1`: members of an object as parameters of their own */
export const spread: Write = (_, name) => name;

/** Null and undefined are left out, and so are objects and arrays that hold nothing. */
export function stringifyQuery(query: object, style: QueryStyle, styles: QueryStyles = {}): string {
  const pairs: string[] = [];
  const add = (key: string, value: unknown, own: QueryStyle): void => {
    const write = Array.isArray(value) ? own.arrays : own.objects;
    if (!isComposite(value)) {
      if (value !== undefined && value !== null)
        pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(textOf(value))}`);
    } else if (typeof write === 'string') {
      add(key, partsOf(value).flat().join(write) || null, own);
    } else {
      for (const [name, inner] of Object.entries(value)) add(write(key, name), inner, own);
    }
  };
  for (const [key, value] of Object.entries(query)) add(key, value, { ...style, ...styles[key] });
  return pairs.join('&');
}
