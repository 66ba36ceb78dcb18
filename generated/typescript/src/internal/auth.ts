/** Secrets -> the headers and query parameters that carry them. */

import { SDKError } from './errors.js';
import { addHeader, type HeaderMap } from './headers.js';
import type { PromiseOrValue } from './request-options.js';

/** What a request carries to prove who calls. A value is undefined where the client lacks the secret. */
export interface Credentials {
  headers?: Record<string, string | undefined>;
  query?: Record<string, string | undefined>;
}

type Secret = string | null | undefined;

/** `Authorization: Bearer <token>` */
export function bearer(token: Secret): Credentials {
  return { headers: { authorization: token ? `Bearer ${token}` : undefined } };
}

/** `Authorization: Basic <base64 of user:password>` */
export function basic(username: Secret, password: Secret): Credentials {
  const known = (username ?? password ?? null) !== null;
  return { headers: { authorization: known ? encodeBasic(username ?? '', password ?? '') : undefined } };
}

/** The value of a Basic `Authorization` header. */
export function encodeBasic(username: string, password: string): string {
  return 'Basic ' + btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}

/** A header, query parameter or cookie of the API's own. */
export function apiKey(
  place: 'header' | 'query' | 'cookie',
  name: string,
  key: Secret,
  prefix = '',
): Credentials {
  const value = key === null || key === undefined ? undefined : prefix + key;
  if (place === 'cookie') return { headers: { cookie: value && `${name}=${value}` } };
  return { [place === 'query' ? 'query' : 'headers']: { [name]: value } };
}

/**
 * The credentials of the first alternative that the client can meet.
 *
 * @param schemes by the names that the alternatives use; asked only if needed
 * @param alternatives each a set of schemes that suffices together
 * @param given headers that the caller sets or removes, for which no secret is needed
 * @throws SDKError if there are alternatives and none can be met
 */
export async function chooseCredentials(
  schemes: Record<string, () => PromiseOrValue<Credentials>>,
  alternatives: readonly (readonly string[])[],
  given: HeaderMap,
): Promise<Credentials> {
  for (const alternative of alternatives) {
    const found = await Promise.all(alternative.map((name) => schemes[name]?.() ?? {}));
    const headers = Object.assign({}, ...found.map((each) => each.headers)) as Record<
      string,
      string | undefined
    >;
    const query = Object.assign({}, ...found.map((each) => each.query)) as Record<string, string | undefined>;
    // A cookie of ours does not replace those of the caller.
    if (headers.cookie) addHeader(given, 'cookie', headers.cookie);
    const missing = (name: string): boolean => headers[name] === undefined && !given.has(name.toLowerCase());
    if (!Object.keys(headers).some(missing) && !Object.values(query).includes(undefined))
      return { headers, query };
  }
  if (!alternatives.length) return {};
  const wanted = alternatives.map((names) => names.join(' and ')).join(', or ');
  throw new SDKError(
    `Could not resolve authentication method: the client holds no credentials for ${wanted}.`,
  );
}
