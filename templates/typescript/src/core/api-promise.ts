/** What a method gives: a promise of its value that can also give the response. */

import type { Answer } from '../internal/answer.js';
import type { PromiseOrValue } from '../internal/request-options.js';

export class APIPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer>;
  readonly #parse: (answer: Answer) => PromiseOrValue<T>;
  readonly #wanted: { raw: boolean };
  #value: Promise<T> | undefined;

  /**
   * @param answer the answer, on its way
   * @param parse makes its value; called once, when the value is first asked for
   * @param wanted `raw` is set when the caller takes the body into their own hands
   */
  constructor(
    answer: Promise<Answer>,
    parse: (answer: Answer) => PromiseOrValue<T>,
    wanted = { raw: false },
  ) {
    super((resolve) => {
      resolve(undefined as T); // never looked at: `then` below answers for this promise
    });
    this.#answer = answer;
    this.#parse = parse;
    this.#wanted = wanted;
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
