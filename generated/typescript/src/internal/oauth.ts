/** OAuth 2 client credentials: fetches a token, and keeps it until shortly before it expires. */

import { bearer, encodeBasic, type Credentials } from './auth.js';
import { SDKError } from './errors.js';
import type { Fetch } from './request-options.js';

/** A token is renewed this long before its end. In milliseconds. */
const LEEWAY = 30_000;
/** How long a token lasts if the server does not tell. In milliseconds. */
const DEFAULT_LIFETIME = 3_600_000;

/** The tokens of one client. Calls at the same time share one request for a token. */
export class TokenSource {
  readonly #scopes: readonly string[];
  #current: { owner: string; token: Promise<string>; until: number } | undefined;

  constructor(...scopes: string[]) {
    this.#scopes = scopes;
  }

  /** `Authorization: Bearer <token>`, or nothing without a client id and secret. */
  async credentials(
    fetch: Fetch,
    tokenURL: string,
    clientID: string | null | undefined,
    clientSecret: string | null | undefined,
  ): Promise<Credentials> {
    if (!clientID || !clientSecret) return bearer(undefined);
    const owner = encodeBasic(encodeURIComponent(clientID), encodeURIComponent(clientSecret));
    if (this.#current?.owner !== owner || Date.now() >= this.#current.until) {
      const entry = { owner, token: Promise.resolve(''), until: Infinity };
      entry.token = this.#request(fetch, tokenURL, owner).then(
        ({ token, lifetime }) => {
          entry.until = Date.now() + lifetime - LEEWAY;
          return token;
        },
        (error: unknown) => {
          entry.until = 0;
          throw error;
        },
      );
      this.#current = entry;
    }
    return bearer(await this.#current.token);
  }

  async #request(
    fetch: Fetch,
    url: string,
    authorization: string,
  ): Promise<{ token: string; lifetime: number }> {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    if (this.#scopes.length) body.set('scope', this.#scopes.join(' '));
    const headers = { accept: 'application/json', authorization };
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error' });
    const answer = (await response.json().catch(() => ({}))) as {
      access_token?: unknown;
      expires_in?: unknown;
    };
    if (!response.ok || typeof answer.access_token !== 'string') {
      throw new SDKError(`The token endpoint answered ${response.status} without an access token.`);
    }
    const seconds = Number(answer.expires_in);
    return { token: answer.access_token, lifetime: seconds > 0 ? seconds * 1000 : DEFAULT_LIFETIME };
  }
}
