// What users of SDKs of this family call beyond the methods: each of these lines is in somebody's code or tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APIPromise } from '../src/core/api-promise.js';
import {
  Acme,
  APIConnectionTimeoutError,
  APIUserAbortError,
  InternalServerError,
  NotFoundError,
} from '../src/index.js';
import { clientWith, FastAcme, json } from './server.js';

const OPTIONS = { bearerToken: 'tok', baseURL: 'http://localhost:5000/' };

test('options of a call replace even its path and method', async () => {
  const { client, calls } = clientWith([json({}, { status: 404 })]);
  const called = client.v1.customers.list({ limit: 1 }, { path: '/unknown' });
  await assert.rejects(called, NotFoundError);
  assert.equal(calls[0]!.url, 'https://api.acme.test/unknown?limit=1');
  await assert.rejects(client.v1.customers.retrieve('x', { method: 'head' }), NotFoundError);
  assert.equal(calls[1]!.init.method, 'HEAD');
});

test('headers of a call add up with those of the method', async () => {
  const { client, calls } = clientWith([new Response('bytes')]);
  await client.files.content('f', { headers: { 'X-A': '1' } });
  await client.files.content('f', { headers: { accept: 'image/png' } });
  await client.files.content('f', { headers: { Accept: null } });
  assert.deepEqual(
    calls.map(({ init }) => [init.headers.get('accept'), init.headers.get('x-a')]),
    [
      ['application/octet-stream', '1'],
      ['image/png', null],
      [null, null],
    ],
  );
});

test('the body of a call replaces that of the method, and is encoded alike', async () => {
  const { client, calls } = clientWith([json({})]);
  const file = new File(['x'], 'a.txt');
  await client.files.create({ file }, { body: { file, purpose: 'other' } });
  assert.equal((calls[0]!.init.body as FormData).get('purpose'), 'other');
  const form = new FormData();
  await client.files.create({ file }, { body: form });
  assert.equal(calls[1]!.init.body, form);
  await client.files.create({ file }, { body: 'raw', headers: { 'Content-Type': 'text/plain' } });
  assert.equal(calls[2]!.init.body, 'raw');
});

test('one request for response, value, and both', async () => {
  const { client, calls } = clientWith([json({ a: 1 })]);
  const promise = client.get<{ a: number }>('/x');
  const raw = await promise.asResponse();
  assert.ok(raw instanceof Response);
  const value = await promise;
  assert.deepEqual(value, { a: 1 });
  const both = await promise.withResponse();
  assert.equal(both.data, value);
  assert.equal(both.response, raw);
  assert.equal(calls.length, 1);
});

test('a promise of an answer that somebody else got', async () => {
  const lines: string[] = [];
  const note = (message: string): number => lines.push(message);
  const logger = { debug: note, info: note, warn: note, error: note };
  const client = new Acme({ ...OPTIONS, logger, logLevel: 'debug' });
  const answer = {
    response: json({ a: 1 }),
    controller: new AbortController(),
    options: { method: 'get', path: '/x' } as const,
  };
  assert.deepEqual(await new APIPromise(client, Promise.resolve(answer)), { a: 1 });
  assert.deepEqual(lines, ['get /x parsed']);
});

test('the caller ends a request that the server does not', async () => {
  const never = (_: string, { signal }: RequestInit = {}): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const client = new Acme({ ...OPTIONS, fetch: never });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 7);
  await assert.rejects(client.get('/foo', { signal: controller.signal }), APIUserAbortError);
});

test('a request that ran out of time is tried again', async () => {
  let count = 0;
  const second = (_: string, { signal }: RequestInit = {}): Promise<Response> => {
    count++;
    if (count > 1) return Promise.resolve(json({ a: 1 }));
    return new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('timed out'))),
    );
  };
  const client = new FastAcme({ ...OPTIONS, timeout: 10, fetch: second });
  assert.deepEqual(await client.request({ method: 'get', path: '/foo' }), { a: 1 });
  assert.equal(count, 2);
  count = 0;
  const once = { method: 'get', path: '/foo', maxRetries: 0 } as const;
  await assert.rejects(client.request(once), APIConnectionTimeoutError);
});

test('retries of one call', async () => {
  const { client, calls } = clientWith([json({}, { status: 500 })]);
  await assert.rejects(client.get('/x', { maxRetries: 4 }), InternalServerError);
  assert.equal(calls.length, 5);
  await assert.rejects(client.get('/x', { maxRetries: 0 }), InternalServerError);
  assert.equal(calls.length, 6);
});

test('a client like another', () => {
  const client = new Acme({
    ...OPTIONS,
    maxRetries: 3,
    defaultHeaders: { 'X-A': '1' },
    defaultQuery: { a: 'b' },
  });
  const other = client.withOptions({ baseURL: 'http://localhost:5001/', maxRetries: 5 });
  assert.notEqual(other, client);
  assert.equal(other.constructor, client.constructor);
  assert.equal(other.buildURL('/foo', null), 'http://localhost:5001/foo?a=b');
  assert.deepEqual([other.maxRetries, client.maxRetries], [5, 3]);
  assert.equal(client.buildURL('/foo', { a: undefined }), 'http://localhost:5000/foo');
  client.baseURL = 'http://localhost:6000/';
  client.timeout = 2000;
  client.bearerToken = 'changed';
  const third = client.withOptions({ maxRetries: 10 });
  assert.equal(third.buildURL('/bar', null), 'http://localhost:6000/bar?a=b');
  assert.deepEqual([third.timeout, third.bearerToken, third.maxRetries], [2000, 'changed', 10]);
});

test('the fetch function is called as a plain function, the global one at the time of construction', async () => {
  const seen: unknown[] = [];
  function own(this: unknown): Promise<Response> {
    seen.push(this);
    return Promise.resolve(json({ custom: true }));
  }
  assert.deepEqual(await new Acme({ ...OPTIONS, fetch: own }).get('/foo'), { custom: true });
  assert.equal(seen[0], undefined);
  const { fetch } = globalThis;
  globalThis.fetch = own as typeof fetch;
  const client = new Acme(OPTIONS);
  globalThis.fetch = fetch;
  assert.deepEqual(await client.get('/foo'), { custom: true });
});

test('answers cannot change what other objects are', async () => {
  const { client } = clientWith([
    new Response('{"__proto__": {"polluted": 1}, "data": [], "constructor": 1}'),
  ]);
  const page = await client.v1.customers.list();
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.deepEqual([page.constructor.name, page.getPaginatedItems()], ['CursorPage', []]);
});

test('a query is written without a client', () => {
  const { stringifyQuery } = Acme.prototype;
  assert.equal(stringifyQuery({ a: '1', b: 2, c: true, d: undefined }), 'a=1&b=2&c=true');
});
