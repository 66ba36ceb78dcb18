import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Errors from '../src/core/error.js';

test('a class for each status', () => {
  const classes: [number, new (...args: never[]) => Error][] = [
    [400, Errors.BadRequestError],
    [401, Errors.AuthenticationError],
    [403, Errors.PermissionDeniedError],
    [404, Errors.NotFoundError],
    [409, Errors.ConflictError],
    [422, Errors.UnprocessableEntityError],
    [429, Errors.RateLimitError],
    [500, Errors.InternalServerError],
    [503, Errors.InternalServerError],
    [418, Errors.APIError],
    [302, Errors.APIError],
  ];
  for (const [status, Class] of classes) {
    const error = Errors.APIError.generate(status, { code: 1 }, undefined, new Headers({ a: 'b' }));
    assert.equal(error.constructor, Class);
    assert.ok(error instanceof Errors.AcmeError);
    assert.deepEqual([error.status, error.error, error.headers?.get('a')], [status, { code: 1 }, 'b']);
  }
});

test('messages', () => {
  const message = (error: unknown, told?: string): string =>
    Errors.APIError.generate(400, error, told, new Headers()).message;
  assert.equal(message({ message: 'No name' }), '400 No name');
  assert.equal(message({ message: { a: 1 } }), '400 {"a":1}');
  assert.equal(message({ error: 'x' }), '400 {"error":"x"}');
  assert.equal(message('<html>'), '400 <html>');
  assert.equal(message(undefined), '400 status code (no body)');
  assert.equal(message(undefined, 'told'), '400 told');
  assert.equal(new Errors.APIUserAbortError().message, 'Request was aborted.');
  assert.equal(new Errors.APIConnectionTimeoutError().message, 'Request timed out.');
  const broken = new Errors.APIConnectionError({ cause: 'why' });
  assert.deepEqual([broken.message, broken.cause, broken.status], ['Connection error.', 'why', undefined]);
  assert.ok(new Errors.APIConnectionTimeoutError() instanceof Errors.APIConnectionError);
});
