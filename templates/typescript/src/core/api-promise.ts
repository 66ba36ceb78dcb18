/** What a method gives: a promise of its value that can also give the response. */

import type { Answer } from '../internal/answer.js';
import type { FinalRequestOptions, PromiseOrValue, RequestOptions } from '../internal/request-options.js';

/** What sends requests. `wanted`: its `raw` becomes true when the caller takes the body into their own hands. */
interface Sender {
  _send(
    own: PromiseOrValue<FinalRequestOptions>,
    options: RequestOptions | undefined,
    wanted: { raw: boolean },
  ): Promise<Answer>;
}

export class APIPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer>;
  readonly #parse: (answer: Answer) => PromiseOrValue<T>;
  readonly #wanted = { raw: false };
  #value: Promise<T> | undefined;

  /**
   * Sends the request.
   *
   * @param parse makes the value of the answer; called once, when the value is first asked for
   * @param own what the method says of the request
   * @param options what the caller says
   */
  constructor(
    client: Sender,
    parse: (answer: Answer) => PromiseOrValue<T>,
    own: PromiseOrValue<FinalRequestOptions>,
    options?: RequestOptions,
  ) {
    super(() => undefined); // nobody looks at it: `then` below answers for this promise
    this.#answer = client._send(own, options, this.#wanted);
    this.#parse = parse;
  }

  /** Promises derived from this one are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /**
   * The response, as soon as its headers are there. Its body has not been read; reading or cancelling it is up to you.
   *
   * Call it on what the method returned, at once: `client.v1.customers.list().asResponse()`.
   */
  asResponse(): Promise<Response> {
    this.#wanted.raw = true;
    return this.#answer.then((answer) => answer.response);
  }

  /** The value together with the response that it came in, whose body has been read. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    const data = await this;
    return { data, response: (await this.#answer).response };
  }

  override then<A = T, B = never>(
    onfulfilled?: ((value: T) => PromiseOrValue<A>) | null,
    onrejected?: ((reason: unknown) => PromiseOrValue<B>) | null,
  ): Promise<A | B> {
    return (this.#value ??= this.#answer.then(this.#parse)).then(onfulfilled, onrejected);
  }
}
