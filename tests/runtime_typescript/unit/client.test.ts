import assert from 'node:assert/strict';
import { test } from 'node:test';
import Default, {
  Acme,
  AcmeError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  NotFoundError,
  RateLimitError,
} from '../src/index.js';
import { bodyOf, clientWith, json, serve } from './server.js';

const CUSTOMER = { data: { id: '1', name: 'n' } };

test('construction', () => {
  assert.equal(Default, Acme);
  assert.equal(Acme.Acme, Acme);
  assert.equal(Acme.APIError, APIError);
  assert.equal(Acme.AcmeError, AcmeError);
  assert.throws(() => new Acme(), /ACME_BEARER_TOKEN/);
  assert.throws(() => new Acme(), AcmeError);
  process.env.ACME_BEARER_TOKEN = 'env';
  assert.equal(new Acme().bearerToken, 'env');
  assert.equal(new Acme({ bearerToken: 'arg' }).bearerToken, 'arg');
  delete process.env.ACME_BEARER_TOKEN;
  const client = new Acme({ bearerToken: 'x' });
  assert.deepEqual([client.maxRetries, client.timeout], [2, 60_000]);
  assert.equal(new Acme({ bearerToken: 'x', maxRetries: 4 }).maxRetries, 4);
});

test('base URL', () => {
  const url = (baseURL?: string | null, path = '/foo'): string =>
    new Acme({ bearerToken: 'x', baseURL }).buildURL(path);
  assert.equal(url(), 'https://api.acme.test/foo');
  assert.equal(url('https://h/v2'), 'https://h/v2/foo');
  assert.equal(url('https://h/v2/'), 'https://h/v2/foo');
  assert.equal(url('https://h/v2', 'foo'), 'https://h/v2/foo');
  assert.equal(url('https://h/v2', 'https://other/x'), 'https://other/x');
  assert.equal(url('https://h', '//evil'), 'https://h//evil');
  assert.equal(url('https://h', '@evil'), 'https://h/@evil');
  process.env.ACME_BASE_URL = 'https://env';
  assert.equal(url(), 'https://env/foo');
  assert.equal(url('https://arg'), 'https://arg/foo');
  assert.equal(url(null), 'https://api.acme.test/foo');
  process.env.ACME_BASE_URL = '  ';
  assert.equal(url(), 'https://api.acme.test/foo');
  assert.equal(url(' '), 'https://api.acme.test/foo');
  delete process.env.ACME_BASE_URL;
  const client = new Acme({ bearerToken: 'x' });
  assert.equal(client.buildURL('/foo', null, 'https://op'), 'https://op/foo');
  client.baseURL = 'https://own';
  assert.equal(client.buildURL('/foo', null, 'https://op'), 'https://own/foo');
});

test('query', () => {
  const client = new Acme({ bearerToken: 'x', baseURL: 'https://h', defaultQuery: { v: '1', w: '2' } });
  assert.equal(client.buildURL('/foo'), 'https://h/foo?v=1&w=2');
  assert.equal(client.buildURL('/foo', { v: undefined, a: [1, 2] }), 'https://h/foo?w=2&a=1%2C2');
  assert.equal(client.buildURL('/foo?a=1&a=2&v=0', { b: 3 }), 'https://h/foo?a=1&a=2&v=1&w=2&b=3');
  assert.equal(client.buildURL('https://other/x?y=1'), 'https://other/x?y=1');
});

test('a call', async () => {
  const { client, calls } = clientWith([json(CUSTOMER)]);
  const customer = await client.v1.customers.create({ name: 'n', ingest_aliases: ['a'] });
  assert.deepEqual(customer, CUSTOMER);
  const { url, init } = calls[0]!;
  assert.equal(url, 'https://api.acme.test/v1/customers');
  assert.equal(init.method, 'POST');
  assert.equal(init.body, '{"name":"n","ingest_aliases":["a"]}');
  assert.deepEqual(Object.fromEntries(init.headers), {
    accept: 'application/json',
    authorization: 'Bearer tok',
    'content-type': 'application/json',
    'user-agent': 'Acme/JS 1.2.3',
  });
});

test('where arguments go', async () => {
  const { client, calls } = clientWith([json(CUSTOMER)]);
  await client.v1.customers.setName({ customer_id: 'a/b', name: 'n', notify: true });
  assert.equal(calls[0]!.url, 'https://api.acme.test/v1/customers/a%2Fb/setName?notify=true');
  assert.equal(calls[0]!.init.body, '{"name":"n"}');
  await client.v1.customers.retrieve('x', { query: { expand: 'y' }, headers: { 'X-A': 'b' } });
  assert.equal(calls[1]!.url, 'https://api.acme.test/v1/customers/x?expand=y');
  assert.equal(calls[1]!.init.headers.get('x-a'), 'b');
  assert.equal(calls[1]!.init.body, undefined);
  assert.throws(() => client.v1.customers.retrieve('..'), AcmeError);
});

test('nothing comes back', async () => {
  const { client, calls } = clientWith([
    new Response(null, { status: 204 }),
    new Response('', { status: 200 }),
  ]);
  assert.equal(await client.v1.customers.archive('x'), null);
  assert.equal(await client.v1.customers.archive('x'), null);
  assert.equal(calls[0]!.init.headers.get('accept'), '*/*');
  assert.equal(calls[0]!.init.method, 'DELETE');
});

test('headers: the request wins over the client, null removes', async () => {
  const { client } = clientWith([json({})], { defaultHeaders: { 'X-A': '1', 'X-B': '2' } });
  const headers = async (own?: Record<string, string | null>): Promise<Headers> =>
    (await client.buildRequest({ method: 'get', path: '/', headers: own })).req.headers;
  assert.equal((await headers()).get('x-a'), '1');
  assert.equal((await headers({ 'x-a': '3' })).get('x-a'), '3');
  assert.equal((await headers({ 'x-a': null })).has('x-a'), false);
  assert.equal((await headers({ Authorization: null })).has('authorization'), false);
  assert.equal((await headers({ Authorization: 'own' })).get('authorization'), 'own');
  assert.equal((await headers({ 'User-Agent': 'own' })).get('user-agent'), 'own');
  await assert.rejects(headers({ 'x-a': 'a\r\nb' }), AcmeError);
});

test('retries', async () => {
  const { client, calls } = clientWith([
    json({}, { status: 500 }),
    json({}, { status: 429 }),
    json(CUSTOMER),
  ]);
  assert.deepEqual(await client.v1.customers.create({ name: 'n' }), CUSTOMER);
  assert.equal(calls.length, 3);
  assert.deepEqual(new Set(calls.map(({ init }) => init.body)).size, 1);
});

test('retries end', async () => {
  const { client, calls } = clientWith([json({ message: 'slow down' }, { status: 429 })]);
  await assert.rejects(client.v1.customers.retrieve('x'), (error) => {
    assert.ok(error instanceof RateLimitError);
    assert.deepEqual(
      [error.status, error.message, error.error],
      [429, '429 slow down', { message: 'slow down' }],
    );
    return true;
  });
  assert.equal(calls.length, 3);
  await assert.rejects(client.v1.customers.retrieve('x', { maxRetries: 0 }), RateLimitError);
  assert.equal(calls.length, 4);
  await assert.rejects(client.withOptions({ maxRetries: 1 }).v1.customers.retrieve('x'), RateLimitError);
  assert.equal(calls.length, 6);
});

test('a broken connection', async () => {
  const failure = new TypeError('fetch failed');
  const { client, calls } = clientWith([failure]);
  await assert.rejects(client.v1.customers.retrieve('x'), (error) => {
    assert.ok(error instanceof APIConnectionError);
    assert.equal(error.cause, failure);
    return true;
  });
  assert.equal(calls.length, 3);
  await assert.rejects(client.v1.customers.create({ name: 'n' }), APIConnectionError);
  assert.equal(calls.length, 4);
});

test('the time limit holds for head and body, and each try', async () => {
  let served = 0;
  const origin = await serve((request, response) => {
    served++;
    if (request.url === '/v1/customers/hang') return;
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  const client = new Acme({ bearerToken: 'x', baseURL: origin, timeout: 100, maxRetries: 1 });
  await assert.rejects(client.v1.customers.retrieve('hang'), APIConnectionTimeoutError);
  assert.equal(served, 2);
  await assert.rejects(client.v1.customers.retrieve('trickle', { maxRetries: 0 }), APIConnectionTimeoutError);
  assert.equal(served, 3);
});

test('a body that breaks off is tried again', async () => {
  let served = 0;
  const origin = await serve((_, response) => {
    served++;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"data": ');
    setTimeout(() => response.destroy(), 10);
  });
  const client = new Acme({ bearerToken: 'x', baseURL: origin, maxRetries: 1 });
  await assert.rejects(client.v1.customers.retrieve('x'), APIConnectionError);
  assert.equal(served, 2);
});

test('a very long time limit', async () => {
  const { client } = clientWith([json(CUSTOMER)], { timeout: Infinity });
  assert.deepEqual(await client.v1.customers.retrieve('x'), CUSTOMER);
});

test('the caller ends the request', async () => {
  const controller = new AbortController();
  const { client, calls } = clientWith([
    ({ init }) =>
      new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(init.signal?.reason as Error);
        });
        setTimeout(() => {
          controller.abort();
        }, 5);
      }),
  ]);
  await assert.rejects(client.v1.customers.retrieve('x', { signal: controller.signal }), APIUserAbortError);
  await assert.rejects(client.v1.customers.retrieve('x', { signal: controller.signal }), APIUserAbortError);
  assert.equal(calls.length, 1);
});

test('the caller ends the wait before a retry', async () => {
  const controller = new AbortController();
  const { client, calls } = clientWith([
    () => {
      setTimeout(() => {
        controller.abort();
      }, 5);
      return json({}, { status: 429, headers: { 'retry-after': '30' } });
    },
  ]);
  await assert.rejects(client.v1.customers.retrieve('x', { signal: controller.signal }), APIUserAbortError);
  assert.equal(calls.length, 1);
});

test('no listener stays on the signal', async () => {
  const { signal } = new AbortController();
  const counts = { added: 0, removed: 0 };
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => (counts.added++, add(...args));
  signal.removeEventListener = (...args: Parameters<typeof remove>) => (counts.removed++, remove(...args));
  const { client } = clientWith([json({}, { status: 500 }), json(CUSTOMER)]);
  await client.v1.customers.retrieve('x', { signal });
  assert.ok(counts.added >= 2);
  assert.equal(counts.added, counts.removed);
});

test('answers that are not what they say', async () => {
  const answer = async (response: Response): Promise<unknown> =>
    clientWith([response]).client.v1.customers.retrieve('x');
  const typed = (text: string, type: string): Response =>
    new Response(text, { headers: { 'content-type': type } });
  await assert.rejects(answer(typed('{"data":', 'application/json')), APIError);
  await assert.rejects(answer(typed('', 'application/json')), APIError);
  assert.equal(await answer(typed('hello', 'text/plain')), 'hello');
  assert.deepEqual(await answer(typed('{"a":1}', 'text/plain')), { a: 1 });
  assert.equal(await answer(typed('{a', 'text/plain')), '{a');
  assert.deepEqual(await answer(typed('{"a":1}', 'application/vnd.acme+json; charset=utf-8')), { a: 1 });
  assert.equal(await answer(typed('null', 'application/json')), null);
  const polluted = (await answer(typed('{"__proto__":{"x":1}}', 'application/json'))) as { x?: number };
  assert.equal(polluted.x, undefined);
  assert.equal(({} as { x?: number }).x, undefined);
});

test('failures that are not JSON', async () => {
  for (const body of ['<html>Not found</html>', '', '{"broken', '\u0000\u00ff']) {
    const { client } = clientWith([
      new Response(body, { status: 404, headers: { 'content-type': 'application/json' } }),
    ]);
    await assert.rejects(client.v1.customers.retrieve('x'), (error) => {
      assert.ok(error instanceof NotFoundError);
      assert.ok(error.message.length > 4);
      return true;
    });
  }
});

test('response and value', async () => {
  const { client, calls } = clientWith([json(CUSTOMER, { headers: { 'x-id': '7' } })]);
  const promise = client.v1.customers.retrieve('x');
  const response = await promise.asResponse();
  const value = await promise;
  const both = await promise.withResponse();
  assert.equal(both.data, value);
  assert.equal(both.response, response);
  assert.equal(response.headers.get('x-id'), '7');
  assert.equal(calls.length, 1);

  const raw = await client.v1.customers.retrieve('x').asResponse();
  assert.equal(raw.bodyUsed, false);
  assert.deepEqual(await raw.json(), CUSTOMER);
  await assert.rejects(
    clientWith([json({}, { status: 404 })])
      .client.v1.customers.retrieve('x')
      .asResponse(),
    NotFoundError,
  );
});

test('the promise is a promise', async () => {
  const { client } = clientWith([json(CUSTOMER), json({}, { status: 404 })]);
  const promise = client.v1.customers.retrieve('x');
  assert.ok(promise instanceof Promise);
  let finished = 0;
  assert.deepEqual(await promise.finally(() => finished++), CUSTOMER);
  assert.equal(
    await client.v1.customers.retrieve('x').catch((error: unknown) => (error as APIError).status),
    404,
  );
  assert.equal(finished, 1);
});

test('binary answers', async () => {
  const bytes = new Uint8Array([0, 255, 1]);
  const { client, calls } = clientWith([new Response(bytes)]);
  const response = await client.files.content('f');
  assert.deepEqual(new Uint8Array(await response.arrayBuffer()), bytes);
  assert.equal(calls[0]!.init.headers.get('accept'), 'application/octet-stream');
});

test('undocumented requests', async () => {
  const { client, calls } = clientWith([json({ a: 1 })]);
  assert.deepEqual(await client.post<{ a: number }>('/new', { body: { b: 2 }, query: { c: 3 } }), { a: 1 });
  assert.equal(calls[0]!.url, 'https://api.acme.test/new?c=3');
  for (const verb of ['get', 'put', 'patch', 'delete'] as const) await client[verb]('/x');
  await client.request({ method: 'head', path: '/x' });
  assert.deepEqual(
    calls.slice(1).map(({ init }) => init.method),
    ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'],
  );
});

test('another server gets no credential', async () => {
  const { client, calls } = clientWith([json({})], {
    defaultHeaders: { 'X-Api-Key': 's' },
    defaultQuery: { token: 's' },
  });
  await client.get('https://other.test/x');
  assert.equal(calls[0]!.url, 'https://other.test/x');
  assert.deepEqual([...calls[0]!.init.headers.keys()].sort(), ['accept', 'user-agent']);
  await client.get('https://api.acme.test:443/x');
  assert.equal(calls[1]!.init.headers.get('authorization'), 'Bearer tok');
  await client.get('http://api.acme.test/x');
  assert.equal(calls[2]!.init.headers.get('authorization'), null);
  await client.get('https://other.test/x', { headers: { Authorization: 'own' } });
  assert.equal(calls[3]!.init.headers.get('authorization'), 'own');
});

test('bodies', async () => {
  const { client } = clientWith([]);
  const encode = async (
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<[unknown, string | null, unknown]> => {
    const { req } = await client.buildRequest({ method: 'post', path: '/', body, headers });
    return [req.body, req.headers.get('content-type'), req.duplex];
  };
  const JSON_TYPE = 'application/json';
  assert.deepEqual(await encode(undefined), [undefined, null, undefined]);
  assert.deepEqual(await encode({ a: undefined, b: 1 }), ['{"b":1}', JSON_TYPE, undefined]);
  assert.deepEqual(await encode([1]), ['[1]', JSON_TYPE, undefined]);
  assert.deepEqual(await encode(null), ['null', JSON_TYPE, undefined]);
  assert.deepEqual(await encode('text'), ['"text"', JSON_TYPE, undefined]);
  assert.deepEqual(await encode('text', { 'Content-Type': 'text/plain' }), ['text', 'text/plain', undefined]);
  assert.deepEqual(await encode(new Date(0)), ['"1970-01-01T00:00:00.000Z"', JSON_TYPE, undefined]);
  assert.deepEqual(await encode({ toJSON: () => 7 }), ['7', JSON_TYPE, undefined]);
  assert.deepEqual(await encode(Object.assign(Object.create(null), { a: 1 })), [
    '{"a":1}',
    JSON_TYPE,
    undefined,
  ]);
  assert.deepEqual(await encode({}, { 'content-type': 'application/merge-patch+json' }), [
    '{}',
    'application/merge-patch+json',
    undefined,
  ]);
  for (const body of [
    new Uint8Array(2),
    Buffer.from('x'), // which has a `toJSON`
    new ArrayBuffer(2),
    new Blob(['x']),
    new FormData(),
    new URLSearchParams('a=1'),
  ]) {
    assert.deepEqual(await encode(body), [body, null, undefined]);
  }
  const stream = new Blob(['s']).stream();
  assert.deepEqual(await encode(stream), [stream, null, 'half']);
});

test('streamed bodies are read as they are sent, and never twice', async () => {
  const origin = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url === '/fail') response.writeHead(500).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ got: String(body) }));
    });
  });
  const client = new Acme({ bearerToken: 'x', baseURL: origin });
  let pulled = 0;
  async function* later(): AsyncGenerator<string | Uint8Array> {
    pulled++;
    yield 'a';
    yield new TextEncoder().encode('b');
  }
  function* now(): Generator<string> {
    yield 'c';
    yield 'd';
  }
  const lazy = later();
  assert.equal(pulled, 0);
  assert.deepEqual(await client.post('/x', { body: lazy }), { got: 'ab' });
  assert.deepEqual(await client.post('/x', { body: now() }), { got: 'cd' });
  await assert.rejects(client.post('/fail', { body: later() }), { status: 500 });
  assert.equal(pulled, 2);
});

test('hooks', async () => {
  const seen: string[] = [];
  class Hooked extends Acme {
    protected override prepareOptions(): void {
      seen.push('options');
    }
    protected override prepareRequest(
      request: RequestInit & { headers: Headers },
      { url }: { url: string },
    ): void {
      seen.push(url);
      request.headers.set('x-signed', 'yes');
    }
    protected override makeStatusError(status: number): APIError {
      return new APIError(status, undefined, 'own', new Headers());
    }
  }
  const sent: Headers[] = [];
  const client = new Hooked({
    bearerToken: 'x',
    fetch: (_, init) => {
      sent.push(new Headers(init?.headers));
      return Promise.resolve(json({}, { status: 404 }));
    },
  });
  await assert.rejects(client.get('/x'), { message: '404 own' });
  assert.deepEqual(seen, ['options', 'https://api.acme.test/x']);
  assert.equal(sent[0]!.get('x-signed'), 'yes');
});

test('withOptions', async () => {
  const { client, calls } = clientWith([json({})], { maxRetries: 7, defaultHeaders: { 'x-a': '1' } });
  const other = client.withOptions({ bearerToken: 'other', timeout: 5 });
  assert.ok(other instanceof Acme);
  assert.notEqual(other, client);
  assert.equal(other.constructor, client.constructor);
  assert.deepEqual([other.bearerToken, other.maxRetries, other.timeout], ['other', 7, 5]);
  assert.deepEqual([client.bearerToken, client.timeout], ['tok', 60_000]);
  await other.get('/x');
  assert.equal(calls[0]!.init.headers.get('authorization'), 'Bearer other');
  assert.equal(calls[0]!.init.headers.get('x-a'), '1');

  client.bearerToken = 'changed';
  client.baseURL = 'https://changed';
  client.maxRetries = 0;
  const third = client.withOptions({});
  assert.deepEqual([third.bearerToken, third.baseURL, third.maxRetries], ['changed', 'https://changed', 0]);
  assert.equal(third.withOptions({ baseURL: 'https://b' }).baseURL, 'https://b');
});

test('fetch options', async () => {
  const { client, calls } = clientWith([json({})], {
    fetchOptions: { keepalive: true, cache: 'no-store', own: 1 },
  });
  await client.get('/x', { fetchOptions: { cache: 'reload' } });
  const init = calls[0]!.init as unknown as Record<string, unknown>;
  assert.deepEqual([init.keepalive, init.cache, init.own], [true, 'reload', 1]);
});
