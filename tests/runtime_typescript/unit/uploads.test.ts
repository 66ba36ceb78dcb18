import assert from 'node:assert/strict';
import { createReadStream, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { toFile, type Uploadable } from '../src/index.js';
import { createForm, multipart, multipartIfFiles } from '../src/internal/multipart.js';
import { clientWith, json, serve } from './server.js';

const FILE = join(tmpdir(), `acme-upload-${process.pid}.txt`);
writeFileSync(FILE, 'on disk');
after(() => rmSync(FILE));

test('files of many kinds', async () => {
  const described = async (
    value: Parameters<typeof toFile>[0],
    name?: string,
  ): Promise<[string, string, string]> => {
    const file = await toFile(value, name);
    return [file.name, await file.text(), file.type];
  };
  assert.deepEqual(await described(new TextEncoder().encode('x'), 'a.txt'), ['a.txt', 'x', '']);
  assert.deepEqual(await described(new TextEncoder().encode('x').buffer), ['unknown_file', 'x', '']);
  assert.deepEqual(await described(new Blob(['x'], { type: 'text/css' })), ['unknown_file', 'x', 'text/css']);
  assert.deepEqual(await described(createReadStream(FILE)), [FILE.split('/').pop()!, 'on disk', '']);
  assert.deepEqual(await described(Promise.resolve(new Blob(['x'])), 'p'), ['p', 'x', '']);
  async function* chunks(): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
    yield 'a';
    yield new TextEncoder().encode('b');
  }
  assert.deepEqual(await described(chunks(), 'c'), ['c', 'ab', '']);
  const origin = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end('png');
  });
  assert.deepEqual(await described(await fetch(`${origin}/pictures/cat.png?size=1`)), [
    'cat.png',
    'png',
    'image/png',
  ]);
  assert.equal((await toFile(new Blob(['x']), 'n', { type: 'a/b', lastModified: 5 })).lastModified, 5);
});

test('a file is not copied', async () => {
  const file = new File(['x'], 'a.txt', { type: 'text/plain' });
  assert.equal(await toFile(file), file);
  const renamed = await toFile(file, 'b.txt');
  assert.deepEqual([renamed.name, renamed.type], ['b.txt', 'text/plain']);
});

test('what holds no bytes is refused', async () => {
  class Invoice {
    id = 1;
    paid = false;
  }
  for (const [value, words] of [
    [7, 'number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ a: 1 }, 'object; constructor: Object; props: ["a"]'],
    [new Invoice(), 'object; constructor: Invoice; props: ["id", "paid"]'],
    [Object.create(null), 'object; props: []'],
  ]) {
    await assert.rejects(toFile(value as never), { message: `Unexpected data type: ${String(words)}` });
  }
});

test('a string is content, though not by its type: who writes one may mean a path', async () => {
  // @ts-expect-error a string is not taken
  assert.equal(await (await toFile('text')).text(), 'text');
  // @ts-expect-error a string is no file
  const wrong: Uploadable = 'text';
  assert.equal(wrong, 'text');
});

test('a missing File is explained', async () => {
  const { File } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'File');
    await assert.rejects(toFile(new Blob(['x'])), /Node\.js 20/);
  } finally {
    globalThis.File = File;
  }
});

const shown = async (body: object, style?: Parameters<typeof createForm>[1]): Promise<[string, string][]> =>
  Promise.all(
    [...(await createForm(body, style))].map(async ([name, value]): Promise<[string, string]> => [
      name,
      typeof value === 'string' ? value : `${value.name} ${value.type} ${await value.text()}`,
    ]),
  );

test('forms', async () => {
  const file = new File(['x'], 'a.txt', { type: 'text/plain' });
  assert.deepEqual(
    await shown({
      a: 1,
      b: undefined,
      c: [true, 'x'],
      d: { e: { f: 'g' } },
      file,
      files: [file],
      at: new Date(0),
    }),
    [
      ['a', '1'],
      ['c[]', 'true'],
      ['c[]', 'x'],
      ['d[e][f]', 'g'],
      ['file', 'a.txt text/plain x'],
      ['files[]', 'a.txt text/plain x'],
      ['at', '1970-01-01T00:00:00.000Z'],
    ],
  );
  assert.deepEqual(await shown({ c: [1, 2], d: { e: 1 } }, { arrays: 'repeat', nested: 'dots' }), [
    ['c', '1'],
    ['c', '2'],
    ['d.e', '1'],
  ]);
  assert.deepEqual(await shown({ c: [{ d: 1 }] }, { arrays: 'indices' }), [['c[0][d]', '1']]);
  assert.deepEqual(
    await shown({ meta: { a: [1] }, text: 'x' }, { types: { meta: 'application/json', text: 'text/csv' } }),
    [
      ['meta', ' application/json {"a":[1]}'],
      ['text', ' text/csv x'],
    ],
  );
  const typed = { types: { files: 'image/png', text: 'text/csv' } };
  const named = new File(['x'], 'b.png');
  assert.deepEqual(await shown({ files: [named, file, new Blob(['y'])], text: ['z'] }, typed), [
    ['files[]', 'b.png image/png x'],
    ['files[]', 'a.txt text/plain x'],
    ['files[]', 'unknown_file image/png y'],
    ['text[]', ' text/csv z'],
  ]);
  await assert.rejects(createForm({ a: { b: null } }), /null for "a\[b\]"/);
});

const WRITER = { stringifyQuery: () => '' };

test('parts with a media type are no files', async () => {
  const file = new File(['x'], 'a"\r\nb.txt');
  const body = await multipart({ types: { meta: 'application/json' } })(
    { meta: { a: 'é' }, 'n"': 1, file },
    WRITER,
  );
  const request = new Request('http://x', { method: 'POST', body: body as Blob });
  const boundary = /^multipart\/form-data; boundary=([\w-]+)$/.exec(
    request.headers.get('content-type')!,
  )![1]!;
  const again = await new Response(request.body, { headers: request.headers }).formData();
  assert.deepEqual([...again.keys()], ['meta', 'n"', 'file']);
  const text = await (body as Blob).text();
  assert.equal(
    text.split(boundary)[1],
    '\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":"é"}\r\n--',
  );
  assert.match(text, /name="n%22"\r\n\r\n1\r\n/);
  assert.match(text, /filename="a%22%0D%0Ab.txt"\r\nContent-Type: application\/octet-stream\r\n\r\nx\r\n/);
  assert.ok((await multipart()({ a: 1 }, WRITER)) instanceof FormData);
});

test('a file in a stream or an answer', async () => {
  assert.deepEqual(await shown({ file: createReadStream(FILE) }), [
    ['file', `${FILE.split('/').pop()}  on disk`],
  ]);
  assert.deepEqual(await shown({ file: new Response('r') }), [
    ['file', 'unknown_file text/plain;charset=utf-8 r'],
  ]);
  assert.deepEqual(await shown({ file: new Blob(['b']) }), [['file', 'unknown_file  b']]);
});

test('an upload', async () => {
  const { client, calls } = clientWith([json({}, { status: 500 }), json({ id: 'f' })]);
  const body = { file: new File(['x'], 'a.txt'), purpose: 'test' };
  assert.deepEqual(await client.files.create(body), { id: 'f' });
  assert.equal(calls.length, 2);
  const { init } = calls[1]!;
  assert.ok(init.body instanceof FormData);
  assert.equal(init.headers.get('content-type'), null);
  assert.match(
    new Request('http://x', { method: 'POST', body: init.body }).headers.get('content-type')!,
    /boundary=/,
  );
  assert.deepEqual(Object.keys(body), ['file', 'purpose']);
  await assert.rejects(client.files.create({ file: body.file, purpose: null as never }), /null/);
});

test('a body that may be JSON or a form is a form if there is a file in it', async () => {
  const { client, calls } = clientWith([json({})]);
  const sent = async (body: unknown): Promise<unknown> => {
    await client.post('/x', { body, encode: multipartIfFiles() });
    return calls.at(-1)!.init.body;
  };
  assert.equal(
    await sent({ a: [{ b: null, c: new Date(0) }] }),
    '{"a":[{"b":null,"c":"1970-01-01T00:00:00.000Z"}]}',
  );
  const form = await sent({ a: [{ b: new File(['x'], 'x.txt') }] });
  assert.ok(form instanceof FormData);
  assert.deepEqual([...form.keys()], ['a[][b]']);
});
