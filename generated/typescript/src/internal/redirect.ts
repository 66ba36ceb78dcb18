/** `fetch`, following redirects itself so that no credential reaches another server. */

import { isBrowser } from './env.js';
import type { Fetch, FinalRequestInit } from './request-options.js';

/**
 * Follows redirects as browsers do. On the way to another origin every header with a secret is dropped, for good.
 *
 * Clients whose only credential is `Authorization` leave this to `fetch`, which drops that header itself; so does
 * this in browsers, which let nobody look at a redirect, and where the caller decides by `fetchOptions.redirect`.
 */
export async function followRedirects(
  fetch: Fetch,
  url: string,
  init: FinalRequestInit,
  secrets: RegExp,
  hops = 20,
): Promise<Response> {
  if (init.redirect || isBrowser()) return fetch(url, init);
  const response = await fetch(url, { ...init, redirect: 'manual' });
  const { status } = response;
  const location = /^30[12378]$/.test(`${status}`) && response.headers.get('location');
  if (!location) return response;
  await response.body?.cancel();

  const { origin, href } = new URL(location, url);
  const asGet = init.method !== 'HEAD' && (status === 303 || (status < 303 && init.method === 'POST'));
  if (!hops || !origin.startsWith('http') || (init.duplex && !asGet)) {
    throw new Error(`Did not follow a redirect to ${origin}`);
  }
  const leavesOrigin = origin !== new URL(url).origin;
  const headers = new Headers(init.headers);
  for (const name of [...headers.keys()]) {
    if ((leavesOrigin && secrets.test(name)) || (asGet && name.startsWith('content-'))) headers.delete(name);
  }
  const next = { ...init, headers, ...(asGet && { method: 'GET', body: null }) };
  return followRedirects(fetch, href, next, secrets, hops - 1);
}
