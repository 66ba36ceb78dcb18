// {credentials, baseURL, rows: [{case, positional}, ...]} on stdin -> [{requests, value | error}, ...] on stdout:
// what the SDK made of each case.
import * as sdk from 'wire';
import { text } from 'node:stream/consumers';

const { rows, ...settings } = JSON.parse(await text(process.stdin));

/** A value of the table as a caller in TypeScript writes it. */
function argument(value) {
  if (Array.isArray(value)) return value.map(argument);
  if (typeof value !== 'object' || !value) return value;
  if ('$datetime' in value) return value.$datetime;
  if ('$date' in value) return value.$date;
  if ('$null' in value) return null;
  if ('$map' in value) return argument(value.$map);
  if ('$file' in value) {
    const { name, text, type } = value.$file;
    return new File([text], name, { type });
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, argument(inner)]));
}

/** What the method is called with: arguments by position, an object if there are others, options. */
function argumentsOf({ args = {}, options }, positional) {
  const { $bytes, ...given } = args;
  const named = argument(given);
  if ($bytes !== undefined) named.body = new TextEncoder().encode($bytes);
  const first = positional.map((name) => named[name]);
  for (const name of positional) delete named[name];
  return [...first, ...(Object.keys(named).length ? [named] : []), ...(options ? [options] : [])];
}

/** Answers as the case says, and keeps what it was asked. */
function server({ answers = [{ json: {} }] }, requests) {
  return async (url, init) => {
    const request = new Request(url, init);
    requests.push({
      method: request.method,
      target: url.slice(new URL(url).origin.length),
      headers: Object.fromEntries(request.headers),
      content: Buffer.from(await request.arrayBuffer()).toString('base64'),
    });
    const { status = 200, headers, json, text } = answers[Math.min(requests.length, answers.length) - 1];
    const body = json === undefined ? (text ?? null) : JSON.stringify(json);
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    return new Response(body, { status, headers: { ...type, ...headers } });
  };
}

async function run({ case: row, resource, method, positional }) {
  const requests = [];
  const client = new sdk.Wire({ ...settings, fetch: server(row, requests) });
  try {
    const called = client[resource][method](...argumentsOf(row, positional));
    const result = Symbol.asyncIterator in called ? called : await called;
    if (result instanceof Response) return { requests, value: await result.text() };
    if (!Object(result)[Symbol.asyncIterator]) return { requests, value: result };
    const value = [];
    for await (const item of result) value.push(item);
    return { requests, value };
  } catch (error) {
    const known = Object.entries(sdk).find(([name, value]) => name !== 'default' && value === error?.constructor);
    return { requests, error: known?.[0] ?? String(error?.stack) };
  }
}

console.log(JSON.stringify(await Promise.all(rows.map(run))));
