/** Fake and real servers for tests. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { Acme, type ClientOptions } from '../src/index.js';

export interface Call {
  url: string;
  init: RequestInit & { headers: Headers; duplex?: string };
}

export type Reply = Response | Error | ((call: Call) => Response | Promise<Response>);

/** A client whose `fetch` gives the replies one after the other, the last one for ever; and the calls it saw. */
export function clientWith(replies: Reply[], options: ClientOptions = {}): { client: Acme; calls: Call[] } {
  const calls: Call[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const call = { url, init: init as Call['init'] };
    calls.push(call);
    const reply = replies[Math.min(calls.length, replies.length) - 1]!;
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply(call) : reply.clone();
  };
  return { client: new FastAcme({ bearerToken: 'tok', fetch, ...options }), calls };
}

/** Does not wait before it tries again. */
export class FastAcme extends Acme {
  protected override readonly _retryDelays = [1, 2] as const;
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

/** The origin of a real HTTP server that lives until the test file ends. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Collects everything that an async iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
