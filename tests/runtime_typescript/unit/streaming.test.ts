import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { APIConnectionError, APIError } from '../src/core/error.js';
import { Stream } from '../src/core/streaming.js';
import { Acme } from '../src/index.js';
import { chunksOf, eventsOf, linesOf, type ServerSentEvent } from '../src/internal/decoders.js';
import { all, serve } from './server.js';

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

const events = (...parts: (string | Uint8Array)[]): Promise<ServerSentEvent[]> =>
  all(eventsOf(linesOf(pieces(...parts))));
const short = async (text: string): Promise<[string | null, string][]> =>
  (await events(text)).map(({ event, data }) => [event, data]);

test('events', async () => {
  const cases: [string, [string | null, string][]][] = [
    ['event: completion\ndata: {"foo":true}\n\n', [['completion', '{"foo":true}']]],
    ['data: {"foo":true}\n\n', [[null, '{"foo":true}']]],
    ['event: ping\n\n', [['ping', '']]],
    ['event: ping\n\nevent: completion\n\n', [['ping', ''], ['completion', '']]], // prettier-ignore
    ['event: a\ndata: 1\n\nevent: b\ndata: 2\n\n', [['a', '1'], ['b', '2']]], // prettier-ignore
    ['data: {\ndata: "a":\ndata: 1}\n\n', [[null, '{\n"a":\n1}']]],
    ['data: {\ndata:\ndata:\ndata: }\n\n', [[null, '{\n\n\n}']]],
    ['data: {"a": "x\\n\\ny"}\n\n', [[null, '{"a": "x\\n\\ny"}']]],
    [': comment\nretry: 10\nunknown: 1\ndata:no space\ndata:  two\n\n', [[null, 'no space\n two']]],
    ['data: a\u2028b\u0085c\n\n', [[null, 'a\u2028b\u0085c']]],
    ['\n\n\ndata\n\n', [[null, '']]],
    ['data: never ended\n', []],
    ['data: never ended', []],
    ['\ufeffdata: after the mark\n\n', [[null, 'after the mark']]],
  ];
  for (const [text, expected] of cases) assert.deepEqual(await short(text), expected, JSON.stringify(text));
  assert.deepEqual(await events('id: 7\ndata: a\n\ndata: b\n\n'), [
    { event: null, data: 'a', id: '7' },
    { event: null, data: 'b', id: '7' },
  ]);
});

test('every line end at every chunk boundary', async () => {
  const text = 'event: ä€😀\rdata: 1\r\ndata: 2\n\rdata: 3\r\n\r\n: c\r\r\ndata: 4\n\n';
  const bytes = new TextEncoder().encode(text);
  const expected = [
    { event: 'ä€😀', data: '1\n2', id: null },
    { event: null, data: '3', id: null },
    { event: null, data: '4', id: null },
  ];
  assert.deepEqual(await events(text), expected);
  for (let at = 0; at <= bytes.length; at++) {
    assert.deepEqual(await events(bytes.slice(0, at), bytes.slice(at)), expected, `cut at ${at}`);
  }
  assert.deepEqual(await events(...Array.from(bytes, (byte) => new Uint8Array([byte]))), expected);
});

test('64 MiB in one event', async () => {
  const chunk = new Uint8Array(2 ** 16).fill(120);
  async function* body(): AsyncGenerator<Uint8Array> {
    yield* pieces('data: ');
    for (let i = 0; i < 1024; i++) yield chunk;
    yield* pieces('\n\n');
  }
  const [event] = await all(eventsOf(linesOf(body())));
  assert.equal(event?.data.length, 2 ** 26);
});

test('the last line needs no end', async () => {
  assert.deepEqual(await all(linesOf(pieces('a\n', 'b'))), ['a', 'b']);
  assert.deepEqual(await all(linesOf(pieces('a\r', '\nb\r', 'c'))), ['a', 'b', 'c']);
  assert.deepEqual(await all(linesOf(pieces())), []);
});

test('leaving early cancels the body', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('x\n'));
    },
    cancel() {
      cancelled = true;
    },
  });
  for await (const line of linesOf(chunksOf(body))) {
    assert.equal(line, 'x');
    break;
  }
  assert.equal(cancelled, true);
});

const sse = (text: string): Stream<unknown> =>
  Stream.fromSSEResponse(new Response(text), new AbortController());

test('streams of events', async () => {
  assert.deepEqual(await all(sse('data: {"a":1}\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n')), [{ a: 1 }, 2]);
  assert.deepEqual(await all(sse('')), []);
  await assert.rejects(all(sse('event: error\ndata: {"message":"no"}\n\n')), (error) => {
    assert.ok(error instanceof APIError);
    assert.deepEqual([error.message, error.error], ['no', { message: 'no' }]);
    return true;
  });
  await assert.rejects(all(sse('data: {broken\n\n')), APIError);
  const stream = sse('data: 1\n\n');
  await all(stream);
  await assert.rejects(all(stream), /once/);
});

test('streams of lines', async () => {
  const response = new Response('{"a":1}\n\n{"a":2}\r\n{"a":3}');
  assert.deepEqual(await all(Stream.fromJSONLines(response, new AbortController())), [
    { a: 1 },
    { a: 2 },
    { a: 3 },
  ]);
  assert.deepEqual(await all(Stream.fromJSONLines(new Response(null), new AbortController())), []);
});

test('one stream read twice, and passed on', async () => {
  const [left, right] = sse('data: 1\n\ndata: 2\n\n').tee();
  assert.deepEqual(await all(left), [1, 2]);
  assert.deepEqual(await all(right), [1, 2]);
  const passed = sse('data: {"a":"\\n"}\n\ndata: 2\n\n').toReadableStream();
  assert.deepEqual(await all(Stream.fromReadableStream(passed)), [{ a: '\n' }, 2]);
});

test('over a connection', async () => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const origin = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let count = 0;
    const timer = setInterval(() => {
      response.write(`data: {"kind":"${count++}"}\n\n`);
      if (request.url?.includes('/cut/') && count === 3) response.destroy();
    }, 5);
    response.on('close', () => {
      clearInterval(timer);
      if (request.url?.includes('/open/')) closed();
    });
  });
  const client = new Acme({ bearerToken: 'x', baseURL: origin, timeout: 50 });

  const open = await client.v1.customers.watch({ customer_id: 'open', stream: true });
  const kinds: string[] = [];
  for await (const { kind } of open) if (kinds.push(kind) === 20) break; // longer than the time limit of the head
  assert.equal(kinds.at(-1), '19');
  await isClosed;

  await assert.rejects(
    all(await client.v1.customers.watch({ customer_id: 'cut', stream: true })),
    APIConnectionError,
  );

  const controller = new AbortController();
  const stream = await client.v1.customers.watch(
    { customer_id: 'other', stream: true },
    { signal: controller.signal },
  );
  let seen = 0;
  for await (const _ of stream) if (++seen === 2) controller.abort();
  assert.ok(seen >= 2);
  assert.ok(stream.controller.signal.aborted);
});

test('streams that fail leave no connection open', async () => {
  const open = new Set<object>();
  const origin = await serve(({ socket, url }, response) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (!url?.includes('/silent/')) response.writeHead(500).end('{"message": "no"}');
  });
  const client = new Acme({ bearerToken: 'x', baseURL: origin, timeout: 30, maxRetries: 0 });
  for (const customer_id of ['broken', 'silent']) {
    for (let count = 0; count < 15; count++)
      await assert.rejects(client.v1.customers.watch({ customer_id, stream: true }), APIError);
  }
  await setTimeout(50);
  assert.ok(open.size <= 2, `${open.size} connections`);
});
