import assert from 'node:assert/strict';
import { test } from 'node:test';
import { path } from '../src/internal/path.js';
import { cookie, headerValue, joined, pathValue } from '../src/internal/styles.js';

const LIST = ['a/b', 'c,d'];
const OBJECT = { 'x=': 1, y: null, z: ';' };

test('values of paths', () => {
  const cases: [Parameters<typeof pathValue>, string][] = [
    [['simple', 'n', LIST], 'a%2Fb,c%2Cd'],
    [['simple', 'n', LIST, true], 'a%2Fb,c%2Cd'],
    [['simple', 'n', OBJECT], 'x%3D,1,z,%3B'],
    [['simple', 'n', OBJECT, true], 'x%3D=1,z=%3B'],
    [['label', 'n', 'a.b'], '.a.b'],
    [['label', 'n', LIST], '.a%2Fb,c%2Cd'],
    [['label', 'n', LIST, true], '.a%2Fb.c%2Cd'],
    [['label', 'n', OBJECT, true], '.x%3D=1.z=%3B'],
    [['matrix', 'n', 5], ';n=5'],
    [['matrix', 'n', LIST], ';n=a%2Fb,c%2Cd'],
    [['matrix', 'n', LIST, true], ';n=a%2Fb;n=c%2Cd'],
    [['matrix', 'n', OBJECT], ';n=x%3D,1,z,%3B'],
    [['matrix', 'n', OBJECT, true], ';x%3D=1;z=%3B'],
  ];
  for (const [given, written] of cases) {
    assert.equal(path('/{n}/end', { n: pathValue(...given) }), `/${written}/end`, given.join());
  }
});

test('values of paths that leave their segment or are nothing', () => {
  for (const value of ['', '.', [], [''], {}, null, undefined, ['.']]) {
    assert.throws(() => path('/{n}', { n: pathValue('label', 'n', value) }), /unsafe/);
  }
  assert.throws(() => path('/{n}', { n: pathValue('simple', 'n', ['..']) }), /unsafe/);
  const faked = { n: { text: '../..' } };
  assert.doesNotMatch(path('/{n}', faked), /\.\./);
});

test('values of headers', () => {
  assert.equal(headerValue(['a', 1, null, 'c,d']), 'a,1,c,d');
  assert.equal(headerValue({ a: 1, b: undefined, c: 2 }), 'a,1,c,2');
  assert.equal(headerValue({ a: 1, b: undefined, c: 2 }, true), 'a=1,c=2');
  assert.equal(headerValue(new Date(0)), '1970-01-01T00:00:00.000Z');
  assert.equal(headerValue([]), undefined);
  assert.equal(headerValue(undefined), undefined);
});

test('cookies', () => {
  assert.equal(cookie('n', 'a b;'), 'n=a%20b%3B');
  assert.equal(cookie('n', false), 'n=false');
  assert.equal(cookie('n', [1, 2]), 'n=1,2');
  assert.equal(cookie('n', [1, 2], true), 'n=1; n=2');
  assert.equal(cookie('n', { a: 1 }, true), 'a=1');
  assert.equal(cookie('n', null), undefined);
});

test('values of queries, all in one', () => {
  assert.equal(joined(['a', 1, null], '|'), 'a|1');
  assert.equal(joined({ a: 1, b: undefined, c: 2 }, ','), 'a,1,c,2');
  assert.equal(joined('a', ' '), 'a');
  for (const nothing of [undefined, null, [], {}, [null]]) assert.equal(joined(nothing, ' '), undefined);
});
