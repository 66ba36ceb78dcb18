/** A parameter whose style is not the client's -> one text. */

/** The items of an array, or the names and values of an object, joined by a delimiter. */
export function delimited(value: unknown, delimiter: ',' | ' ' | '|'): string | undefined {
  if (value === undefined || value === null) return undefined;
  const isObject = typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
  const items: unknown[] = isObject ? Object.entries(value).flat() : [value].flat();
  return items.map((item) => (item instanceof Date ? item.toISOString() : String(item))).join(delimiter);
}
