/** Answers that arrive in pieces. */

import { tryJSON } from '../internal/answer.js';
import { chunksOf, eventsOf, linesOf } from '../internal/decoders.js';
import { APIConnectionError, APIError, SDKError } from '../internal/errors.js';

/**
 * The items of a streamed answer, as they arrive. It can be iterated once.
 *
 * Leaving the loop closes the connection, as `stream.controller.abort()` does.
 *
 * @example for await (const event of stream) console.log(event);
 */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Ends the stream from outside the loop. */
  readonly controller: AbortController;
  readonly #items: () => AsyncGenerator<Item, void, undefined>;
  #taken = false;

  constructor(items: () => AsyncGenerator<Item, void, undefined>, controller: AbortController) {
    this.#items = items;
    this.controller = controller;
  }

  /** Server-sent events whose data is JSON. `[DONE]` ends the stream; an event named `error` is thrown. */
  static fromSSEResponse<Item>(response: Response, controller: AbortController): Stream<Item> {
    return new Stream(async function* () {
      if (!response.body) return;
      for await (const { event, data } of eventsOf(linesOf(chunksOf(response.body)))) {
        if (data.startsWith('[DONE]')) return;
        if (event === 'error')
          throw new APIError(undefined, tryJSON(data) ?? data, undefined, response.headers);
        if (data) yield parseJSON(data, response.headers) as Item;
      }
    }, controller);
  }

  /** One JSON value a line. */
  static fromJSONLines<Item>(response: Response, controller: AbortController): Stream<Item> {
    return Stream.fromReadableStream(
      response.body ?? new ReadableStream({ start: (it) => it.close() }),
      controller,
    );
  }

  /** One JSON value a line, from any stream, for instance one that `toReadableStream()` made. */
  static fromReadableStream<Item>(
    readable: ReadableStream<Uint8Array>,
    controller = new AbortController(),
  ): Stream<Item> {
    return new Stream(async function* () {
      for await (const line of linesOf(chunksOf(readable))) {
        if (line.trim()) yield parseJSON(line) as Item;
      }
    }, controller);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    if (this.#taken) throw new SDKError('A stream can be iterated once: use `tee()` to read it twice.');
    this.#taken = true;
    let complete = false;
    try {
      yield* this.#items();
      complete = true;
    } catch (error) {
      if (this.controller.signal.aborted) return;
      throw error instanceof SDKError ? error : new APIConnectionError({ cause: error });
    } finally {
      if (!complete) this.controller.abort();
    }
  }

  /** Two streams of the same items, each to be read at its own pace. */
  tee(): [Stream<Item>, Stream<Item>] {
    const source = this[Symbol.asyncIterator]();
    const queues: [Promise<IteratorResult<Item, void>>[], Promise<IteratorResult<Item, void>>[]] = [[], []];
    const branch = (own: 0 | 1): Stream<Item> =>
      new Stream(async function* () {
        for (;;) {
          if (!queues[own].length) {
            const next = source.next();
            for (const queue of queues) queue.push(next);
          }
          const result = await queues[own].shift();
          if (!result || result.done) return;
          yield result.value;
        }
      }, this.controller);
    return [branch(0), branch(1)];
  }

  /** The items as JSON lines, for instance to pass them on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const items = this[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await items.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(JSON.stringify(value) + '\n'));
      },
      async cancel() {
        await items.return();
      },
    });
  }
}

function parseJSON(text: string, headers?: Headers): unknown {
  const value = tryJSON(text);
  if (value === undefined)
    throw new APIError(undefined, text, 'A piece of the stream is no valid JSON.', headers);
  return value;
}
