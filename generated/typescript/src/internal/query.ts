/** Query values of any shape -> a query string. */

import { isComposite, isGiven, textOf } from './values.js';

/** A name for each of several values. */
type Write = (key: string, name: string) => string;

/** How arrays and nested objects are written; no standard has a word on either. */
export interface QueryStyle {
  /** How the name of one item is written; a string: all items go into one value, with this between them. */
  arrays: Write | string;
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
    if (Array.isArray(value) && typeof own.arrays === 'string') {
      value = value.filter(isGiven).map(textOf).join(own.arrays) || null;
    }
    if (isComposite(value)) {
      const write = (Array.isArray(value) ? own.arrays : own.objects) as Write;
      for (const [name, inner] of Object.entries(value)) add(write(key, name), inner, own);
    } else if (isGiven(value)) {
      pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(textOf(value))}`);
    }
  };
  for (const [key, value] of Object.entries(query)) add(key, value, { ...style, ...styles[key] });
  return pairs.join('&');
}
