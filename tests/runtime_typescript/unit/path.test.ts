import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SDKError } from '../src/internal/errors.js';
import { path } from '../src/internal/path.js';

const one = (value: unknown): string => path('/v1/{id}/x', { id: value });

test('values stay in their segment', () => {
  const cases: [unknown, string][] = [
    ['plain', 'plain'],
    ['a/b', 'a%2Fb'],
    ['a?b#c', 'a%3Fb%23c'],
    ['100%', '100%25'],
    ['%2e%2e%2f', '%252e%252e%252f'],
    ['ü €', '%C3%BC%20%E2%82%AC'],
    ["a:b@c!$&'()*+,;=~-._", "a:b@c!$&'()*+,;=~-._"],
    ['\\..\\', '%5C..%5C'],
    ['..a', '..a'],
    [0, '0'],
    [false, 'false'],
    [12n, '12'],
    [['a', 'b/c'], 'a,b%2Fc'],
  ];
  for (const [value, escaped] of cases) assert.equal(one(value), `/v1/${escaped}/x`);
});

test('what would leave its segment is refused', () => {
  for (const value of ['.', '..', '%2e', '%2E%2e', '.%2e', '%252e%252E', '', null, undefined, []]) {
    assert.throws(() => one(value), SDKError, JSON.stringify(value));
  }
  assert.throws(() => path('/{a}{b}', { a: '.', b: '.' }), /unsafe/);
  assert.throws(() => path('/{a}?x=1', { a: '..' }), /unsafe/);
  assert.throws(() => path('/v1/{a}', Object.create({ a: undefined }) as { a: undefined }), /unsafe/);
});

test('several values in one segment, and text around them', () => {
  assert.equal(path('/a/{x}-{y}.json?beta=true', { x: '1/2', y: '3' }), '/a/1%2F2-3.json?beta=true');
  assert.equal(path('/v1/customers', {}), '/v1/customers');
  assert.equal(path('/v1/customers/', {}), '/v1/customers/');
});
