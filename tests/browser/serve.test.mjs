// `specpress docs serve` in a browser while its document is edited. COMMAND: how to start it, as JSON; SPEC: the document;
// BASE: where it will listen. Run by test_site.py.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { BASE, watched } from './browser.mjs';

const { COMMAND, SPEC, PAGE } = process.env;
const first = readFileSync(SPEC, 'utf8');
const edit = (from, to) => writeFileSync(SPEC, first.replaceAll(from, to));

test('an open page follows the document', { timeout: 120_000 }, async () => {
  const [program, ...rest] = JSON.parse(COMMAND);
  const server = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface(server.stderr);
  const said = [];
  lines.on('line', (line) => said.push(line));
  const says = async (text) => {
    while (!said.some((line) => line.includes(text))) await once(lines, 'line');
    said.length = 0;
  };
  try {
    await says('Waiting for changes');
    await watched({ colorScheme: 'dark' }, async (page) => {
      const title = (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await page.goto(BASE + PAGE);
      await title('Create a customer');

      edit('Create a customer', 'Welcome a customer');
      await title('Welcome a customer');
      assert.ok(page.url().endsWith(PAGE), 'the reader stays on the page');

      // A document that cannot be read leaves the last good site up, and says why.
      writeFileSync(SPEC, 'openapi: [');
      await says('error');
      await page.reload();
      await title('Welcome a customer');

      await page.waitForLoadState('networkidle').catch(() => {});
      edit('Create a customer', 'Greet a customer');
      await title('Greet a customer');
    });
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});
