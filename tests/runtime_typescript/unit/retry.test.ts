import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '../src/internal/errors.js';
import { isRetryable as isWorthIt, retryDelay, sleep } from '../src/internal/retry.js';

const isRetryable = (
  error: APIError,
  request: Parameters<typeof isWorthIt>[1],
  header = 'Idempotency-Key',
): boolean => isWorthIt(error, request, header);

const delay = (headers: Record<string, string>, retries = 0): number =>
  retryDelay(retries, new Headers(headers));
const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

test('Retry-After', () => {
  const near = (actual: number, expected: number, label: string): void => {
    assert.ok(Math.abs(actual - expected) <= 1100, `${label}: ${actual}`);
  };
  assert.equal(delay({ 'retry-after': '20' }), 20_000);
  assert.equal(delay({ 'retry-after': '60' }), 60_000);
  assert.equal(delay({ 'retry-after': '1.5' }), 1500);
  assert.equal(delay({ 'retry-after-ms': '30' }), 30);
  assert.equal(delay({ 'retry-after-ms': '30', 'retry-after': '2' }), 30);
  assert.equal(delay({ 'retry-after-ms': 'x', 'retry-after': '2' }), 2000);
  near(delay({ 'retry-after': date(20) }), 20_000, 'a date');
  for (const value of [
    '61',
    '0',
    '-10',
    '1e34',
    'inf',
    'Infinity',
    'nan',
    '',
    'x',
    date(-5),
    date(0),
    date(99),
  ]) {
    const actual = delay({ 'retry-after': value });
    assert.ok(actual >= 375 && actual <= 500, `${value}: ${actual}`);
  }
  assert.ok(delay({ 'retry-after-ms': '60001' }) <= 500);
});

test('the wait doubles up to the longest', () => {
  for (const [retries, most] of [
    [0, 500],
    [1, 1000],
    [2, 2000],
    [4, 8000],
    [2000, 8000],
  ] as const) {
    const actual = delay({}, retries);
    assert.ok(actual <= most && actual >= most * 0.75, `${retries}: ${actual}`);
  }
});

test('what is tried again', () => {
  const request = (method: string, headers = {}): { method: string; headers: Headers } => ({
    method,
    headers: new Headers(headers),
  });
  const answer = (status: number, headers = {}): APIError =>
    APIError.generate(status, undefined, undefined, new Headers(headers));
  for (const status of [408, 409, 429, 500, 503]) assert.ok(isRetryable(answer(status), request('POST')));
  for (const status of [302, 400, 401, 404, 422]) assert.ok(!isRetryable(answer(status), request('GET')));
  assert.ok(isRetryable(answer(400, { 'x-should-retry': 'true' }), request('GET')));
  assert.ok(!isRetryable(answer(500, { 'x-should-retry': 'false' }), request('GET')));

  const broken = (code: string): APIConnectionError =>
    new APIConnectionError({ cause: new TypeError('fetch failed', { cause: { code } }) });
  for (const method of ['GET', 'PUT', 'DELETE'])
    assert.ok(isRetryable(broken('ECONNRESET'), request(method)));
  for (const method of ['POST', 'PATCH']) {
    assert.ok(!isRetryable(broken('ECONNRESET'), request(method)));
    assert.ok(!isRetryable(new APIConnectionError(), request(method)));
    assert.ok(isRetryable(broken('ECONNRESET'), request(method, { 'idempotency-key': 'k' })));
    assert.ok(isRetryable(broken('ECONNRESET'), request(method, { 'x-key': 'k' }), 'X-Key'));
    assert.ok(isRetryable(broken('ECONNREFUSED'), request(method)));
    assert.ok(isRetryable(broken('EPIPE'), request(method)));
    assert.ok(isRetryable(new APIConnectionTimeoutError(), request(method)));
  }
  assert.ok(!isRetryable(answer(500), { ...request('GET'), duplex: 'half' }));
  assert.ok(!isRetryable(new APIUserAbortError(), request('GET')));
});

test('a signal ends the wait', async () => {
  const controller = new AbortController();
  const waiting = sleep(60_000, controller.signal);
  controller.abort();
  await waiting;
  await sleep(1, undefined);
});
