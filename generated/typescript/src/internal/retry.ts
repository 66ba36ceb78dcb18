/** A failed try -> whether and when to try again. Times in milliseconds. */

import { APIConnectionTimeoutError, type APIError, APIUserAbortError } from './errors.js';
import type { FinalRequestInit } from './request-options.js';

/** The longest wait that a server may ask for. */
const MAX_SERVER_DELAY = 60_000;

/** The first wait, and the longest. */
export type RetryDelays = readonly [initial: number, max: number];

/** Codes of Node.js for connections that were never made, or closed before the request was whole. */
const NOT_SENT = /REFUSED|NOTFOUND|EAI_AGAIN|EPIPE/;

/**
 * Whether a request may and should be sent again.
 *
 * Of an answer the server's explicit word decides, then whether its status tends to pass. After a broken connection
 * nobody knows what the server did, so a POST or PATCH is repeated only under an idempotency key.
 */
export function isRetryable(error: APIError, request: FinalRequestInit, idempotencyHeader: string): boolean {
  if (error instanceof APIUserAbortError || request.duplex) return false;
  const { status, headers, cause } = error;
  const told = headers?.get('x-should-retry');
  if (told) return told === 'true';
  if (status) return status >= 500 || [408, 409, 429].includes(status);
  return (
    error instanceof APIConnectionTimeoutError ||
    !/^P(OST|ATCH)$/.test(request.method) ||
    request.headers.has(idempotencyHeader) ||
    NOT_SENT.test((cause as { cause?: { code: string } } | undefined)?.cause?.code ?? '')
  );
}

/**
 * How long to wait before the next try, after so many that came after the first.
 *
 * What the server asks for counts if it is more than nothing and at most a minute; else the wait doubles from
 * `initial` up to `max`, less up to a quarter at random.
 */
export function retryDelay(
  retryCount: number,
  headers: Headers | undefined,
  [initial, max]: RetryDelays = [500, 8000],
): number {
  const asked = serverDelay(headers);
  if (asked > 0 && asked <= MAX_SERVER_DELAY) return asked;
  return Math.min(initial * 2 ** retryCount, max) * (1 - Math.random() / 4);
}

function serverDelay(headers: Headers | undefined): number {
  const after = headers?.get('retry-after') ?? '';
  return Number(headers?.get('retry-after-ms')) || Number(after) * 1000 || Date.parse(after) - Date.now();
}

/** Waits; ends early if the signal says so, which is for the caller to notice. */
export function sleep(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
