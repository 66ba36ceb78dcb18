/** A body with files -> a multipart form. */

import { fileClass, isResponse, nameOf, toFile, type ToFileInput } from '../core/uploads.js';
import { SDKError } from './errors.js';

/** How nested values are named in a form, and which members are sent as JSON. */
export interface FormStyle {
  /** `brackets`: `a[]`, `repeat`: `a`, `indices`: `a[0]`. */
  arrays?: 'brackets' | 'repeat' | 'indices';
  /** `brackets`: `a[b]`, `dots`: `a.b`. */
  nested?: 'brackets' | 'dots';
  /** The media types of members that have one of their own. */
  types?: Readonly<Record<string, string>>;
}

/** Makes a multipart form of a body. */
export function multipart(style?: FormStyle): (body: object) => Promise<FormData> {
  return (body) => createForm(body, style);
}

/** Undefined members are left out; null has no form in a form, and is refused. */
export async function createForm(
  body: object,
  { arrays, nested, types = {} }: FormStyle = {},
): Promise<FormData> {
  const form = new FormData();
  const add = async (key: string, value: unknown): Promise<void> => {
    if (value === undefined) return;
    if (value === null)
      throw new SDKError(`Received null for "${key}": a form can only carry the string 'null'.`);
    const type = types[key];
    if (typeof value !== 'object' || value instanceof Date) {
      const text = value instanceof Date ? value.toISOString() : String(value);
      if (type) form.append(key, new Blob([text], { type }));
      else form.append(key, text);
    } else if (value instanceof fileClass()) {
      form.append(key, value);
    } else if (isFileLike(value)) {
      form.append(key, await toFile(value, nameOf(value), type ? { type } : undefined));
    } else if (type) {
      form.append(key, new Blob([JSON.stringify(value)], { type }));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        await add(arrays === 'repeat' ? key : arrays === 'indices' ? `${key}[${index}]` : `${key}[]`, item);
      }
    } else {
      for (const [name, inner] of Object.entries(value)) {
        await add(nested === 'dots' ? `${key}.${name}` : `${key}[${name}]`, inner);
      }
    }
  };
  for (const [key, value] of Object.entries(body)) await add(key, value);
  return form;
}

function isFileLike(value: object): value is ToFileInput {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    Symbol.asyncIterator in value ||
    isResponse(value)
  );
}
