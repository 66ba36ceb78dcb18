/** A parameter whose style is not the client's -> one text. */

/** The items of an array, or the names and values of an object, joined by a delimiter; undefined if there are none. */
export function delimited(value: unknown, delimiter: ',' | ' ' | '|'): string | undefined {
  const isObject = typeof value === 'object' && value && !Array.isArray(value) && !(value instanceof Date);
  const items: unknown[] = isObject ? Object.entries(value).flat() : [value].flat();
  const texts = items
    .filter((item) => item !== undefined && item !== null)
    .map((item) => (item instanceof Date ? item.toISOString() : String(item)));
  return texts.length ? texts.join(delimiter) : undefined;
}
