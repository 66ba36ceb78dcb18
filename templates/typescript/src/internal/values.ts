/** Values of parameters -> text, and the parts of those that hold several. */

export function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Whether a value is a list or an object. */
export function isComposite(value: unknown): value is object {
  return typeof value === 'object' && !!value && !(value instanceof Date);
}

/** What a list or an object holds, without null and undefined: `[[item], ...]` or `[[name, value], ...]`. */
export function partsOf(value: object, write = textOf): string[][] {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .map((part) => part.slice(Array.isArray(value) ? 1 : 0).map(write));
}
