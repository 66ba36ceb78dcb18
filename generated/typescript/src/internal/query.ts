/** Query values of any shape -> a query string. */

/** A name for each of several values. */
type Write = (key: string, name: string) => string;

/** How arrays and nested objects are written; no standard has a word on either. */
export interface QueryStyle {
  /** `comma`: all items in one value; else how the name of one item is written. */
  arrays: 'comma' | Write;
  /** How the name of a member of an object is written. */
  objects: Write;
}

/** `a[b]=1` */
export const brackets: Write = (key, name) => `${key}[${name}]`;
/** `a.b=1` */
export const dots: Write = (key, name) => `${key}.${name}`;
/** `a=1&a=2` */
export const repeat: Write = (key) => key;
/** `a[]=1&a[]=2` */
export const emptyBrackets: Write = (key) => `${key}[]`;

/** Null and undefined are left out, and so are objects and arrays that hold nothing. */
export function stringifyQuery(query: object, style: QueryStyle): string {
  const pairs: string[] = [];
  const add = (key: string, value: unknown): void => {
    if (value instanceof Date) value = value.toISOString();
    if (Array.isArray(value) && style.arrays === 'comma') value = value.join(',') || null;
    if (typeof value === 'object' && value) {
      const write = (Array.isArray(value) ? style.arrays : style.objects) as Write;
      for (const [name, inner] of Object.entries(value)) add(write(key, name), inner);
    } else if (value !== undefined && value !== null) {
      pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
    }
  };
  for (const [key, value] of Object.entries(query)) add(key, value);
  return pairs.join('&');
}
