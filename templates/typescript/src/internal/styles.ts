/** Parameters that are lists or objects -> text, in the styles of OpenAPI. */

import type { Encoded } from './path.js';
import { isComposite, isGiven, textOf } from './values.js';

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
  return () => (named.length ? before + assign(named).join(before || ',') : '');
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

/** A value of a query, all in one: `a,b`, `name,value` or `name|value`; undefined if there is nothing. */
export function joined(value: unknown, delimiter: string): string | undefined {
  return combine(value, false, String, delimiter)[0]?.[1];
}

/** A part of a value, under its name if it has one. */
type Part = readonly [name: string | undefined, text: string];

/** One part for each member if the value is exploded, else one in all. */
function combine(
  value: unknown,
  explode: boolean,
  escape: (text: string) => string,
  delimiter = ',',
): Part[] {
  if (!isGiven(value)) return [];
  const members = isComposite(value) ? Object.entries(value) : [['', value]];
  const parts = members
    .filter(([, inner]) => isGiven(inner))
    .map((member) => member.map((it) => escape(textOf(it))))
    .map((member) => (isComposite(value) && !Array.isArray(value) ? member : member.slice(1)));
  const shown = explode || !parts.length ? parts : [[parts.flat().join(delimiter)]];
  return shown.map((part) => [part.at(-2), part.at(-1) ?? '']);
}

const assign = (parts: readonly Part[]): string[] =>
  parts.map(([name, text]) => (name === undefined ? text : `${name}=${text}`));
