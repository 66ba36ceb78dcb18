import { test } from 'node:test';
import { checkHead, client } from '../utils.js';

test('complete: required arguments', async () => {
  const promise = client.complete({ prompt: 'prompt' });
  await checkHead(promise);
});

test('complete: all arguments', async () => {
  const promise = client.complete({ prompt: 'prompt', stream: false });
  await checkHead(promise);
});

test('watch: required arguments', async () => {
  const promise = client.watch();
  await checkHead(promise);
});

test('export: required arguments', async () => {
  const promise = client.export();
  await checkHead(promise);
});
