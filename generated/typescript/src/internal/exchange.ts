/** One try of a request -> the response and, unless it is to stay unread, its body. */

import type { Answer } from './answer.js';
import { APIConnectionError, APIConnectionTimeoutError, type APIError, APIUserAbortError } from './errors.js';
import type { FinalRequestInit, FinalRequestOptions } from './request-options.js';

/**
 * @param timeout holds until the last byte that is read here; in milliseconds
 * @param wanted its `raw` is asked when a good response is there: whether its body is left to somebody else
 * @throws APIUserAbortError, APIConnectionTimeoutError, APIConnectionError
 */
export async function exchange(
  client: { _fetchOnce: (url: string, init: FinalRequestInit) => Promise<Response> },
  url: string,
  request: FinalRequestInit,
  timeout: number,
  options: FinalRequestOptions,
  wanted: { raw: boolean },
): Promise<Answer> {
  const { signal } = options;
  if (signal?.aborted) throw new APIUserAbortError();
  const controller = new AbortController();
  request.signal = controller.signal;
  const end = (Reason: new () => APIError) => () => {
    controller.abort(new Reason());
  };
  // Timers that would wait longer do not wait at all.
  const timer = setTimeout(end(APIConnectionTimeoutError), Math.min(timeout, 2 ** 31 - 1));
  const abort = end(APIUserAbortError);
  signal?.addEventListener('abort', abort, { once: true });
  let live = false;
  try {
    const response = await client._fetchOnce(url, request);
    live = response.ok && wanted.raw;
    const body = live ? undefined : response.text();
    // What an error says is a bonus: its status counts even if its body breaks off.
    const text = await (response.ok ? body : body?.catch(() => ''));
    return { response, text, options, controller };
  } catch (cause) {
    throw controller.signal.reason ?? new APIConnectionError({ cause });
  } finally {
    clearTimeout(timer);
    if (!live) signal?.removeEventListener('abort', abort);
  }
}
