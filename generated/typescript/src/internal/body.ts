/** A request body of any shape -> what `fetch` takes, and its content type. */

import type { BodyEncoder, FormWriter } from './request-options.js';

export interface EncodedBody {
  body?: NonNullable<RequestInit['body']>;
  /** Unless the caller names another; undefined leaves it to `fetch`. */
  type?: string;
  /** Set if the body can be sent only once. */
  duplex?: 'half';
}

/** Bytes, files, forms and streams go out as they are, and so does text if its type is known. Else it is JSON. */
export function encodeBody(body: unknown, contentType: string | null | undefined): EncodedBody {
  if (body === undefined) return {};
  if (contentType && typeof body === 'string') return { body };
  if (!isSendable(body)) return { body: JSON.stringify(body), type: 'application/json' };
  if (body instanceof ReadableStream) return { body, duplex: 'half' };
  if (isIterator(body)) return { body: streamFrom(body), duplex: 'half' };
  return { body: body as Blob };
}

/** Encodes bodies that have to be written down; any other stays as it is. */
export function encoder(write: (body: object, client: FormWriter) => unknown): BodyEncoder {
  return (body, client) =>
    typeof body === 'object' && body && !isSendable(body) ? write(body, client) : body;
}

/**
 * Whether a body is itself what is sent, and not data that has to be written down as JSON or as a form.
 *
 * What can be sent has a tag of its own (`Blob`, `FormData`, `Uint8Array`), or gives pieces.
 */
function isSendable(value: unknown): value is object {
  const body = Object(value) as object;
  return Symbol.toStringTag in body || isIterator(body);
}

const isIterator = (body: object): boolean => Symbol.asyncIterator in body || 'next' in body;

/** Part of the standard that the compiler's library does not list yet. */
const streamFrom = (chunks: object): ReadableStream<Uint8Array> =>
  (ReadableStream as unknown as { from: typeof streamFrom }).from(chunks);
