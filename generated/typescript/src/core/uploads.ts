/** Files for uploads: anything that holds bytes -> a `File`. */

import { SDKError } from '../internal/errors.js';

/** A part of a file's content. */
export type BlobLike = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** A stream of a file on disk, as `fs.createReadStream` gives it. */
export interface ReadStreamLike extends AsyncIterable<Uint8Array> {
  path: string | { toString(): string };
}

/** What an upload takes. Use `toFile` for content of another kind, or to give it a name. */
export type Uploadable = File | Blob | Response | ReadStreamLike;

export type ToFileInput = BlobLike | Response | AsyncIterable<BlobLike | string>;

/**
 * Makes a `File` of bytes, a `Blob`, a `Response`, a stream, or a promise of one of these.
 *
 * @param name the name of the file; by default that of the input, if it has one
 * @param options the media type, and when the file was last changed
 * @example await toFile(fs.createReadStream('invoice.pdf'), 'invoice.pdf', { type: 'application/pdf' })
 */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options?: FilePropertyBag,
): Promise<File> {
  const File = fileClass();
  const input = await value;
  if (input instanceof File && name == null && !options) return input;
  const parts = await content(input);
  const type = options?.type ?? parts.find((part) => part instanceof Blob)?.type;
  return new File(parts as BlobPart[], name ?? (nameOf(input) || 'unknown_file'), {
    ...options,
    ...(type && { type }),
  });
}

/** The last part of the name, path or URL that an input carries. */
function nameOf(input: unknown): string | undefined {
  const { name, filename, path, url } = Object(input) as Record<string, unknown>;
  const told = [name, filename, path, url].find(
    (value) => value !== undefined && value !== null && value !== '',
  );
  return told === undefined ? undefined : String(told).split(/[?#]/)[0]?.split(/[\\/]/).pop() || undefined;
}

/** The global `File`, which Node.js has from version 20 on. */
export function fileClass(): typeof File {
  if (typeof File === 'undefined') {
    throw new SDKError('There is no global `File`: file uploads need Node.js 20 or newer.');
  }
  return File;
}

async function content(input: ToFileInput | string): Promise<(BlobLike | string)[]> {
  // A string is content, though the type has none: it is too easily taken for a path.
  if (typeof input === 'string') return [input];
  if (input instanceof Blob || input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return [input];
  if (typeof input === 'object' && (input as object | null)) {
    if (isResponse(input)) return [await input.blob()];
    if (Symbol.asyncIterator in input) {
      const parts: (BlobLike | string)[] = [];
      for await (const part of input) parts.push(part);
      return parts;
    }
  }
  throw new SDKError(`Unexpected data type: ${described(input)}`);
}

/** What a value is: its type, its class, and the names of its properties. */
function described(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const { constructor } = value as Partial<object>;
  const names = JSON.stringify(Object.getOwnPropertyNames(value)).replaceAll('","', '", "');
  return `object${constructor ? `; constructor: ${constructor.name}` : ''}; props: ${names}`;
}

export function isResponse(input: object): input is Response {
  return 'blob' in input && 'url' in input;
}
