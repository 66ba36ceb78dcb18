import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idempotencyKeys } from '../src/internal/idempotency.js';
import { telemetryHeaders } from '../src/internal/telemetry.js';
import type { HeadersLike } from '../src/internal/headers.js';
import { clientWith, FastAcme, json } from './server.js';

test('the platform', () => {
  const headers = telemetryHeaders('1.0', 2, 61_500);
  assert.equal(headers['X-Stainless-Lang'], 'js');
  assert.equal(headers['X-Stainless-Package-Version'], '1.0');
  assert.equal(headers['X-Stainless-Runtime'], 'node');
  assert.equal(headers['X-Stainless-Runtime-Version'], process.version);
  assert.equal(headers['X-Stainless-Retry-Count'], '2');
  assert.equal(headers['X-Stainless-Timeout'], '61');
  assert.match(headers['X-Stainless-OS']!, /^(Linux|MacOS|Windows|Other:.*)$/);
  assert.match(headers['X-Stainless-Arch']!, /^(x64|arm64|x32|arm|other:.*)$/);
});

class Told extends FastAcme {
  protected override readonly _idempotency = idempotencyKeys('Idempotency-Key');

  protected override telemetryHeaders(retryCount: number, timeout: number): HeadersLike {
    return telemetryHeaders('1.0', retryCount, timeout);
  }
}

function told(replies: (Response | Error)[]): { client: Told; sent: (name: string) => (string | null)[] } {
  const { client, calls } = clientWith(replies);
  return {
    client: new Told({ bearerToken: 'x', fetch: client['fetch'] }),
    sent: (name) => calls.map(({ init }) => init.headers.get(name)),
  };
}

test('retries are counted, unless the caller says otherwise', async () => {
  const fails = [json({}, { status: 500 })];
  const counted = told(fails);
  await assert.rejects(counted.client.get('/x'));
  assert.deepEqual(counted.sent('x-stainless-retry-count'), ['0', '1', '2']);
  const removed = told(fails);
  await assert.rejects(removed.client.get('/x', { headers: { 'X-Stainless-Retry-Count': null } }));
  assert.deepEqual(removed.sent('x-stainless-retry-count'), [null, null, null]);
  const own = told(fails);
  await assert.rejects(own.client.get('/x', { headers: { 'X-Stainless-Retry-Count': '42' } }));
  assert.deepEqual(own.sent('x-stainless-retry-count'), ['42', '42', '42']);
});

test('idempotency keys', async () => {
  const { client, sent } = told([new TypeError('reset'), json({}, { status: 500 }), json({})]);
  await client.post('/x');
  const keys = sent('idempotency-key');
  assert.equal(keys.length, 3);
  assert.match(keys[0]!, /^[0-9a-f]{32}$/);
  assert.equal(new Set(keys).size, 1);
  await client.post('/x');
  await client.post('/x', { idempotencyKey: 'mine' });
  await client.get('/x');
  const [, , , fresh, mine, none] = sent('idempotency-key');
  assert.notEqual(fresh, keys[0]);
  assert.deepEqual([mine, none], ['mine', null]);
});
