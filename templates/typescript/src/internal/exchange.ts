/** One try of a request -> the response and, unless it is to stay unread, its body. */

import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from './errors.js';
import type { FinalRequestInit } from './request-options.js';

/** The longest time that timers of JavaScript can wait. In milliseconds. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * @param timeout holds until the last byte that is read here; in milliseconds
 * @param isLive asked when a good response is there: whether its body is left to somebody else
 * @throws APIUserAbortError, APIConnectionTimeoutError, APIConnectionError
 */
export async function exchange(
  fetch: (url: string, init: FinalRequestInit) => Promise<Response>,
  url: string,
  request: FinalRequestInit,
  timeout: number,
  signal: AbortSignal | null | undefined,
  isLive: () => boolean,
): Promise<{ response: Response; text: string | undefined; controller: AbortController }> {
  const controller = new AbortController();
  const expire = (): void => {
    controller.abort(new APIConnectionTimeoutError());
  };
  const abort = (): void => {
    controller.abort(new APIUserAbortError());
  };
  const timer = setTimeout(expire, Math.min(timeout, MAX_TIMER));
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  let live = false;
  try {
    controller.signal.throwIfAborted();
    const response = await fetch(url, { ...request, signal: controller.signal });
    live = response.ok && isLive();
    const text = live ? undefined : response.text();
    // What an error says is a bonus: its status counts even if its body breaks off.
    return { response, text: await (response.ok ? text : text?.catch(() => '')), controller };
  } catch (cause) {
    throw controller.signal.reason ?? new APIConnectionError({ cause });
  } finally {
    clearTimeout(timer);
    if (!live) signal?.removeEventListener('abort', abort);
  }
}
