import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeHeaders, toHeaders, type HeadersLike } from '../src/internal/headers.js';

const merged = (...layers: HeadersLike[]): [string, string | null][] => [...mergeHeaders(...layers)];

test('layers', () => {
  const cases: [HeadersLike[], [string, string | null][]][] = [
    [[{ A: '1' }, { a: '2' }], [['a', '2']]],
    [[{ a: '1' }, { a: undefined }], [['a', '1']]],
    [[{ a: '1' }, { A: null }], [['a', null]]],
    [[{ a: null }, { a: '1' }], [['a', '1']]],
    [[{ a: ['1', '2'] }], [['a', '1, 2']]],
    [[{ A: '1', a: '2' }], [['a', '2']]],
    [[{ a: ['1', null, '2'] }], [['a', '2']]],
    [[[['a', '1'], ['a', '2']], { b: 3 }], [['a', '1, 2'], ['b', '3']]], // prettier-ignore
    [[new Headers({ a: '1' }), null, undefined, false, new Map([['a', null]])], [['a', null]]],
    [[{ cookie: ['a=1', 'b=2'] }], [['cookie', 'a=1; b=2']]],
    [[{ cookie: 'a=1' }, { Cookie: 'b=2' }], [['cookie', 'b=2']]],
    [[{ cookie: 'a=1' }, { Cookie: null }], [['cookie', null]]],
    [[{ a: true, b: 1.5 }], [['a', 'true'], ['b', '1.5']]], // prettier-ignore
  ];
  for (const [layers, expected] of cases) assert.deepEqual(merged(...layers), expected);
});

test('removed headers are not sent', () => {
  assert.deepEqual([...toHeaders(mergeHeaders({ a: '1', b: null }))], [['a', '1']]);
});

test('line breaks and NUL are refused anywhere', () => {
  for (const value of ['a\r\nX: 1', 'a\n', '\ra', 'a\0']) {
    assert.throws(() => mergeHeaders({ 'x-y': value }), /x-y/);
  }
});

test('names of the prototype are names like others', () => {
  assert.deepEqual(merged(JSON.parse('{"__proto__": "1", "constructor": "2"}') as HeadersLike), [
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
});
