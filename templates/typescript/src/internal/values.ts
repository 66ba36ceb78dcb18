/** Values of parameters, told apart and written as text. */

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether a value is a list or an object. */
export function isComposite(value: unknown): value is object {
  return typeof value === 'object' && !!value && !(value instanceof Date);
}

export function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
