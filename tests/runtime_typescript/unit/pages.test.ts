import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AcmeError } from '../src/index.js';
import {
  AbstractPage,
  headerOf,
  nextByCursor,
  nextByNumber,
  nextByOffset,
  nextByURL,
} from '../src/internal/pages.js';
import type { FinalRequestOptions } from '../src/internal/request-options.js';
import { all, clientWith, json, type Reply } from './server.js';

const page = (names: string[], next: string | null | undefined): Response =>
  json({ data: names.map((name) => ({ id: name, name })), next_page: next });
const THREE = [page(['a', 'b'], 'c1'), page(['c'], 'c2'), page(['d'], null)];

test('iterating over the promise goes through all pages', async () => {
  const { client, calls } = clientWith(THREE);
  const list = client.v1.customers.list({ limit: 2 }, { headers: { 'x-a': '1' }, query: { expand: 'y' } });
  assert.deepEqual(
    (await all(list)).map(({ name }) => name),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(
    calls.map(({ url }) => new URL(url).search),
    ['?limit=2&expand=y', '?limit=2&expand=y&next_page=c1', '?limit=2&expand=y&next_page=c2'],
  );
  assert.deepEqual(
    calls.map(({ init }) => init.headers.get('x-a')),
    ['1', '1', '1'],
  );
});

test('one page after the other', async () => {
  const { client, calls } = clientWith(THREE);
  const first = await client.v1.customers.list({ limit: 2 });
  assert.deepEqual([first.data.length, first.next_page, first.hasNextPage()], [2, 'c1', true]);
  const second = await first.getNextPage();
  assert.equal(second.constructor, first.constructor);
  assert.deepEqual(second.getPaginatedItems(), [{ id: 'c', name: 'c' }]);
  assert.equal(new URL(calls[1]!.url).search, '?limit=2&next_page=c1');
  const third = await second.getNextPage();
  assert.equal(third.hasNextPage(), false);
  await assert.rejects(third.getNextPage(), AcmeError);
});

test('pages as pages', async () => {
  const { client } = clientWith(THREE);
  const sizes: number[] = [];
  for await (const each of (await client.v1.customers.list()).iterPages()) sizes.push(each.data.length);
  assert.deepEqual(sizes, [2, 1, 1]);
});

test('the list ends', async () => {
  for (const next of [null, '', undefined]) {
    assert.equal((await clientWith([page(['a'], next)]).client.v1.customers.list()).hasNextPage(), false);
  }
  assert.equal((await clientWith([page([], 'more')]).client.v1.customers.list()).hasNextPage(), false);
  assert.equal((await clientWith([json({})]).client.v1.customers.list()).hasNextPage(), false);
});

test('the same cursor for ever is noticed', async () => {
  const { client, calls } = clientWith([page(['a'], 'same')]);
  await assert.rejects(all(client.v1.customers.list()), /never end/);
  assert.equal(calls.length, 2);
});

test('a cursor in the body', async () => {
  const { client, calls } = clientWith(THREE);
  assert.equal((await all(client.v1.customers.search({ limit: 2 }))).length, 4);
  assert.deepEqual(
    calls.map(({ init }) => init.body as string),
    ['{"limit":2}', '{"limit":2,"next_page":"c1"}', '{"limit":2,"next_page":"c2"}'],
  );
  assert.deepEqual(new Set(calls.map(({ url }) => url)).size, 1);
});

test('response and page', async () => {
  const { client } = clientWith(THREE);
  const { data, response } = await client.v1.customers.list().withResponse();
  assert.equal(data.data.length, 2);
  assert.equal(response.status, 200);
});

test('fields of an answer replace nothing of the page', async () => {
  const body = '{"data": [1], "getNextPage": 1, "__proto__": {"x": 1}, "constructor": 2, "other": 3}';
  const { client } = clientWith([new Response(body, { headers: { 'content-type': 'application/json' } })]);
  const list = await client.v1.customers.list();
  assert.equal(typeof list.getNextPage, 'function');
  assert.equal((list as unknown as { x: unknown }).x, undefined);
  assert.deepEqual(JSON.parse(JSON.stringify(list)), { data: [1], other: 3 });
});

/** Pages of one class over made-up answers: the URLs that were asked for, and how many items came. */
async function walk(
  next: (page: AbstractPage<unknown>) => FinalRequestOptions | null,
  replies: Reply[],
): Promise<{ urls: string[]; items: number }> {
  class Page extends AbstractPage<unknown> {
    declare items: unknown[] | undefined;
    getPaginatedItems(): unknown[] {
      return this.items ?? [];
    }
    nextPageRequestOptions(): FinalRequestOptions | null {
      return next(this);
    }
  }
  const { client, calls } = clientWith(replies);
  const items = await all(client.getAPIList('/list', Page));
  return { urls: calls.map(({ url }) => url.replace('https://api.acme.test', '')), items: items.length };
}

const field = (page: AbstractPage<unknown>, name: string): unknown =>
  (page as unknown as Record<string, unknown>)[name];

test('offsets', async () => {
  const replies = [
    json({ items: [1, 2], total: 5 }),
    json({ items: [3, 4], total: 5 }),
    json({ items: [5], total: 5 }),
  ];
  assert.deepEqual(await walk((each) => nextByOffset(each, 'offset', field(each, 'total')), replies), {
    urls: ['/list', '/list?offset=2', '/list?offset=4'],
    items: 5,
  });
  assert.deepEqual(
    await walk((each) => nextByOffset(each, 'skip'), [json({ items: [1] }), json({ items: [] })]),
    {
      urls: ['/list', '/list?skip=1'],
      items: 1,
    },
  );
});

test('page numbers', async () => {
  const replies = [json({ items: [1], page: 1, pages: 2 }), json({ items: [2], page: 2, pages: 2 })];
  const told = await walk(
    (each) => nextByNumber(each, 'page', field(each, 'page'), field(each, 'pages')),
    replies,
  );
  assert.deepEqual(told, { urls: ['/list', '/list?page=2'], items: 2 });
  const counted = await walk(
    (each) => nextByNumber(each, 'p'),
    [json({ items: [1] }), json({ items: [2] }), json({})],
  );
  assert.deepEqual(counted, { urls: ['/list', '/list?p=2', '/list?p=3'], items: 2 });
});

test('URLs', async () => {
  const replies = [
    json({ items: [1], next: '/list?page=2&x=y' }),
    json({ items: [2], next: '?page=3' }),
    json({ items: [3] }),
  ];
  assert.deepEqual(await walk((each) => nextByURL(each, field(each, 'next')), replies), {
    urls: ['/list', '/list?page=2&x=y', '/list?page=3'],
    items: 3,
  });
  await assert.rejects(
    walk((each) => nextByURL(each, '?page=2'), [json({ items: [1] })]),
    /never end/,
  );
});

test('a URL of another server gets no credential', async () => {
  const { client, calls } = clientWith([json({ items: [1], next: 'https://evil.test/' }), json({})]);
  class Page extends AbstractPage<unknown> {
    getPaginatedItems(): unknown[] {
      return (field(this, 'items') ?? []) as unknown[];
    }
    nextPageRequestOptions(): FinalRequestOptions | null {
      return nextByURL(this, field(this, 'next'));
    }
  }
  await all(client.getAPIList('/list', Page));
  assert.deepEqual(
    calls.map(({ init }) => init.headers.has('authorization')),
    [true, false],
  );
});

test('cursors in headers', async () => {
  const replies = [json({ items: [1] }, { headers: { 'x-next': 'n' } }), json({ items: [2] })];
  assert.deepEqual(await walk((each) => nextByCursor(each, 'after', headerOf(each, 'X-Next')), replies), {
    urls: ['/list', '/list?after=n'],
    items: 2,
  });
});
