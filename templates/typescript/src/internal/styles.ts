/** Parameters of path, header and cookies that are lists or objects -> text, in the styles of OpenAPI. */

import { Encoded } from './path.js';
import { isGiven, joined, membersOf, textOf, type ValueMember } from './values.js';

/** A value of a path: `a,b`, `.a.b` or `;ids=a;ids=b`, each part escaped so that it reads as one. */
export function pathValue(
  style: 'simple' | 'label' | 'matrix',
  name: string,
  value: unknown,
  explode = false,
): Encoded {
  const before = { simple: '', label: '.', matrix: ';' }[style];
  const parts = combine(value, explode, encodeURIComponent);
  const named = style === 'matrix' ? parts.map(([own = name, text]) => [own, text] as const) : parts;
  return new Encoded(named.length ? before + assign(named).join(before || ',') : '');
}

/** A value of a header: `a,b`, `name,value`, or, exploded, `name=value`; undefined if there is nothing. */
export function headerValue(value: unknown, explode = false): string | undefined {
  return assign(combine(value, explode, String)).join(',') || undefined;
}

/** Cookies of a request: `ids=a,b`, or, exploded, `ids=a; ids=b`; undefined if there is nothing. */
export function cookie(name: string, value: unknown, explode = false): string | undefined {
  const parts = combine(value, explode, encodeURIComponent);
  return assign(parts.map(([own = name, text]) => [own, text])).join('; ') || undefined;
}

/** The parts of a value, under their names if they have any: one for each member if it is exploded, else one in all. */
function combine(
  value: unknown,
  explode: boolean,
  escape: (text: string) => string,
): (readonly [name: string | undefined, text: string])[] {
  const members = membersOf(value) ?? (isGiven(value) ? [[undefined, value] as const] : []);
  const parts = members.map(
    ([name, inner]) => [name === undefined ? name : escape(name), escape(textOf(inner))] as const,
  );
  const whole = explode ? undefined : joined(parts, ',');
  return whole === undefined ? parts : [[undefined, whole]];
}

const assign = (parts: readonly ValueMember[]): string[] =>
  parts.map(([name, text]) => (name === undefined ? String(text) : `${name}=${String(text)}`));
