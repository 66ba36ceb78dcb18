import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { APIConnectionError } from '../src/core/error.js';
import { Acme } from '../src/index.js';
import { SECRET, secretNames } from '../src/internal/log.js';
import { followRedirects } from '../src/internal/redirect.js';
import type { FinalRequestInit } from '../src/internal/request-options.js';
import { bodyOf, serve } from './server.js';

/** An API with credentials in headers of its own. */
class Guarded extends Acme {
  override readonly _secretNames = secretNames('X-App');

  override _fetchOnce(url: string, init: FinalRequestInit): Promise<Response> {
    return followRedirects(this.fetch, url, init, this._secretNames);
  }
}

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

async function target(): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const origin = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body: String(body) });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  return { origin, seen };
}

async function redirector(location: string, status: number): Promise<string> {
  return serve((request, response) => {
    if (request.url === '/end')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"end":1}');
    else response.writeHead(status, { location }).end('moved');
  });
}

const options = {
  bearerToken: 'tok',
  maxRetries: 0,
  defaultHeaders: { 'X-App': 's', 'X-Api-Key': 's', 'X-Plain': 'p' },
};

for (const Client of [Acme, Guarded]) {
  test(`${Client.name}: the same origin`, async () => {
    const origin = await redirector('/end', 302);
    assert.deepEqual(await new Client({ ...options, baseURL: origin }).get('/start'), { end: 1 });
  });

  test(`${Client.name}: another origin gets no token`, async () => {
    const { origin, seen } = await target();
    const client = new Client({ ...options, baseURL: await redirector(`${origin}/landed`, 302) });
    await client.get('/start', { headers: { Cookie: 'session=s' } });
    assert.equal(seen[0]?.url, '/landed');
    assert.equal(seen[0].headers.authorization, undefined);
    assert.equal(seen[0].headers.cookie, undefined);
    assert.equal(seen[0].headers['x-plain'], 'p');
  });

  test(`${Client.name}: a loop ends`, async () => {
    const client = new Client({ ...options, baseURL: await redirector('/again', 307) });
    await assert.rejects(client.get('/start'), APIConnectionError);
  });

  test(`${Client.name}: methods and bodies`, async () => {
    for (const [status, method, expected] of [
      [301, 'post', 'GET'],
      [302, 'post', 'GET'],
      [303, 'put', 'GET'],
      [302, 'put', 'PUT'],
      [307, 'post', 'POST'],
      [308, 'patch', 'PATCH'],
    ] as const) {
      const { origin, seen } = await target();
      const client = new Client({ ...options, baseURL: await redirector(`${origin}/landed`, status) });
      await client.request({ method, path: '/start', body: { a: 1 } });
      assert.equal(seen[0]?.method, expected, `${status} ${method}`);
      assert.equal(seen[0].body, expected === 'GET' ? '' : '{"a":1}');
      assert.equal(seen[0].headers['content-type'], expected === 'GET' ? undefined : 'application/json');
    }
  });

  test(`${Client.name}: following can be turned off`, async () => {
    const client = new Client({ ...options, baseURL: await redirector('/end', 302) });
    await assert.rejects(client.get('/start', { fetchOptions: { redirect: 'manual' } }), { status: 302 });
  });
}

test('credentials of every name stay at home', async () => {
  const { origin, seen } = await target();
  const client = new Guarded({ ...options, baseURL: await redirector(origin, 307) });
  await client.get('/start');
  assert.deepEqual([seen[0]?.headers['x-app'], seen[0]?.headers['x-api-key']], [undefined, undefined]);
});

test('streams and odd protocols are not followed', async () => {
  const client = new Guarded({ ...options, baseURL: await redirector('/end', 307) });
  await assert.rejects(client.post('/start', { body: new Blob(['x']).stream() }), APIConnectionError);
  const local = new Guarded({ ...options, baseURL: await redirector('file:///etc/hostname', 302) });
  await assert.rejects(local.get('/start'), APIConnectionError);
});

test('names of secrets', () => {
  for (const name of ['Authorization', 'x-api-key', 'Cookie', 'X-Auth-Token', 'session_id'])
    assert.match(name, SECRET);
  for (const name of ['idempotency-key', 'accept', 'x-request-id']) assert.doesNotMatch(name, SECRET);
  assert.match('X-A.B', secretNames('x-a.b'));
  assert.doesNotMatch('x-acb', secretNames('x-a.b'));
});
