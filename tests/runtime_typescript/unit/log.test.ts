import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClientOptions } from '../src/index.js';
import { clientWith, json, type Reply } from './server.js';

type Line = [level: string, message: string, details?: unknown];

function logged(
  replies: Reply[],
  options: ClientOptions = {},
): { client: ReturnType<typeof clientWith>['client']; lines: Line[] } {
  const lines: Line[] = [];
  const writer = (level: string) => (message: string, details?: unknown) =>
    void lines.push([level, message, details]);
  const logger = {
    error: writer('error'),
    warn: writer('warn'),
    info: writer('info'),
    debug: writer('debug'),
  };
  return { client: clientWith(replies, { logger, ...options }).client, lines };
}

test('nothing is logged by default', async () => {
  const { client, lines } = logged([json({}, { status: 500 }), json({})]);
  await client.get('/x');
  assert.deepEqual(lines, []);
});

test('levels', async () => {
  const levels = async (options: ClientOptions): Promise<string[]> => {
    const { client, lines } = logged([json({})], options);
    await client.get('/x');
    return lines.map(([level]) => level);
  };
  assert.deepEqual(await levels({ logLevel: 'debug' }), ['debug', 'info', 'debug']);
  assert.deepEqual(await levels({ logLevel: 'info' }), ['info']);
  assert.deepEqual(await levels({ logLevel: 'error' }), []);
  assert.deepEqual(await levels({ logLevel: 'off' }), []);
  process.env.ACME_LOG = 'debug';
  assert.deepEqual(await levels({}), ['debug', 'info', 'debug']);
  assert.deepEqual(await levels({ logLevel: 'off' }), []);
  process.env.ACME_LOG = 'loud';
  const { client, lines } = logged([json({})]);
  await client.get('/x');
  await client.get('/x');
  const levelNames = '["off","error","warn","info","debug"]';
  const warning = `process.env['ACME_LOG'] was set to "loud", expected one of ${levelNames}`;
  assert.deepEqual(lines, [['warn', warning, undefined]]);
  assert.deepEqual(await levels({ logLevel: 'info' }), ['info']);
  delete process.env.ACME_LOG;
  assert.deepEqual(await levels({ logLevel: 'bad' as never }), ['warn']);
});

test('no secret is logged', async () => {
  const { client, lines } = logged(
    [
      json({ message: 'hidden8' }, { status: 500, headers: { 'set-cookie': 'hidden6' } }),
      json({ a: 'hidden7' }),
    ],
    {
      logLevel: 'debug',
      bearerToken: 'hidden0',
      defaultHeaders: { 'X-Api-Key': 'hidden1' },
      defaultQuery: { api_key: 'hidden2' },
    },
  );
  await client.post('/x', {
    body: { password: 'hidden3' },
    query: { token: 'hidden4' },
    headers: { aUtHoRiZaTiOn: 'hidden5', 'X-Plain': 'shown' },
  });
  const text = JSON.stringify(lines);
  assert.doesNotMatch(text, /hidden/);
  assert.match(text, /shown/);
  assert.match(text, /POST https:\/\/api\.acme\.test\/x sent/);
  assert.match(text, /x 500"/);
  assert.match(text, /x 200"/);
  assert.equal((lines[0]![2] as Record<string, string>).authorization, '***');
});
