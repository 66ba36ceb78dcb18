/** A request body of any shape -> what `fetch` takes, and its content type. */

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
  if (!isRaw(body)) {
    return { body: JSON.stringify(body), type: 'application/json' };
  }
  if (body instanceof ReadableStream) return { body, duplex: 'half' };
  if (isIterator(body)) return { body: streamFrom(bytesOf(body)), duplex: 'half' };
  // `fetch` would name a charset as well, which no standard knows and some servers refuse.
  if (body instanceof URLSearchParams) return { body, type: 'application/x-www-form-urlencoded' };
  return { body: body as Blob };
}

/** Whether a body is an object that holds what is sent: bytes, a form, a stream; else it is data to be written down. */
function isRaw(body: unknown): body is object {
  if (typeof body !== 'object' || !body || 'toJSON' in body) return false;
  return isIterator(body) || !/ (Object|Array)]$/.test(Object.prototype.toString.call(body));
}

/** Whether a body is an object that has to be written down, as JSON or as a form. */
export function isData(body: unknown): body is object {
  return typeof body === 'object' && !!body && !isRaw(body);
}

const isIterator = (body: object): body is AsyncIterable<unknown> =>
  Symbol.asyncIterator in body || 'next' in body;

/** Part of the standard that the compiler's library does not list yet. */
const streamFrom = (source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  (ReadableStream as unknown as { from: typeof streamFrom }).from(source);

/** The chunks of a source, read only as fast as they are sent. */
async function* bytesOf(source: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source)
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
}
