/** A body with files -> a multipart form. */

import { fileClass, isResponse, toFile, type ToFileInput } from '../core/uploads.js';
import { encoder } from './body.js';
import { SDKError } from './errors.js';
import type { BodyEncoder } from './request-options.js';
import { textOf } from './values.js';

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
export function multipart(style?: FormStyle): BodyEncoder {
  return encoder(async (body) => {
    const form = await createForm(body, style);
    return style?.types ? writtenOut(form) : form;
  });
}

/** Makes a multipart form of a body that has a file in it; any other stays as it is. */
export function multipartIfFiles(style?: FormStyle): BodyEncoder {
  const encode = multipart(style);
  return (body, client) => (hasFiles(body) ? encode(body, client) : body);
}

/** A form as `fetch` would write it, but for parts that have a media type and are no file: they get no name of a file. */
function writtenOut(form: FormData): Blob {
  const boundary = Array.from(crypto.getRandomValues(new Uint32Array(4)), (it) => it.toString(36)).join('-');
  const escaped = (text: string): string => text.replace(/[\r\n"]/g, encodeURIComponent);
  const parts: BlobPart[] = [];
  for (const [name, value] of form) {
    parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`);
    if (typeof value === 'string') {
      parts.push('\r\n\r\n', value);
    } else {
      if (value.name) parts.push(`; filename="${escaped(value.name)}"`);
      parts.push(`\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`, value);
    }
    parts.push('\r\n');
  }
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** Undefined members are left out; null has no form in a form, and is refused. */
export async function createForm(
  body: object,
  { arrays, nested, types = {} }: FormStyle = {},
): Promise<FormData> {
  const form = new FormData();
  const add = async (key: string, value: unknown, type?: string): Promise<void> => {
    if (value === undefined) return;
    if (value === null)
      throw new SDKError(`Received null for "${key}": a form can only carry the string 'null'.`);
    const appendText = (text: string): void => {
      if (type) form.append(key, new Blob([text], { type }), '');
      else form.append(key, text);
    };
    if (typeof value !== 'object' || value instanceof Date) {
      appendText(textOf(value));
    } else if (isFileLike(value)) {
      const own = value instanceof fileClass() && value.type;
      form.append(key, await toFile(value, null, type && !own ? { type } : undefined));
    } else if (type && /json/i.test(type)) {
      appendText(JSON.stringify(value));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const name = arrays === 'repeat' ? key : arrays === 'indices' ? `${key}[${index}]` : `${key}[]`;
        await add(name, item, type);
      }
    } else {
      for (const [name, inner] of Object.entries(value)) {
        await add(nested === 'dots' ? `${key}.${name}` : `${key}[${name}]`, inner, type);
      }
    }
  };
  for (const [key, value] of Object.entries(body)) await add(key, value, types[key]);
  return form;
}

function hasFiles(value: unknown): boolean {
  if (typeof value !== 'object' || !value) return false;
  return isFileLike(value) || Object.values(value).some(hasFiles);
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
