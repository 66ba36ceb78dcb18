import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  brackets,
  dots,
  emptyBrackets,
  repeat,
  spread,
  stringifyQuery,
  type QueryStyle,
} from '../src/internal/query.js';

const COMMA: QueryStyle = { arrays: ',', objects: brackets };

test('arrays in each style', () => {
  const query = { a: ['x', 1, true] };
  const written = (arrays: QueryStyle['arrays']): string =>
    decodeURIComponent(stringifyQuery(query, { arrays, objects: brackets }));
  assert.equal(written(','), 'a=x,1,true');
  assert.equal(written(repeat), 'a=x&a=1&a=true');
  assert.equal(written(emptyBrackets), 'a[]=x&a[]=1&a[]=true');
  assert.equal(written(brackets), 'a[0]=x&a[1]=1&a[2]=true');
});

test('objects in each style', () => {
  const query = { a: { b: { c: 'd', e: [1, 2] } } };
  const written = (objects: QueryStyle['objects']): string =>
    decodeURIComponent(stringifyQuery(query, { arrays: repeat, objects }));
  assert.equal(written(brackets), 'a[b][c]=d&a[b][e]=1&a[b][e]=2');
  assert.equal(written(dots), 'a.b.c=d&a.b.e=1&a.b.e=2');
});

test('objects in arrays', () => {
  const query = { a: [{ b: 1, c: 2 }, { b: 3 }] };
  const written = decodeURIComponent(stringifyQuery(query, { arrays: brackets, objects: brackets }));
  assert.equal(written, 'a[0][b]=1&a[0][c]=2&a[1][b]=3');
});

test('what holds nothing is left out', () => {
  for (const arrays of [',', repeat, emptyBrackets] as const) {
    const query = { a: null, b: undefined, c: [], d: {}, e: { f: undefined }, g: [null] };
    assert.equal(stringifyQuery(query, { arrays, objects: brackets }), '');
  }
  assert.equal(stringifyQuery({ a: '', b: 0, c: false }, COMMA), 'a=&b=0&c=false');
});

test('names and values are escaped', () => {
  assert.equal(stringifyQuery({ 'a b&': 'c=d&e#ü' }, COMMA), 'a%20b%26=c%3Dd%26e%23%C3%BC');
  assert.equal(stringifyQuery({ at: new Date(0) }, COMMA), 'at=1970-01-01T00%3A00%3A00.000Z');
  assert.equal(stringifyQuery(JSON.parse('{"__proto__": {"x": 1}}') as object, COMMA), '__proto__%5Bx%5D=1');
});

test('all items in one value', () => {
  const written = (query: object, arrays: ',' | '|'): string =>
    decodeURIComponent(stringifyQuery(query, { arrays, objects: brackets }));
  assert.equal(written({ a: ['x', 1, null], b: [undefined], c: { d: [1, 2] } }, '|'), 'a=x|1&c[d]=1|2');
  assert.equal(written({ a: [new Date(0)] }, ','), 'a=1970-01-01T00:00:00.000Z');
});

test('single parameters of another style', () => {
  const query = { a: [1, 2], b: [1, 2], c: { d: 1, e: [2, 3] }, f: { g: 1 } };
  const styles = { a: { arrays: '|' }, c: { arrays: repeat, objects: spread } };
  const style = { arrays: emptyBrackets, objects: dots };
  const written = decodeURIComponent(stringifyQuery(query, style, styles));
  assert.equal(written, 'a=1|2&b[]=1&b[]=2&d=1&e=2&e=3&f.g=1');
});
