import assert from 'node:assert/strict';
import { Streams, type APIPromise } from '../src/index.js';

/** Talks to the mock server that `TEST_API_BASE_URL` names. */
export const client = new Streams({
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

/** The call succeeds, and its response and its value are those of one request. */
export async function check<T>(promise: APIPromise<T>): Promise<void> {
  const response = await promise.asResponse();
  assert.ok(response instanceof Response);
  const value = await promise;
  assert.ok(!(value instanceof Response) || value === response);
  const both = await promise.withResponse();
  assert.equal(both.data, value);
  assert.equal(both.response, response);
}

/** The call succeeds; what its answer holds does not matter. */
export async function checkHead<T>(promise: APIPromise<T>): Promise<void> {
  const response = await promise.asResponse();
  assert.ok(response.ok);
  await response.body?.cancel();
}
