import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BaseClient } from '../src/core/base-client.js';
import { apiKey, basic, bearer, chooseCredentials, type Credentials } from '../src/internal/auth.js';
import { mergeHeaders, type HeaderMap } from '../src/internal/headers.js';
import { TokenSource } from '../src/internal/oauth.js';
import type { FinalRequestOptions } from '../src/internal/request-options.js';
import { Acme, AuthenticationError, InternalServerError } from '../src/index.js';
import { clientWith, json } from './server.js';

test('schemes', () => {
  assert.deepEqual(bearer('t'), { headers: { authorization: 'Bearer t' } });
  assert.deepEqual(basic('ü', 'p'), {
    headers: { authorization: `Basic ${Buffer.from('ü:p').toString('base64')}` },
  });
  assert.deepEqual(basic(null, null), { headers: { authorization: undefined } });
  assert.deepEqual(basic('u', undefined), {
    headers: { authorization: `Basic ${Buffer.from('u:').toString('base64')}` },
  });
  assert.deepEqual(apiKey('header', 'X-Key', 'k', 'Token '), { headers: { 'X-Key': 'Token k' } });
  assert.deepEqual(apiKey('query', 'key', 'k'), { query: { key: 'k' } });
  assert.deepEqual(apiKey('cookie', 'sid', 'k'), { headers: { cookie: 'sid=k' } });
});

const SCHEMES = (known: Record<string, string>): Record<string, () => Credentials> => ({
  token: () => bearer(known.token),
  key: () => apiKey('header', 'X-Key', known.key),
  app: () => apiKey('query', 'app', known.app),
});

test('the first alternative that can be met', async () => {
  const choose = (
    known: Record<string, string>,
    alternatives: string[][],
    given = {},
  ): Promise<Credentials> => chooseCredentials(SCHEMES(known), alternatives, mergeHeaders(given));
  const both = [['token'], ['key', 'app']];
  assert.deepEqual((await choose({ token: 't', key: 'k', app: 'a' }, both)).headers, {
    authorization: 'Bearer t',
  });
  assert.deepEqual(await choose({ key: 'k', app: 'a' }, both), {
    headers: { 'X-Key': 'k' },
    query: { app: 'a' },
  });
  await assert.rejects(choose({ key: 'k' }, both), /token, or key and app/);
  assert.deepEqual(await choose({ token: 't' }, []), {});
  assert.deepEqual(await choose({}, [['token'], []]), { headers: {}, query: {} });
  assert.deepEqual((await choose({}, both, { Authorization: null })).headers, { authorization: undefined });
  assert.deepEqual((await choose({ app: 'a' }, both, { 'x-key': 'own' })).query, { app: 'a' });
});

test('credentials of a request, made again for each try', async () => {
  let count = 0;
  class Many extends BaseClient {
    protected override readonly _retryDelays = [1, 1] as const;

    protected override _authorize(options: FinalRequestOptions, given: HeaderMap): Promise<Credentials> {
      const schemes = {
        token: () => bearer(`t${++count}`),
        sid: () => apiKey('cookie', 'sid', 's'),
        ...SCHEMES({ app: 'a' }),
      };
      return chooseCredentials(schemes, options.security ?? [['sid', 'app']], given);
    }

    override stringifyQuery(query: object): string {
      return String(new URLSearchParams(query as Record<string, string>));
    }
  }
  const { client, calls } = clientWith([json({}, { status: 500 }), json({})]);
  const many = new Many(
    { fetch: client['fetch'] },
    { userAgent: 'Many/JS 1', baseURL: 'https://api.acme.test', envPrefix: 'MANY' },
  );
  await many.request({ method: 'get', path: '/x', headers: { Cookie: 'own=1' } });
  assert.equal(calls[1]!.url, 'https://api.acme.test/x?app=a');
  assert.equal(calls[1]!.init.headers.get('cookie'), 'own=1; sid=s');
  await many.request({ method: 'get', path: '/x', query: { app: 'mine' }, security: [['app']] });
  assert.equal(calls[2]!.url, 'https://api.acme.test/x?app=mine');
  await many.request({ method: 'get', path: '/x', security: [] });
  assert.equal(calls[3]!.url, 'https://api.acme.test/x');
});

test('tokens are fetched once, shared, and renewed', async () => {
  const calls: [string, RequestInit][] = [];
  let answer: Response = json({ access_token: 'a', expires_in: 3600 });
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    calls.push([url, init]);
    return Promise.resolve(answer.clone());
  };
  const client = new Acme({ bearerToken: 'secret', fetch, maxRetries: 1 });
  const source = new TokenSource('read', 'write');
  const token = (id: string | null = 'i:d', secret = 's'): Promise<Credentials> =>
    source.credentials(client, 'https://auth.test/token', id, secret);
  const both = await Promise.all([token(), token()]);
  assert.deepEqual(both, [bearer('a'), bearer('a')]);
  assert.equal(calls.length, 1);
  const [url, init] = calls[0]!;
  assert.equal(url, 'https://auth.test/token');
  assert.equal(String(init.body as URLSearchParams), 'grant_type=client_credentials&scope=read+write');
  assert.equal(new Headers(init.headers).get('authorization'), `Basic ${btoa('i%3Ad:s')}`);

  answer = json({ access_token: 'b', expires_in: 10 });
  assert.deepEqual(await token('other'), bearer('b'));
  assert.deepEqual(await token('other'), bearer('b'));
  assert.equal(calls.length, 3); // it lasts less than the leeway

  answer = json({ error: 'invalid_client' }, { status: 401 });
  await assert.rejects(token('third'), AuthenticationError);
  assert.equal(calls.length, 4);
  answer = json({}, { status: 503, headers: { 'retry-after-ms': '1' } });
  await assert.rejects(token('third'), InternalServerError);
  assert.equal(calls.length, 6); // tried again, as any request
  answer = new Response('<html>');
  await assert.rejects(token('third'), /without an access token/);
  assert.deepEqual(await token(null), bearer(undefined));
});
