/** OAuth 2 client credentials: fetches a token, and keeps it until shortly before it expires. */

import { bearer, encodeBasic, type Credentials } from './auth.js';
import type { BaseClient } from '../core/base-client.js';
import { SDKError } from './errors.js';

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
    client: BaseClient,
    tokenURL: string,
    clientID: string | null | undefined,
    clientSecret: string | null | undefined,
  ): Promise<Credentials> {
    if (!clientID || !clientSecret) return bearer(undefined);
    const owner = encodeBasic(encodeURIComponent(clientID), encodeURIComponent(clientSecret));
    if (this.#current?.owner !== owner || Date.now() >= this.#current.until) {
      const entry = { owner, token: Promise.resolve(''), until: Infinity };
      entry.token = this.#request(client, tokenURL, owner).then(
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

  /** Asks the token endpoint as the client asks the API: within its time limit, and again if that may help. */
  async #request(
    client: BaseClient,
    url: string,
    authorization: string,
  ): Promise<{ token: string; lifetime: number }> {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    if (this.#scopes.length) body.set('scope', this.#scopes.join(' '));
    const answer: { access_token?: unknown; expires_in?: unknown } | null = await client.post(url, {
      body,
      headers: { authorization },
      security: [],
      fetchOptions: { redirect: 'error' },
    });
    const { access_token: token, expires_in: seconds } = { ...answer };
    if (typeof token !== 'string') throw new SDKError(`${url} answered without an access token.`);
    return { token, lifetime: Number(seconds) > 0 ? Number(seconds) * 1000 : DEFAULT_LIFETIME };
  }
}
