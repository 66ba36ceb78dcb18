/** Pages of a list, and the promise of the first one. The API's own page classes extend these. */

import { APIPromise } from '../core/api-promise.js';
import type { BaseClient } from '../core/base-client.js';
import { parseAnswer, type Answer } from './answer.js';
import { SDKError } from './errors.js';
import type { FinalRequestOptions, PromiseOrValue, RequestOptions } from './request-options.js';

/** Where a page came from: what the request for the next one is made of. */
export interface PageSource {
  client: BaseClient;
  options: FinalRequestOptions;
  response: Response;
}

/** A class of pages, as `client.getAPIList` takes it. */
export interface PageClass<Page extends AbstractPage<unknown>> {
  new (source: PageSource, body: unknown): Page;
  request: typeof AbstractPage.request;
}

/** The request for a page. */
export type PageRequestOptions = FinalRequestOptions;

type AnyPage = AbstractPage<unknown>;

/** One page of a list. Iterating over it goes on to the pages that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  readonly #source: PageSource;

  /** Takes over the fields of the body, but never what the class itself has. */
  constructor(source: PageSource, body: unknown) {
    this.#source = source;
    for (const [name, value] of Object.entries(Object(body) as object)) {
      if (!(name in this)) (this as Record<string, unknown>)[name] = value;
    }
  }

  /** Asks for a page of this class. */
  static request<Page extends AbstractPage<unknown>>(
    this: PageClass<Page>,
    client: BaseClient,
    own: PromiseOrValue<FinalRequestOptions>,
    options?: RequestOptions,
  ): PagePromise<Page> {
    const parse = async (answer: Answer): Promise<Page> =>
      new this({ client, ...answer }, await parseAnswer(answer));
    const wanted = { raw: false };
    return new PagePromise(client, client._send(own, options, wanted), parse, wanted);
  }

  static sourceOf(page: AnyPage): PageSource {
    return page.#source;
  }

  /** The items of this page. */
  abstract getPaginatedItems(): Item[];

  /** The request for the page after this one; null if this is the last. */
  abstract nextPageRequestOptions(): FinalRequestOptions | null;

  /** Whether there is a page after this one. An empty page is taken for the last. */
  hasNextPage(): boolean {
    return this.getPaginatedItems().length > 0 && this.nextPageRequestOptions() !== null;
  }

  /** Asks for the page after this one; only if `hasNextPage()`. */
  async getNextPage(): Promise<this> {
    const options = this.nextPageRequestOptions();
    if (!options) throw new SDKError('No next page.');
    const Page = this.constructor as PageClass<this>;
    return Page.request(this.#source.client, options) as PagePromise<this>;
  }

  /** This page and all that follow. */
  iterPages(): AsyncGenerator<this, void, undefined> {
    return pagesFrom(this);
  }

  /** The items of this page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.iterPages()) yield* page.getPaginatedItems();
  }
}

async function* pagesFrom<Page extends AbstractPage<unknown>>(
  page: Page,
): AsyncGenerator<Page, void, undefined> {
  yield page;
  while (page.hasNextPage()) {
    page = await page.getNextPage();
    yield page;
  }
}

/** The items of a page. */
type ItemOf<Page> = Page extends AbstractPage<infer Item> ? Item : never;

/**
 * What a list method gives: await it for the first page, or iterate over it for the items of all pages.
 *
 * @example for await (const customer of client.v1.customers.list()) console.log(customer.name);
 */
export class PagePromise<Page extends AnyPage, Item = ItemOf<Page>>
  extends APIPromise<Page>
  implements AsyncIterable<Item>
{
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* (await this) as AbstractPage<unknown> as AbstractPage<Item>;
  }
}

/** The next request where the server names a cursor. */
export function nextByCursor(page: AnyPage, param: string, cursor: unknown): FinalRequestOptions | null {
  return change(page, param, (current) => {
    if (cursor && cursor === current)
      throw new SDKError(`The list would never end: it repeats ${param}=${cursor}`);
    return cursor || null;
  });
}

/** The next request where a number of items is skipped. `total`: how many there are, if the server tells. */
export function nextByOffset(page: AnyPage, param: string, total?: unknown): FinalRequestOptions | null {
  return change(page, param, (current) => {
    const offset = Number(current ?? 0) + page.getPaginatedItems().length;
    return typeof total === 'number' && offset >= total ? null : offset;
  });
}

/** The next request where pages are counted. `told` and `total`: page numbers, if the server tells. */
export function nextByNumber(
  page: AnyPage,
  param: string,
  told?: unknown,
  total?: unknown,
): FinalRequestOptions | null {
  return change(page, param, (current) => {
    const number = Number(told ?? current ?? 1) + 1;
    return typeof total === 'number' && number > total ? null : number;
  });
}

/** The next request where the server gives its whole URL. */
export function nextByURL(page: AnyPage, url: unknown): FinalRequestOptions | null {
  if (typeof url !== 'string' || !url) return null;
  const { client, options } = AbstractPage.sourceOf(page);
  const here = client.buildURL(options.path, options.query, options.defaultBaseURL, options.queryStyles);
  const path = new URL(url, here).href;
  if (path === here)
    throw new SDKError(`The page ${here} names itself as the next one: the list would never end.`);
  return { ...options, path, query: undefined, idempotencyKey: undefined };
}

/** The last item of a page, whatever it is. */
export function lastOf(page: AnyPage): Record<string, unknown> | undefined {
  return page.getPaginatedItems().at(-1) as Record<string, unknown> | undefined;
}

/** A header of the answer that a page came in. */
export function headerOf(page: AnyPage, name: string): string | null {
  return AbstractPage.sourceOf(page).response.headers.get(name);
}

/** The request of a page with one parameter changed; null if the change says so. */
function change(
  page: AnyPage,
  name: string,
  next: (current: unknown) => string | number | object | true | null,
): FinalRequestOptions | null {
  const { options } = AbstractPage.sourceOf(page);
  const place = options.pageIn ?? 'query';
  const values = options[place] as Record<string, unknown> | null | undefined;
  const value = next(values?.[name]);
  return value === null
    ? null
    : { ...options, idempotencyKey: undefined, [place]: { ...values, [name]: value } };
}
