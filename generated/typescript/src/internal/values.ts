/** Values of parameters -> text, and the members of those that have some. */

/** A member of a list, or, under its name, of an object. */
export type ValueMember = readonly [name: string | undefined, value: unknown];

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** What a list or an object holds, without null and undefined; undefined if the value is neither. */
export function membersOf(value: unknown): ValueMember[] | undefined {
  if (typeof value !== 'object' || !value || value instanceof Date) return undefined;
  const members: ValueMember[] = Array.isArray(value)
    ? value.map((item: unknown) => [undefined, item])
    : Object.entries(value);
  return members.filter(([, inner]) => isGiven(inner));
}

/** All members in one text, names before their values; undefined if there are none. */
export function joined(members: readonly ValueMember[], delimiter: string): string | undefined {
  return members.flat().filter(isGiven).map(textOf).join(delimiter) || undefined;
}
