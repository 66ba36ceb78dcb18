/** What a method gives: a promise of its value that can also give the response. */

import { parseAnswer, type Answer } from '../internal/answer.js';
import { log, type LogSource } from '../internal/log.js';
import type { PromiseOrValue } from '../internal/request-options.js';

export class APIPromise<T> extends Promise<T> {
  readonly #client: LogSource;
  readonly #answer: Promise<Answer>;
  readonly #parse: (answer: Answer) => PromiseOrValue<T>;
  readonly #wanted: { raw: boolean };
  #value: Promise<T> | undefined;

  /**
   * @param parse makes the value of the answer; called once, when the value is first asked for
   * @param wanted its `raw` becomes true when the caller takes the body into their own hands
   */
  constructor(
    client: LogSource,
    answer: Promise<Answer>,
    parse: (answer: Answer) => PromiseOrValue<T> = parseAnswer as (answer: Answer) => Promise<T>,
    wanted = { raw: false },
  ) {
    super(() => undefined); // nobody looks at it: `then` below answers for this promise
    this.#client = client;
    this.#answer = answer;
    this.#parse = parse;
    this.#wanted = wanted;
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
    return (this.#value ??= this.#valueOf()).then(onfulfilled, onrejected);
  }

  /** Like the promises that `then` gives, the one that this gives is a plain one. */
  override finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally);
  }

  async #valueOf(): Promise<T> {
    const answer = await this.#answer;
    const value = await this.#parse(answer);
    log(this.#client, 'debug', `${answer.options.method} ${answer.options.path} parsed`);
    return value;
  }
}
